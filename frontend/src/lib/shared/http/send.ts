import { connection } from './connection.svelte.ts';
import { offlineProblem, readProblem } from './problem.ts';
import { loadReasons } from './reasons.ts';

const SAFE = new Set(['GET', 'HEAD']);
/** Milliseconds before the second and the third try of a read. */
const PAUSES = [300, 900];
const PASSING = new Set([502, 503, 504]);

const pause = (ms: number, signal?: AbortSignal | null) =>
  new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

function prepare(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.set('Accept', headers.get('Accept') ?? 'application/json, application/problem+json');
  // the session's cookie is sent by any site's form, this header only by our own pages (CSRF guard)
  if (!SAFE.has(request.method)) headers.set('X-BetterIf', '1');
  // tells the sign-in filter to answer 499 and not to redirect to a login page
  headers.set('X-Requested-With', 'JavaScript');
  return new Request(request, { headers, credentials: 'same-origin' });
}

async function once(request: Request): Promise<Response> {
  try {
    const response = await fetch(request.clone());
    connection.offline = false;
    return response;
  } catch (cause) {
    if (request.signal.aborted) throw cause;
    connection.offline = true;
    throw offlineProblem(cause);
  }
}

/** Reads are tried again when the line or the server stumbles; writes never, since they may have arrived. */
async function withRetries(request: Request): Promise<Response> {
  const pauses = SAFE.has(request.method) ? PAUSES : [];
  for (const ms of pauses) {
    try {
      const response = await once(request);
      if (!PASSING.has(response.status)) return response;
    } catch (thrown) {
      if (request.signal.aborted) throw thrown;
    }
    await pause(ms, request.signal);
  }
  return once(request);
}

/**
 * The only place in the app that talks to the server. Answers 2xx and 304; throws `Problem` for everything else.
 */
export async function send(input: Request): Promise<Response> {
  let response: Response;
  try {
    response = await withRetries(prepare(input));
  } catch (thrown) {
    await loadReasons();
    throw thrown;
  }
  if (response.ok || response.status === 304) return response;
  const problem = await readProblem(response);
  if (problem.sessionExpired && connection.signedIn) connection.sessionExpired = true;
  await loadReasons();
  throw problem;
}
