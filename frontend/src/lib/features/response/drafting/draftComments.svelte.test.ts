import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftComment } from './draftCommentApi.ts';
import DraftComments from './DraftComments.svelte';

const person = (name: string) => ({ name, badge: 'COUNCIL_TEAM' as const, roleTitle: null });
const comment = (id: number, text: string, more: Partial<DraftComment> = {}): DraftComment => ({
  id,
  field: null,
  text,
  author: person('Siân'),
  writtenAt: '2026-11-20T10:00:00Z',
  settledAt: null,
  settledBy: null,
  ...more,
});
const sent: { method: string; url: string; body: string }[] = [];
let reply: () => Response;

beforeEach(() => {
  sent.length = 0;
  window.history.replaceState(null, '', '/desks/officer');
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ method: request.method, url: new URL(request.url).pathname, body: await request.text() });
    return reply();
  });
});
afterEach(() => vi.unstubAllGlobals());

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 300 ? 'application/json' : 'application/problem+json' },
  });

describe('comments on a draft', () => {
  it('say who, when and about which field, and are marked as settled', async () => {
    const power = comment(2, 'Name the minute', { field: 'power' });
    render(DraftComments, { duty: 7, comments: [comment(1, 'Is it ours?'), power], mayComment: true });
    expect(screen.getByText('Name the minute')).toBeVisible();
    expect(screen.getAllByText(/Siân 20 November 2026/)).toHaveLength(2);
    const done = { ...power, settledAt: '2026-11-21T10:00:00Z', settledBy: person('Gwyn') };
    reply = () => json({ items: [comment(1, 'Is it ours?'), done] });
    await fireEvent.click(screen.getAllByRole('button', { name: 'Mark as settled' })[1]!);
    expect(sent[0]).toMatchObject({ method: 'PUT', url: '/api/duties/7/comments/2/settled' });
    await fireEvent.click(await screen.findByText('Settled (1)'));
    expect(screen.getByText(/Settled by Gwyn, 21 November 2026/)).toBeVisible();
  });

  it('keep what was typed when they are refused', async () => {
    render(DraftComments, { duty: 7, comments: [], mayComment: true });
    expect(screen.getByText('No open comments.')).toBeVisible();
    reply = () => json({ status: 409, reason: 'response_another_answered' }, 409);
    await fireEvent.input(screen.getByLabelText('A comment on the draft'), { target: { value: 'Wait' } });
    await fireEvent.change(screen.getByLabelText('About'), { target: { value: 'reasons' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Add the comment' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByLabelText('A comment on the draft')).toHaveValue('Wait');
    expect(JSON.parse(sent[0]!.body)).toEqual({ text: 'Wait', field: 'reasons' });
  });

  it('are only read once the answer is given', () => {
    render(DraftComments, { duty: 7, comments: [comment(1, 'Is it ours?')], mayComment: false });
    expect(screen.getByText('Is it ours?')).toBeVisible();
    expect(screen.queryByRole('button')).toBeNull();
  });
});
