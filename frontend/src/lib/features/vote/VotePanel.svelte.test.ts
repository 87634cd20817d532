import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import { m } from '#lib/shared/i18n/index.ts';
import { remember, wanted } from './afterSignIn.ts';
import VotePanel from './VotePanel.svelte';
import type { VotedIdea, VoteOverlay } from './voteApi.ts';

const idea = (change: Partial<VotedIdea['support']> = {}): VotedIdea => ({
  number: 142,
  version: 3,
  stage: 'OPEN',
  support: {
    count: 47,
    threshold: 50,
    consequence: 'ANSWER' as const,
    remaining: 3,
    hiddenUntil: null,
    imported: null,
    ...change,
  },
});
const mine = (change: Partial<VoteOverlay> = {}): VoteOverlay => ({
  may: { allowed: true, reason: null, opensAt: null },
  supported: false,
  textChanged: false,
  remaining: null,
  carry: null,
  ...change,
});
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

let asked: Request[] = [];
let overlay: VoteOverlay;
let answer: () => Response | Promise<Response>;

beforeEach(() => {
  asked = [];
  overlay = mine();
  answer = () => json({ votes: 48, supported: true, remaining: null }, 201);
  reader.me = { ...VISITOR, signedIn: true, name: 'Megan' };
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    return request.url.includes('/api/me/') ? json(overlay) : answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  reader.me = VISITOR;
});

const button = () => screen.getByRole('button', { name: m.vote_support() });
const votes = () => asked.filter((request) => !request.url.includes('/api/me/'));

describe('the vote panel', () => {
  it('shows the count, how many more are needed, and that the name is not shown', async () => {
    render(VotePanel, { idea: idea() });
    expect(screen.getByText('47')).toBeVisible();
    expect(screen.getByText('3 more until an answer is owed')).toBeVisible();
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuenow', '47');
    expect(screen.getByText(m.vote_private())).toBeVisible();
  });

  it.each(['CLOSED', 'OPEN'] as const)(
    'asks no visitor to sign in where nobody may support: %s',
    async (stage) => {
      reader.me = VISITOR;
      overlay = mine({ may: { allowed: false, reason: 'call_closed', opensAt: null } });
      render(VotePanel, { idea: { ...idea(), stage } });
      expect(await screen.findByText(m.reason_call_closed())).toBeVisible();
      expect(screen.queryByRole('link', { name: m.vote_sign_in() })).toBeNull();
      expect(screen.queryByText('3 more until an answer is owed') === null).toBe(stage === 'CLOSED');
    },
  );

  it('shows what was pressed at once and what the server counted then', async () => {
    let release: (response: Response) => void = () => {};
    answer = () => new Promise((resolve) => (release = resolve));
    render(VotePanel, { idea: idea() });
    await fireEvent.click(button());
    expect(screen.getByText('48')).toBeVisible();
    expect(button()).toHaveAttribute('aria-pressed', 'true');
    release(json({ votes: 61, supported: true, remaining: null }, 201));
    await waitFor(() => expect(screen.getByText('61')).toBeVisible());
    expect(screen.getByText('Past the 50 needed for an answer')).toBeVisible();
    expect(votes()[0]!.method).toBe('PUT');
    expect(votes()[0]!.url).toContain('/api/ideas/142/vote?version=3');
  });

  it('takes a guess back when the server refuses, and says why', async () => {
    answer = () =>
      new Response(JSON.stringify({ status: 422, reason: 'vote_no_supports_left' }), {
        status: 422,
        headers: { 'Content-Type': 'application/problem+json' },
      });
    render(VotePanel, { idea: idea() });
    await fireEvent.click(button());
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'You have given all your supports in this call',
    );
    expect(screen.getByText('47')).toBeVisible();
    expect(button()).toHaveAttribute('aria-pressed', 'false');
  });

  it('takes support back with a second press', async () => {
    overlay = mine({ supported: true });
    answer = () => json({ votes: 46, supported: false, remaining: null });
    render(VotePanel, { idea: idea() });
    await waitFor(() => expect(button()).toHaveAttribute('aria-pressed', 'true'));
    await fireEvent.click(button());
    await waitFor(() => expect(screen.getByText('46')).toBeVisible());
    expect(votes()[0]!.method).toBe('DELETE');
  });

  it('shows no number and nothing that depends on one while counts are hidden', async () => {
    answer = () => json({ votes: null, supported: true, remaining: 2 }, 201);
    overlay = mine({ remaining: 3 });
    render(VotePanel, {
      idea: idea({ count: null, remaining: null, hiddenUntil: '2026-12-04T17:00:00Z' }),
    });
    await fireEvent.click(button());
    expect(await screen.findByText('You can support 2 more ideas in this call')).toBeVisible();
    expect(screen.queryByRole('meter')).toBeNull();
    expect(screen.queryByText(/more until/)).toBeNull();
    expect(screen.getByText(/4 December 2026/)).toBeVisible();
  });

  it('asks who supported an older text to keep it or take it back', async () => {
    overlay = mine({ supported: true, textChanged: true });
    answer = () => json({ votes: 47, supported: true, remaining: null });
    render(VotePanel, { idea: idea() });
    await fireEvent.click(await screen.findByRole('button', { name: m.vote_keep() }));
    await waitFor(() => expect(screen.queryByText(m.vote_text_changed())).toBeNull());
    expect(votes()[0]!.method).toBe('PUT');
  });

  it('says when voting opens instead of offering a button', async () => {
    overlay = mine({
      may: { allowed: false, reason: 'call_not_open_yet', opensAt: '2026-12-04T09:00:00Z' },
    });
    render(VotePanel, { idea: idea() });
    expect(await screen.findByText('Voting opens on 4 December 2026')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });

  it('completes the vote of who comes back from signing in, once, and only if they asked for it', async () => {
    remember(142);
    const first = render(VotePanel, { idea: idea() });
    await waitFor(() => expect(votes()).toHaveLength(1));
    first.unmount();
    render(VotePanel, { idea: idea() });
    await waitFor(() => expect(asked.filter((one) => one.url.includes('/api/me/'))).toHaveLength(2));
    expect(votes()).toHaveLength(1);
  });

  it('sends a visitor to sign in and remembers why', async () => {
    reader.me = VISITOR;
    overlay = mine({ may: { allowed: false, reason: 'account_sign_in_needed', opensAt: null } });
    render(VotePanel, { idea: idea() });
    const link = await screen.findByRole('link', { name: m.vote_sign_in() });
    link.addEventListener('click', (event) => event.preventDefault());
    await fireEvent.click(link);
    expect(wanted(141)).toBe(false);
    remember(142);
    expect(wanted(142)).toBe(true);
    expect(wanted(142)).toBe(false);
    expect(votes()).toHaveLength(0);
  });

  it('forgets the wish after half an hour', () => {
    remember(142, 0);
    expect(wanted(142, 31 * 60 * 1000)).toBe(false);
  });
});

describe('in Welsh', () => {
  it('the numbers mutate the noun', () => {
    window.history.replaceState(null, '', '/cy/ideas/142');
    const words = [0, 1, 2, 3, 6, 11].map((count) => m.vote_supporters({ count }));
    expect(words).toEqual(['cefnogwr', 'cefnogwr', 'gefnogwr', 'chefnogwr', 'chefnogwr', 'cefnogwr']);
  });
});

describe('when the idea was joined into another', () => {
  const carry = {
    into: 150,
    intoTitle: 'every stop had a bench',
    may: { allowed: true, reason: null, opensAt: null },
    declined: false,
  };

  it('a supporter is asked, and a yes goes to the other idea', async () => {
    overlay = mine({ supported: true, carry });
    answer = () => json({ answer: 'YES', into: 150, vote: null });
    render(VotePanel, { idea: { ...idea(), stage: 'JOINED' } });
    expect(await screen.findByText(m.vote_carry_private())).toBeVisible();
    overlay = mine({ supported: true });
    await fireEvent.click(screen.getByRole('button', { name: m.vote_carry_yes() }));
    await waitFor(() => expect(screen.queryByText(m.vote_carry_private())).toBeNull());
    const sent = asked.find((request) => request.url.endsWith('/api/me/ideas/142/carry'));
    expect(sent?.method).toBe('PUT');
  });

  it('whoever said no is not asked again and can still say yes', async () => {
    overlay = mine({ supported: true, carry: { ...carry, declined: true } });
    render(VotePanel, { idea: { ...idea(), stage: 'JOINED' } });
    expect(await screen.findByText(m.vote_carry_declined({ number: 150 }))).toBeVisible();
    expect(screen.queryByRole('button', { name: m.vote_carry_no() })).toBeNull();
    expect(screen.getByRole('button', { name: m.vote_carry_yes() })).toBeEnabled();
  });
});
