import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ideaCard } from '#lib/features/idea/ideaExample.ts';
import { loadReasons } from '#lib/shared/http/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import SupportedIdea from './SupportedIdea.svelte';
import type { MyVote } from './voteApi.ts';

const allowed = { allowed: true, reason: null, opensAt: null };
const mine = (change: Partial<MyVote> = {}): MyVote => ({
  number: 142,
  givenAt: '2026-06-03T10:00:00Z',
  textChanged: false,
  carryInto: null,
  takeBack: allowed,
  idea: ideaCard(),
  ...change,
});
const json = (body: unknown) =>
  new Response(JSON.stringify(body), { status: 200, headers: { 'Content-Type': 'application/json' } });
const button = (words: string) => screen.getByRole('button', { name: new RegExp(`^${words}`) });

let asked: Request[] = [];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    if (request.url.endsWith('/api/reasons')) return json([]);
    const supported = request.method === 'PUT';
    return json({ votes: supported ? 12 : 11, supported, remaining: null });
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('an idea that I support', () => {
  it('says since when, what the council owes, and is taken back and given again by one button', async () => {
    const answer = { ...ideaCard().answer, state: 'OVERDUE' as const, due: '2026-07-01' };
    render(SupportedIdea, { mine: mine({ idea: ideaCard({ answer }) }) });
    expect(screen.getByText('Supported since 3 June 2026')).toBeVisible();
    expect(screen.getByText('Answer overdue since 1 July 2026')).toBeVisible();
    await fireEvent.click(button(m.vote_mine_take_back()));
    await waitFor(() => expect(screen.getByText('11')).toBeVisible());
    expect(screen.getByText(m.vote_taken_back())).toBeVisible();
    expect(asked.map((one) => one.method)).toEqual(['DELETE']);
    await waitFor(() => expect(button(m.vote_mine_again())).not.toHaveAttribute('aria-busy', 'true'));
    await fireEvent.click(button(m.vote_mine_again()));
    await waitFor(() => expect(button(m.vote_mine_take_back())).toBeVisible());
    expect(asked.map((one) => one.method)).toEqual(['DELETE', 'PUT']);
  });

  it('offers no button where it cannot be taken back, and says why', async () => {
    await loadReasons();
    const takeBack = { allowed: false, reason: 'vote_idea_not_open', opensAt: null };
    render(SupportedIdea, { mine: mine({ takeBack, idea: ideaCard({ stage: 'CLOSED' }) }) });
    expect(screen.queryByRole('button')).toBeNull();
    expect(screen.getByText(m.reason_vote_idea_not_open())).toBeVisible();
  });

  it('asks to read a text that changed since, and keeps the support', async () => {
    render(SupportedIdea, { mine: mine({ textChanged: true, idea: ideaCard({ version: 4 }) }) });
    expect(screen.getByRole('link', { name: m.vote_see_changes() })).toBeVisible();
    await fireEvent.click(button(m.vote_keep()));
    await waitFor(() => expect(screen.queryByText(m.vote_text_changed())).toBeNull());
    expect(asked[0]!.url).toContain('version=4');
  });

  it('tells nothing of one that is out of sight', () => {
    render(SupportedIdea, { mine: mine({ idea: null, takeBack: null }) });
    expect(screen.getByText(m.vote_mine_out_of_sight({ number: 142 }))).toBeVisible();
    expect(screen.queryByRole('link')).toBeNull();
  });
});
