import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropAllDrafts } from '#lib/shared/ui/form/keepDraft.ts';
import { connection } from '#lib/shared/http/index.ts';
import { IdeaDraft } from './draft.svelte.ts';
import { ideaPage } from './ideaExample.ts';

type Answer = { status: number; body?: unknown; etag?: string } | 'offline';
let asked: { method: string; path: string; body: unknown; headers: Headers }[];
let answers: Answer[];

beforeEach(() => {
  asked = [];
  answers = [];
  localStorage.clear();
  connection.signedIn = true;
  vi.stubGlobal('fetch', async (request: Request) => {
    const text = await request.text();
    asked.push({
      method: request.method,
      path: new URL(request.url).pathname,
      body: text ? JSON.parse(text) : undefined,
      headers: request.headers,
    });
    const answer = answers.shift() ?? { status: 200, body: ideaPage(), etag: '"2.0"' };
    if (answer === 'offline') throw new TypeError('no line');
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status,
      headers: { 'Content-Type': 'application/json', ...(answer.etag ? { ETag: answer.etag } : {}) },
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

const created = { status: 201, body: ideaPage({ stage: 'DRAFT' }), etag: '"1.0"' };
const problem = (status: number, reason: string) => ({ status, body: { status, reason, title: reason } });

async function typed(title: string, draft = new IdeaDraft(0)) {
  await draft.open(null);
  draft.text.title = title;
  draft.changed();
  await draft.save();
  return draft;
}

describe('a draft', () => {
  it('is created with the first words and saved with the version it rests on', async () => {
    answers = [created];
    const draft = await typed('a bench');
    expect(asked.at(-1)).toMatchObject({ method: 'POST', path: '/api/ideas', body: { title: 'a bench' } });
    expect(draft).toMatchObject({ number: 142, state: 'saved' });

    draft.text.now = 'rain';
    draft.changed();
    await draft.save();
    expect(asked.at(-1)).toMatchObject({ method: 'PUT', path: '/api/ideas/142', body: { now: 'rain' } });
    expect(asked.at(-1)!.headers.get('If-Match')).toBe('"1.0"');
  });

  it('sends nothing when nothing was changed', async () => {
    answers = [created];
    const draft = await typed('a bench');
    const before = asked.length;
    await draft.save();
    expect(asked.length).toBe(before);
  });

  it('keeps the words in this tab while there is no line, and brings them back', async () => {
    answers = ['offline', 'offline', 'offline', 'offline'];
    const draft = await typed('a bench in the rain');
    expect(draft.state).toBe('offline');
    expect(localStorage.length).toBe(0);

    const later = new IdeaDraft(10_000);
    await later.open(null);
    expect(later.text.title).toBe('a bench in the rain');
    expect(later.restored).toBe(true);
    later.stop();
  });

  it('keeps them on the device only if the writer wants that, and not beyond signing out', async () => {
    answers = ['offline', 'offline', 'offline', 'offline'];
    const draft = await typed('a bench in the rain');
    draft.keepOnDevice(true);
    expect(localStorage.length).toBe(1);
    dropAllDrafts();
    expect(localStorage.length).toBe(0);
    expect(sessionStorage.length).toBe(0);
  });

  it('says that the session ended and loses nothing', async () => {
    answers = [problem(401, 'common_session_expired')];
    const draft = await typed('a bench in the rain');
    expect(draft.state).toBe('signedOut');
    expect(sessionStorage.getItem('draft:idea:new')).toContain('a bench in the rain');
  });

  it('asks which one to keep when it was changed elsewhere', async () => {
    answers = [created, problem(412, 'common_stale')];
    const draft = await typed('a bench');
    draft.text.title = 'a bench and a roof';
    draft.changed();
    await draft.save();
    expect(draft.state).toBe('conflict');

    answers = [{ status: 200, body: ideaPage({ title: 'theirs' }), etag: '"5.0"' }];
    await draft.settle(false);
    expect(draft.text.title).toBe('theirs');
    expect(draft.state).toBe('saved');
  });

  it('forgets the copy once the server has the words', async () => {
    answers = ['offline', 'offline', 'offline', 'offline'];
    const draft = await typed('a bench');
    answers = [created];
    await draft.save();
    expect(draft.state).toBe('saved');
    expect(sessionStorage.length).toBe(0);
  });
});
