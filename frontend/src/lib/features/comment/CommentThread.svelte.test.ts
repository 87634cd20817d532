import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import { m } from '#lib/shared/i18n/index.ts';
import { announced } from '#lib/shared/ui/announce.svelte.ts';
import type { CommentData, ThreadData, ThreadOverlay } from './commentApi.ts';
import CommentThread from './CommentThread.svelte';
import { placeOf } from './conversation.svelte.ts';

const comment = (id: number, change: Partial<CommentData> = {}): CommentData => ({
  id,
  version: 1,
  idea: 142,
  depth: 0,
  author: { name: `Writer ${id}`, badge: 'NONE', roleTitle: null },
  byIdeaAuthor: false,
  councillorReply: false,
  stance: 'NEITHER',
  language: 'en',
  html: `<p>Words ${id}</p>`,
  state: 'PUBLIC',
  postedAt: '2026-10-30T10:00:00Z',
  agreed: 4,
  replies: 0,
  ...change,
});
const yes = { allowed: true, reason: null, opensAt: null };

let overlay: ThreadOverlay;
let page: { items: ThreadData[]; next: string | null };
let asked: Request[] = [];
let answers: Record<string, () => Response | Promise<Response>>;

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
const problem = (status: number, body: object) =>
  new Response(JSON.stringify({ status, ...body }), {
    status,
    headers: { 'Content-Type': 'application/problem+json' },
  });

beforeEach(() => {
  asked = [];
  answers = {};
  overlay = { comment: yes, openMind: false, preElection: false, agreed: [], own: [] };
  page = { items: [{ comment: comment(1), replies: [] }], next: null };
  reader.me = { ...VISITOR, signedIn: true, name: 'Megan' };
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    const { pathname } = new URL(request.url);
    const own = answers[`${request.method} ${pathname}`];
    if (own) return own();
    if (pathname.startsWith('/api/me/')) return json(overlay);
    return json(page);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  reader.me = VISITOR;
});

const show = () => render(CommentThread, { idea: 142, count: 1 });
const box = () => screen.findByRole('textbox', { name: new RegExp(m.comment_add()) });

describe('the conversation', () => {
  it('shows who speaks, in which role, and where they stand', async () => {
    page.items = [
      {
        comment: comment(1, { stance: 'FOR', byIdeaAuthor: true }),
        replies: [
          comment(2, {
            parent: 1,
            depth: 1,
            councillorReply: true,
            author: {
              name: 'Rhian',
              badge: 'COUNCILLOR',
              roleTitle: { en: 'Penlan ward', cy: 'Ward Penlan' },
            },
          }),
        ],
      },
    ];
    show();
    expect(await screen.findByText('Idea author')).toBeVisible();
    expect(screen.getByText('For the idea')).toBeVisible();
    expect(screen.getByText('Councillor’s reply')).toBeVisible();
    expect(screen.getByText('Penlan ward')).toBeVisible();
  });

  it('names the platform that a comment was imported from', async () => {
    page.items = [{ comment: comment(1, { importedFrom: 'decide-madrid' }), replies: [] }];
    show();
    expect(await screen.findByText('· Imported from Decide Madrid')).toBeVisible();
  });

  it('indents three levels and says further down whom a comment answers', async () => {
    const replies = [1, 2, 3, 4, 5].map((depth) => comment(depth + 1, { parent: depth, depth }));
    page.items = [{ comment: comment(1), replies }];
    const { container } = show();
    await screen.findByText('Words 6');
    const levels = [...container.querySelectorAll<HTMLElement>('[data-level]')].map(
      (one) => one.dataset.level,
    );
    expect(levels).toEqual(['1', '2', '3', '3', '3']);
    expect(screen.getByText('in reply to Writer 1')).toHaveClass('vh');
    expect(screen.getByText('in reply to Writer 5')).not.toHaveClass('vh');
  });

  it('posts, says so, and keeps the focus in the box', async () => {
    answers['POST /api/ideas/142/comments'] = () => json(comment(9, { html: '<p>New words</p>' }), 201);
    show();
    await fireEvent.input(await box(), { target: { value: 'New words' } });
    await fireEvent.click(screen.getByLabelText('Against'));
    await fireEvent.click(screen.getByRole('button', { name: m.comment_post() }));
    expect(await screen.findByText('New words', { selector: 'p' })).toBeVisible();
    await waitFor(() => expect(announced()).toBe(m.comment_posted()));
    expect(await box()).toHaveFocus();
    expect(await box()).toHaveValue('');
    const sent = await asked.find((request) => request.method === 'POST')!.json();
    expect(sent).toEqual({ text: 'New words', language: 'en', stance: 'AGAINST', parent: null });
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Conversation 2');
  });

  it('keeps the words and the key when the session is over, for another try', async () => {
    answers['POST /api/ideas/142/comments'] = () => problem(401, { reason: 'common_session_expired' });
    show();
    await fireEvent.input(await box(), { target: { value: 'Long thought' } });
    await fireEvent.click(screen.getByRole('button', { name: m.comment_post() }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(await box()).toHaveValue('Long thought');
    expect(sessionStorage.getItem('draft:comment-142')).toContain('Long thought');
    await fireEvent.click(screen.getByRole('button', { name: m.comment_post() }));
    await waitFor(() => expect(asked.filter((one) => one.method === 'POST')).toHaveLength(2));
    const keys = asked
      .filter((one) => one.method === 'POST')
      .map((one) => one.headers.get('Idempotency-Key'));
    expect(keys[0]).toBe(keys[1]);
  });

  it('asks for words before it asks the server', async () => {
    show();
    await box();
    await fireEvent.click(screen.getByRole('button', { name: m.comment_post() }));
    expect(screen.getByText(m.reason_comment_empty())).toBeVisible();
    expect(await box()).toHaveFocus();
    expect(asked.some((request) => request.method === 'POST')).toBe(false);
  });

  it('opens a reply in place, puts it under what it answers and gives the focus back', async () => {
    answers['POST /api/ideas/142/comments'] = () =>
      json(comment(9, { parent: 1, depth: 1, html: '<p>An answer</p>' }), 201);
    show();
    const reply = await screen.findByRole('button', { name: 'Reply to Writer 1' });
    await fireEvent.click(reply);
    const area = screen.getByRole('textbox', { name: /Reply to Writer 1/ });
    expect(area).toHaveFocus();
    await fireEvent.input(area, { target: { value: 'An answer' } });
    await fireEvent.click(screen.getByRole('button', { name: m.comment_post_reply() }));
    expect(await screen.findByText('An answer', { selector: 'p' })).toBeVisible();
    await waitFor(() => expect(screen.getByRole('button', { name: 'Reply to Writer 1' })).toHaveFocus());
  });

  it('counts an agreement as the server says and remembers it', async () => {
    answers['PUT /api/comments/1/agreement'] = () => json({ agreed: 12, yours: true });
    show();
    await fireEvent.click(await screen.findByRole('button', { name: 'Agree with Writer 1, 4 so far' }));
    const button = await screen.findByRole('button', { name: 'Agree with Writer 1, 12 so far' });
    expect(button).toHaveAttribute('aria-pressed', 'true');
  });

  it('lets me change and delete my own after asking, with the version I read', async () => {
    overlay.own = [{ id: 1, version: 3, quietUntil: '2020-01-01T00:00:00Z', edit: yes, delete: yes }];
    answers['GET /api/comments/1'] = () => json(comment(1, { version: 3, text: 'Old words' }));
    answers['PUT /api/comments/1'] = () => json(comment(1, { version: 4, html: '<p>Better words</p>' }));
    answers['DELETE /api/comments/1'] = () => new Response(null, { status: 204 });
    show();
    await fireEvent.click(await screen.findByRole('button', { name: m.comment_edit() }));
    const area = await screen.findByRole('textbox', { name: new RegExp(m.comment_edit_label()) });
    expect(area).toHaveValue('Old words');
    expect(screen.getByText(m.comment_edit_visible())).toBeVisible();
    await fireEvent.input(area, { target: { value: 'Better words' } });
    await fireEvent.click(screen.getByRole('button', { name: m.comment_save() }));
    expect(await screen.findByText('Better words', { selector: 'p' })).toBeVisible();
    expect(asked.find((one) => one.method === 'PUT')!.headers.get('If-Match')).toBe('"3"');
    await fireEvent.click(screen.getByRole('button', { name: m.comment_delete() }));
    page = { items: [], next: null };
    await fireEvent.click(
      within(screen.getByRole('dialog')).getByRole('button', { name: m.comment_delete_yes() }),
    );
    expect(await screen.findByText(m.comment_empty())).toBeVisible();
  });

  it('shows what was deleted, removed or sealed as what it is, without words or names', async () => {
    const gone = { author: undefined, html: undefined };
    page.items = [
      { comment: comment(1, { ...gone, state: 'DELETED' }), replies: [comment(2, { parent: 1, depth: 1 })] },
      { comment: comment(3, { ...gone, state: 'SEALED' }), replies: [] },
    ];
    show();
    expect(await screen.findByText(m.comment_deleted())).toBeVisible();
    expect(screen.getByText(m.comment_sealed())).toBeVisible();
    expect(screen.getAllByRole('link', { name: /Report/ })).toHaveLength(1);
  });

  it('reminds a councillor beside the box, also of a pre-election period', async () => {
    overlay.openMind = true;
    overlay.preElection = true;
    show();
    expect(await screen.findByText(m.comment_open_mind())).toBeVisible();
    expect(screen.getByText(m.comment_pre_election())).toBeVisible();
  });

  it('invites a visitor to sign in and lets them read and report', async () => {
    reader.me = VISITOR;
    overlay.comment = { allowed: false, reason: 'account_sign_in_needed', opensAt: null };
    show();
    expect(await screen.findByRole('link', { name: m.comment_sign_in() })).toBeVisible();
    expect(screen.getByText('Words 1')).toBeVisible();
    expect(screen.queryByRole('button', { name: /Reply/ })).toBeNull();
    expect(screen.getByRole('link', { name: 'Report the comment by Writer 1' })).toHaveAttribute(
      'href',
      '/report?comment=1',
    );
  });

  it('sorts, and shows more without showing anything twice', async () => {
    page.next = 'c1';
    show();
    await screen.findByText('Words 1');
    page = {
      items: [
        { comment: comment(1), replies: [] },
        { comment: comment(5), replies: [] },
      ],
      next: null,
    };
    await fireEvent.click(screen.getByRole('button', { name: m.shared_show_more() }));
    expect(await screen.findByText('Words 5')).toBeVisible();
    expect(screen.getAllByText('Words 1')).toHaveLength(1);
    await fireEvent.click(screen.getByLabelText(m.comment_most_agreed()));
    await waitFor(() => expect(asked.some((one) => one.url.includes('sort=agreed'))).toBe(true));
  });

  it('brings the replies that did not fit', async () => {
    page.items = [{ comment: comment(1), replies: [comment(2, { parent: 1, depth: 1 })], more: 'r1' }];
    answers['GET /api/comments/1/replies'] = () =>
      json({ items: [comment(3, { parent: 2, depth: 2 })], next: null });
    show();
    await fireEvent.click(await screen.findByRole('button', { name: m.comment_more_replies() }));
    expect(await screen.findByText('Words 3')).toBeVisible();
    expect(screen.queryByRole('button', { name: m.comment_more_replies() })).toBeNull();
  });

  it('says what failed and tries again', async () => {
    answers['GET /api/ideas/142/comments'] = () => problem(503, { reason: 'common_unavailable' });
    show();
    const again = await screen.findByRole('button', { name: m.shared_try_again() }, { timeout: 9000 });
    delete answers['GET /api/ideas/142/comments'];
    await fireEvent.click(again);
    expect(await screen.findByText('Words 1')).toBeVisible();
  }, 15000);
});

describe('the place of an answer', () => {
  const replies = [
    comment(2, { parent: 1, depth: 1 }),
    comment(3, { parent: 2, depth: 2 }),
    comment(4, { parent: 1, depth: 1 }),
  ];
  it('is after everything under what it answers', () => {
    expect(placeOf(replies, 2)).toBe(2);
    expect(placeOf(replies, 3)).toBe(2);
    expect(placeOf(replies, 4)).toBe(3);
    expect(placeOf(replies, 1)).toBe(3);
  });
});
