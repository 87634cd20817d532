import { send } from './send.ts';

export type Query = Record<string, string | number | boolean | null | undefined | (string | number)[]>;

export interface Options {
  /** Empty, null and undefined values are left out; a list repeats its name. */
  query?: Query | URLSearchParams;
  /** The ETag the change rests on, as `reply.etag` gave it. */
  ifMatch?: string | null;
  /** Send the same key again when the same thing is tried again; without one, a POST gets a fresh key. */
  idempotencyKey?: string;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Sent although the page is closed meanwhile. */
  keepalive?: boolean;
}

export interface Reply<T> {
  data: T;
  status: number;
  /** For `ifMatch` of the next change. */
  etag: string | null;
  /** Where a created thing lives. */
  location: string | null;
  /** The address of the next page of a list (Link: rel=next), for `get(reply.next)`. */
  next: string | null;
}

/** A key for one attempt at creating something; keep it while the reader retries. */
export const newIdempotencyKey = () =>
  crypto.randomUUID?.() ??
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (n) => n.toString(16)).join('-');

function address(path: string, query?: Options['query']): string {
  const search = query instanceof URLSearchParams ? query : new URLSearchParams();
  if (query && !(query instanceof URLSearchParams)) {
    for (const [name, value] of Object.entries(query)) {
      for (const one of Array.isArray(value) ? value : [value]) {
        if (one !== null && one !== undefined && one !== '') search.append(name, String(one));
      }
    }
  }
  const text = search.toString();
  const full = text ? `${path}${path.includes('?') ? '&' : '?'}${text}` : path;
  return new URL(full, window.location.origin).href;
}

/** The target of rel=next, relative to this origin; null on the last page. */
export function nextLink(header: string | null): string | null {
  const match = /<([^>]+)>\s*;[^,]*\brel="?next"?/i.exec(header ?? '');
  if (!match) return null;
  const url = new URL(match[1]!, window.location.origin);
  return url.pathname + url.search;
}

async function read<T>(response: Response): Promise<T> {
  if (response.status === 204 || response.status === 304) return undefined as T;
  const text = await response.text();
  if (!text) return undefined as T;
  return /json/.test(response.headers.get('Content-Type') ?? '') ? JSON.parse(text) : (text as T);
}

async function call<T>(method: string, path: string, body: unknown, options: Options): Promise<Reply<T>> {
  const headers = new Headers(options.headers);
  if (options.ifMatch) headers.set('If-Match', options.ifMatch);
  if (method === 'POST') headers.set('Idempotency-Key', options.idempotencyKey ?? newIdempotencyKey());
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers.set('Content-Type', 'application/json');
  const response = await send(
    new Request(address(path, options.query), {
      method,
      headers,
      signal: options.signal,
      keepalive: options.keepalive,
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    }),
  );
  return {
    data: await read<T>(response),
    status: response.status,
    etag: response.headers.get('ETag'),
    location: response.headers.get('Location'),
    next: nextLink(response.headers.get('Link')),
  };
}

/** `const { data, next } = await get<IdeaPage>('/api/ideas', { query: { topic: 'nature' } })`. Throws `Problem`. */
export const get = <T>(path: string, options: Options = {}) => call<T>('GET', path, undefined, options);
/** Creates. An Idempotency-Key is added: pass your own to make a repeated try safe. */
export const post = <T = void>(path: string, body?: unknown, options: Options = {}) =>
  call<T>('POST', path, body, options);
export const put = <T = void>(path: string, body?: unknown, options: Options = {}) =>
  call<T>('PUT', path, body, options);
export const patch = <T = void>(path: string, body?: unknown, options: Options = {}) =>
  call<T>('PATCH', path, body, options);
export const del = <T = void>(path: string, options: Options = {}) =>
  call<T>('DELETE', path, undefined, options);
