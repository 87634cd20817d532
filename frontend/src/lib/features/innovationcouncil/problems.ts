import { fieldText, isProblem, loadReasons, reasonText, type Problem } from '#lib/shared/http/index.ts';

/** What went wrong with a form, for its error summary and its fields. */
export interface FormErrors {
  summary: { field?: string; message: string }[];
  fields: Record<string, string>;
}

export const noErrors = (): FormErrors => ({ summary: [], fields: {} });

/**
 * A thrown problem in the reader's words.
 *
 * @param rename the id of the control for a field of the API
 */
export async function formErrors(
  thrown: unknown,
  rename: (field: string) => string = (field) => field,
): Promise<FormErrors> {
  if (!isProblem(thrown)) throw thrown;
  await loadReasons();
  const problem: Problem = thrown;
  if (problem.errors.length === 0) return { summary: [{ message: reasonText(problem) }], fields: {} };
  const errors = problem.errors.map((error) => ({ field: rename(error.field), message: fieldText(error) }));
  return { summary: errors, fields: Object.fromEntries(errors.map((e) => [e.field, e.message])) };
}
