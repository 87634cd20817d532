import { connection } from './connection.svelte.ts';
import { offlineProblem, readProblem } from './problem.ts';
import { loadReasons } from './reasons.ts';

export interface UploadOptions {
  idempotencyKey: string;
  /** How much has been sent, from 0 to 1. */
  onprogress?: (share: number) => void;
  signal?: AbortSignal;
}

async function refused(request: XMLHttpRequest) {
  const problem =
    request.status === 0
      ? offlineProblem()
      : await readProblem(
          new Response(request.responseText, {
            status: request.status,
            headers: {
              'Content-Type': request.getResponseHeader('Content-Type') ?? '',
              'Retry-After': request.getResponseHeader('Retry-After') ?? '',
            },
          }),
        );
  connection.offline = problem.offline;
  if (problem.sessionExpired && connection.signedIn) connection.sessionExpired = true;
  await loadReasons();
  return problem;
}

/**
 * Sends a form with a file, and says how far it has come, which `fetch` cannot. Throws `Problem`, and whatever aborted it.
 */
export function upload<T>(path: string, form: FormData, options: UploadOptions): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('X-BetterIf', '1');
    request.setRequestHeader('X-Requested-With', 'JavaScript');
    request.setRequestHeader('Idempotency-Key', options.idempotencyKey);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) options.onprogress?.(event.loaded / event.total);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        connection.offline = false;
        resolve(JSON.parse(request.responseText) as T);
      } else {
        void refused(request).then(reject);
      }
    };
    request.onerror = () => void refused(request).then(reject);
    request.onabort = () => reject(options.signal?.reason);
    options.signal?.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
