import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import CaseCard from './CaseCard.svelte';
import ComplaintForm from './ComplaintForm.svelte';
import type { Case } from './moderationApi.ts';
import ReportForm from './ReportForm.svelte';
import { targetOf } from './target.ts';

const sent: { method: string; path: string; match: string | null; body: unknown }[] = [];
let answers: { status: number; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  answers = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.text();
    sent.push({
      method: request.method,
      path: new URL(request.url).pathname,
      match: request.headers.get('If-Match'),
      body: text ? JSON.parse(text) : null,
    });
    const { status, body } = answers.shift() ?? { status: 200, body: {} };
    return new Response(JSON.stringify(body), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

describe('what an address names to be reported', () => {
  it('is an idea or a comment, and nothing made up', () => {
    const of = (query: string) => targetOf(new URLSearchParams(query));
    expect(of('idea=142')).toEqual({ idea: 142 });
    expect(of('comment=7&idea=142')).toEqual({ comment: 7 });
    expect(of('idea=1e3')).toBeNull();
    expect(of('')).toBeNull();
  });
});

describe('a report', () => {
  it('needs a reason and nothing else', async () => {
    answers = [{ status: 201, body: { id: 1 } }];
    render(ReportForm, { props: { target: { idea: 142 } } });
    await press('Send the report');
    expect(sent).toEqual([]);
    expect(screen.getByRole('alert')).toHaveTextContent('Choose what is wrong with it.');
    await fireEvent.click(screen.getByRole('radio', { name: 'Sells something' }));
    await press('Send the report');
    await waitFor(() => expect(screen.getByText(/A moderator will look at it/)).toBeVisible());
    expect(sent[0]).toMatchObject({
      path: '/api/reports',
      body: { idea: 142, reason: 'advertising', text: '', contact: null, language: 'en' },
    });
  });
});

describe('a complaint', () => {
  it('is answered with its number', async () => {
    answers = [{ status: 201, body: { id: 3, reference: 'C-000003', due: '2026-12-20T12:00:00Z' } }];
    render(ComplaintForm);
    for (const box of screen.getAllByRole('textbox').filter(({ id }) => id !== 'contact')) {
      await fireEvent.input(box, { target: { value: 'Two days is long.' } });
    }
    await press('Send the complaint');
    await waitFor(() => expect(screen.getByText(/C-000003/)).toBeVisible());
  });
});

const yes = { allowed: true, reason: null };
const no = { allowed: false, reason: 'moderation_no_such_step' };
const found: Case = {
  id: 5,
  version: 2,
  state: 'WAITING',
  urgent: true,
  reports: 2,
  waitingSince: '2026-11-20T10:00:00Z',
  claimedBy: null,
  mine: false,
  about: {
    idea: 142,
    comment: null,
    standing: 'PUBLIC',
    title: 'the benches stood in a ring',
    language: 'en',
    words: ['the benches stood in a ring'],
    author: { name: 'Old Oak' },
  },
  given: [],
  history: [],
  may: { claim: yes, dismiss: yes, hide: yes, seal: yes, restore: no, suspend: yes },
};

describe('a case at the desk', () => {
  it('offers what may be done, and shows how it stands when another moderator was quicker', async () => {
    answers = [
      { status: 412, body: { status: 412, reason: 'common_stale', title: 'x' } },
      { status: 200, body: { ...found, version: 3, state: 'DECIDED' } },
    ];
    const onchange = vi.fn();
    render(CaseCard, { found, onchange });
    await fireEvent.click(screen.getByText('Decide'));
    await waitFor(() => expect(screen.getByRole('radio', { name: /Leave it as it is/ })).toBeInTheDocument());
    expect(screen.queryByRole('radio', { name: 'Put it back' })).toBeNull();
    await fireEvent.click(screen.getByRole('radio', { name: /Leave it as it is/ }));
    await press('Record the decision');
    await waitFor(() => expect(onchange).toHaveBeenCalledWith(expect.objectContaining({ version: 3 })));
    expect(sent[0]).toMatchObject({ method: 'PUT', match: '"2"', body: { action: 'DISMISS', reason: null } });
    expect(screen.getByText(/Another moderator was quicker/)).toBeVisible();
  });
});
