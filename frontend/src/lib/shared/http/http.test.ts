import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connection, del, get, isProblem, post, Problem, put, reasonText } from './index.ts';
import { nextLink } from './verbs.ts';

type Answer = () => Response | Promise<Response>;
let asked: Request[] = [];

const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init });
const problem = (status: number, body: object = {}) =>
  json({ status, ...body }, { status, headers: { 'Content-Type': 'application/problem+json' } });

function server(...answers: Answer[]) {
  vi.stubGlobal('fetch', async (request: Request) => {
    asked.push(request);
    return answers[Math.min(asked.length, answers.length) - 1]!();
  });
}

async function thrown(call: Promise<unknown>): Promise<Problem> {
  const error = await call.then(
    () => undefined,
    (reason) => reason,
  );
  if (!isProblem(error)) throw new Error(`expected a Problem, got ${String(error)}`);
  return error;
}

beforeEach(() => {
  asked = [];
  connection.offline = false;
  connection.sessionExpired = false;
  connection.signedIn = false;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('a request', () => {
  it('carries the guard header and a fresh key when it creates', async () => {
    server(() => json({ number: 142 }, { status: 201, headers: { Location: '/api/ideas/142' } }));
    const reply = await post('/api/ideas', { title: 'x' });
    await post('/api/ideas', { title: 'x' });
    expect(asked[0]!.headers.get('X-BetterIf')).toBe('1');
    const keys = asked.map((request) => request.headers.get('Idempotency-Key'));
    expect(keys[0]).toMatch(/.{16,}/);
    expect(keys[0]).not.toBe(keys[1]);
    expect(reply.location).toBe('/api/ideas/142');
    expect(await asked[0]!.json()).toEqual({ title: 'x' });
  });

  it('keeps the caller’s key, so that a second try creates nothing twice', async () => {
    server(() => json({}));
    await post('/api/ideas', {}, { idempotencyKey: 'same' });
    expect(asked[0]!.headers.get('Idempotency-Key')).toBe('same');
  });

  it('is bare when it only reads', async () => {
    server(() => json({}));
    await get('/api/ideas');
    expect(asked[0]!.headers.has('X-BetterIf')).toBe(false);
    expect(asked[0]!.headers.has('Idempotency-Key')).toBe(false);
  });

  it('puts the query together and leaves out what is empty', async () => {
    server(() => json({}));
    await get('/api/ideas', { query: { q: 'â b', topic: '', area: null, number: [1, 2] } });
    expect(asked[0]!.url).toBe('http://localhost:3000/api/ideas?q=%C3%A2+b&number=1&number=2');
  });

  it('hands the ETag on, and back as If-Match', async () => {
    server(() => json({ a: 1 }, { headers: { 'Content-Type': 'application/json', ETag: '"3.1"' } }));
    const { etag } = await get('/api/ideas/142');
    await put('/api/ideas/142', {}, { ifMatch: etag });
    expect(asked[1]!.headers.get('If-Match')).toBe('"3.1"');
  });

  it('copes with an empty answer', async () => {
    server(() => new Response(null, { status: 204 }));
    expect((await del('/api/me/votes/142')).data).toBeUndefined();
  });
});

describe('the next page', () => {
  it('comes from the Link header', () => {
    expect(nextLink('</api/ideas?after=x>; rel="next"')).toBe('/api/ideas?after=x');
    expect(nextLink('</a>; rel="prev", </b?after=2&limit=3>; rel=next')).toBe('/b?after=2&limit=3');
    expect(nextLink('</a>; rel="prev"')).toBeNull();
    expect(nextLink(null)).toBeNull();
  });
});

describe('a refusal', () => {
  it('is thrown with reason, fields and the rest of the document', async () => {
    server(() =>
      problem(400, {
        reason: 'invalid',
        title: 'Invalid',
        errors: [{ field: 'title', reason: 'idea_title_short', message: 'too short' }],
        limit: 8,
      }),
    );
    const error = await thrown(post('/api/ideas', {}));
    expect(error).toMatchObject({ status: 400, reason: 'invalid', extensions: { limit: 8 } });
    expect(error.fields.title?.message).toBe('too short');
  });

  it('survives a body that is no problem document', async () => {
    server(() => new Response('<h1>Bad gateway</h1>', { status: 500, headers: { 'Retry-After': '7' } }));
    expect(await thrown(put('/api/x', {}))).toMatchObject({ status: 500, reason: 'http_500', retryAfter: 7 });
  });

  it('speaks the reader’s language where its reason has no words of its own', async () => {
    window.history.replaceState(null, '', '/cy/ideas');
    server(() => problem(409, { reason: 'no_such_reason' }));
    expect(reasonText(await thrown(put('/api/x', {})))).toMatch(/^Mae rhywun arall/);
  });
});

describe('an expired session', () => {
  it.each([401, 499])('is noticed at %i when the reader was signed in', async (status) => {
    connection.signedIn = true;
    server(() => new Response(null, { status: status === 499 ? 499 : 401 }));
    const error = await thrown(put('/api/x', {}));
    expect(error.sessionExpired).toBe(true);
    expect(connection.sessionExpired).toBe(true);
  });

  it('is not what a visitor’s 401 means', async () => {
    server(() => new Response(null, { status: 401 }));
    await thrown(put('/api/x', {}));
    expect(connection.sessionExpired).toBe(false);
  });
});

describe('a lost line', () => {
  const lost: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

  it('is tried again for a read', async () => {
    vi.useFakeTimers();
    server(
      lost,
      () => problem(503),
      () => json({ ok: true }),
    );
    const reply = get<{ ok: boolean }>('/api/ideas');
    await vi.runAllTimersAsync();
    expect((await reply).data.ok).toBe(true);
    expect(asked).toHaveLength(3);
    expect(connection.offline).toBe(false);
  });

  it('is never tried again for a write, since it may have arrived', async () => {
    server(lost);
    const error = await thrown(post('/api/ideas', {}));
    expect(error).toMatchObject({ status: 0, offline: true, reason: 'offline' });
    expect(asked).toHaveLength(1);
    expect(connection.offline).toBe(true);
  });

  it('gives up a read after three tries', async () => {
    vi.useFakeTimers();
    server(lost);
    const error = thrown(get('/api/ideas'));
    await vi.runAllTimersAsync();
    expect((await error).offline).toBe(true);
    expect(asked).toHaveLength(3);
  });

  it('stops when the reader has gone on', async () => {
    const aborter = new AbortController();
    server(() => {
      aborter.abort();
      return Promise.reject(new DOMException('aborted', 'AbortError'));
    });
    await expect(get('/api/ideas', { signal: aborter.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(asked).toHaveLength(1);
    expect(connection.offline).toBe(false);
  });
});
