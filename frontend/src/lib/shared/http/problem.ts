/** One field the server refused. */
export interface FieldError {
  field: string;
  reason: string;
  message: string;
}

/** What an RFC 9457 problem document of this API holds. */
export interface ProblemDocument {
  status: number;
  reason: string;
  title: string;
  detail?: string;
  errors?: FieldError[];
  [extension: string]: unknown;
}

/**
 * A refusal or failure, thrown by every request. `status` is 0 where the server could not be reached (reason
 * `offline`). Its text for people comes from `reasonText(problem)`.
 */
export class Problem extends Error {
  readonly status: number;
  readonly reason: string;
  readonly title: string;
  readonly detail: string;
  readonly errors: FieldError[];
  /** Seconds until another try makes sense, where the server said so. */
  readonly retryAfter: number | null;
  /** Everything else the document said, such as `due` or `limit`. */
  readonly extensions: Record<string, unknown>;

  constructor(document: ProblemDocument, retryAfter: number | null = null) {
    super(document.detail || document.title || document.reason);
    this.name = 'Problem';
    const {
      status,
      reason,
      title,
      detail,
      errors,
      type: _type,
      instance: _instance,
      ...extensions
    } = document;
    this.status = status;
    this.reason = reason;
    this.title = title;
    this.detail = detail ?? '';
    this.errors = errors ?? [];
    this.retryAfter = retryAfter;
    this.extensions = extensions;
  }

  /** The refused fields by name, for forms: `problem.fields.title?.message`. */
  get fields(): Record<string, FieldError> {
    return Object.fromEntries([...this.errors].reverse().map((error) => [error.field, error]));
  }

  get offline() {
    return this.status === 0;
  }

  get sessionExpired() {
    return this.status === 401 || this.status === 499;
  }
}

export const isProblem = (thrown: unknown): thrown is Problem => thrown instanceof Problem;

/** The problem for a server that cannot be reached. */
export const offlineProblem = (cause?: unknown) => {
  const problem = new Problem({ status: 0, reason: 'offline', title: 'The server cannot be reached' });
  problem.cause = cause;
  return problem;
};

/** Reads an answer that is not 2xx; copes with a body that is no problem document, such as a proxy's error page. */
export async function readProblem(response: Response): Promise<Problem> {
  const wait = Number(response.headers.get('Retry-After'));
  const retryAfter = Number.isFinite(wait) && wait > 0 ? wait : null;
  let body: Partial<ProblemDocument> = {};
  if (/json/.test(response.headers.get('Content-Type') ?? '')) {
    body = await response.json().catch(() => ({}));
  }
  return new Problem(
    {
      ...body,
      status: response.status,
      reason: body.reason ?? `http_${response.status}`,
      title: body.title ?? response.statusText,
    },
    retryAfter,
  );
}
