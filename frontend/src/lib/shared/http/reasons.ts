import { locale } from '#lib/shared/i18n/locale.ts';
import { m } from '#lib/paraglide/messages.js';
import type { FieldError, Problem } from './problem.ts';

type Catalogue = Record<string, unknown>;
let catalogue: Catalogue = {};
let loading: Promise<void> | undefined;

/** The texts of all reasons, in the reader's language; fetched with the first problem, not with the page. */
export function loadReasons(): Promise<void> {
  loading ??= (
    locale() === 'cy' ? import('#lib/generated/reasons.cy.json') : import('#lib/generated/reasons.en.json')
  )
    .then((module) => {
      catalogue = module.default as Catalogue;
    })
    .catch(() => {
      loading = undefined; // offline: another problem may try again
    });
  return loading;
}

function fill(text: string, values: Record<string, unknown>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

function lookUp(reason: string, values: Record<string, unknown>): string | undefined {
  const text = catalogue[`reason_${reason}`];
  return typeof text === 'string' ? fill(text, values) : undefined;
}

const general = (problem: Problem): string => {
  if (problem.offline) return m.shared_problem_offline();
  if (problem.sessionExpired) return m.shared_problem_signed_out();
  if (problem.status === 403) return m.shared_problem_not_allowed();
  if (problem.status === 404) return m.shared_problem_not_found();
  if (problem.status === 409 || problem.status === 412) return m.shared_problem_changed_meanwhile();
  if (problem.status === 429) return m.shared_problem_too_many();
  if (problem.status >= 500) return m.shared_problem_server();
  return '';
};

/**
 * A problem in the reader's words: message `reason_<reason>` (placeholders come from the problem document), else the
 * general text for its status, else what the server wrote.
 */
export function reasonText(problem: Problem): string {
  return (
    lookUp(problem.reason, problem.extensions) ??
    (general(problem) || problem.detail || problem.title || m.shared_problem_server())
  );
}

/** The same for one refused field. */
export function fieldText(error: FieldError): string {
  return lookUp(error.reason, { ...error }) ?? error.message;
}

/** A reason without a problem, such as `may.reason` of an overlay. */
export function reasonFor(reason: string, values: Record<string, unknown> = {}): string {
  return lookUp(reason, values) ?? m.shared_problem_not_allowed();
}
