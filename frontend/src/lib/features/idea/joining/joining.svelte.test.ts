import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import { m } from '#lib/shared/i18n/index.ts';
import { ideaCard, ideaPage } from '../ideaExample.ts';
import DeskJoinings from './DeskJoinings.svelte';
import { joinings } from './joinings.svelte.ts';
import JoiningPanel from './JoiningPanel.svelte';
import type { Joining, MyJoining } from './joiningApi.ts';
import ProposeJoin from './ProposeJoin.svelte';

vi.mock('$app/navigation', () => ({ invalidateAll: async () => {} }));

const yes = { allowed: true, reason: null, opensAt: null };
const no = { allowed: false, reason: 'idea_join_not_for_you', opensAt: null };
const joining = (change: Partial<Joining> = {}): Joining => ({
  id: 5,
  version: 0,
  state: 'PROPOSED',
  number: 141,
  title: 'there were more seats',
  into: 142,
  intoTitle: 'the bus shelter had a bench',
  because: null,
  asksModerator: false,
  proposedAt: '2026-11-01T10:00:00Z',
  answerBy: '2026-11-29T10:00:00Z',
  ...change,
});
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

let asked: { method: string; path: string; body: string; ifMatch: string | null }[] = [];
let open: Joining[];
let mine: MyJoining;
let joined: unknown[];

beforeEach(() => {
  asked = [];
  open = [joining()];
  joined = [];
  mine = { propose: yes, proposals: [{ id: 5, answer: yes, takeBack: no }] };
  joinings.number = 0;
  reader.me = { ...VISITOR, signedIn: true, name: 'Megan' };
  vi.stubGlobal('fetch', async (request: Request) => {
    const path = new URL(request.url).pathname;
    if (request.method !== 'GET') {
      asked.push({
        method: request.method,
        path,
        body: await request.text(),
        ifMatch: request.headers.get('If-Match'),
      });
      return json(joining({ state: 'ACCEPTED' }));
    }
    if (path.includes('/me/')) return json(mine);
    if (path.endsWith('/joinings')) return json({ items: open });
    if (path.endsWith('/joined')) return json({ items: joined, next: null });
    return json({ items: [ideaCard({ number: 150, title: 'every stop had a bench' })], next: null });
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  reader.me = VISITOR;
});

describe('joining ideas', () => {
  it('whoever is asked reads by when and joins them after a second look', async () => {
    render(JoiningPanel, { idea: ideaPage() });
    expect(await screen.findByText(/there were more seats.*141.*29 November 2026/)).toBeVisible();
    await fireEvent.click(await screen.findByRole('button', { name: m.idea_join_accept() }));
    expect(asked).toHaveLength(0);
    await fireEvent.click(screen.getAllByRole('button', { name: m.idea_join_accept() }).at(-1)!);
    await waitFor(() => expect(asked[0]).toMatchObject({ path: '/api/joinings/5/accept', ifMatch: '"0"' }));
  });

  it('declining needs a reason from the list', async () => {
    render(JoiningPanel, { idea: ideaPage() });
    await fireEvent.click(await screen.findByRole('button', { name: m.idea_join_decline() }));
    await fireEvent.click(screen.getAllByRole('button', { name: m.idea_join_decline() }).at(-1)!);
    expect(screen.getByText(m.idea_join_need_because())).toBeVisible();
    await fireEvent.click(screen.getByLabelText(m.idea_join_because_stands_alone()));
    await fireEvent.click(screen.getAllByRole('button', { name: m.idea_join_decline() }).at(-1)!);
    await waitFor(() => expect(asked[0]?.body).toBe('{"because":"STANDS_ALONE"}'));
  });

  it('whom it does not concern reads it and is offered nothing', async () => {
    mine = { propose: no, proposals: [{ id: 5, answer: no, takeBack: no }] };
    render(JoiningPanel, { idea: ideaPage() });
    expect(await screen.findByText(/there were more seats/)).toBeVisible();
    expect(screen.queryByRole('button', { name: m.idea_join_accept() })).toBeNull();
  });

  it('lists what was joined in, and what is still owed there', async () => {
    open = [];
    const card = ideaCard({ number: 141, title: 'there were more seats', stage: 'JOINED' });
    joined = [{ ...card, answer: { ...card.answer, state: 'OWED', due: '2026-12-11T10:00:00Z' } }];
    render(JoiningPanel, { idea: ideaPage() });
    expect(await screen.findByText(/The council owes an answer there, by 11 December 2026/)).toBeVisible();
  });

  it('an author searches for the other idea and asks', async () => {
    open = [];
    await joinings.load(142);
    render(ProposeJoin, { idea: ideaPage() });
    await fireEvent.click(screen.getByRole('button', { name: m.idea_join() }));
    await fireEvent.click(screen.getByRole('button', { name: m.idea_join_ask() }));
    expect(screen.getByText(m.idea_join_choose())).toBeVisible();
    await fireEvent.click(screen.getByRole('button', { name: m.idea_pick_go() }));
    await fireEvent.click(await screen.findByLabelText('every stop had a bench (150)'));
    await fireEvent.click(screen.getByRole('button', { name: m.idea_join_ask() }));
    await waitFor(() =>
      expect(asked[0]).toMatchObject({ path: '/api/ideas/142/joinings', body: '{"into":150}' }),
    );
  });

  it('a moderator answers where nobody else is there to', async () => {
    const ondone = vi.fn();
    render(DeskJoinings, { page: { items: [joining({ asksModerator: true })], next: null }, ondone });
    expect(screen.getByText(new RegExp(m.idea_join_by_moderator()))).toBeVisible();
    await fireEvent.click(screen.getByRole('button', { name: m.idea_join_accept() }));
    await fireEvent.click(screen.getAllByRole('button', { name: m.idea_join_accept() }).at(-1)!);
    await waitFor(() => expect(ondone).toHaveBeenCalled());
  });
});
