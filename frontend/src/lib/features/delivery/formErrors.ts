import { fieldText, isProblem, loadReasons, reasonText } from '#lib/shared/http/index.ts';

/** What went wrong with a form, for its error summary and its fields. */
export interface FormErrors {
  summary: { field?: string; message: string }[];
  fields: Record<string, string>;
  /** Somebody else changed it meanwhile. */
  stale: boolean;
}

export const noErrors = (): FormErrors => ({ summary: [], fields: {}, stale: false });

/** A thrown problem in the reader's words; anything else is thrown on. */
export async function formErrors(thrown: unknown): Promise<FormErrors> {
  if (!isProblem(thrown)) throw thrown;
  await loadReasons();
  const stale = thrown.status === 412 || thrown.status === 409;
  if (thrown.errors.length === 0) {
    return { summary: [{ message: reasonText(thrown) }], fields: {}, stale };
  }
  const summary = thrown.errors.map((error) => ({ field: error.field, message: fieldText(error) }));
  return { summary, fields: Object.fromEntries(summary.map((e) => [e.field, e.message])), stale };
}
