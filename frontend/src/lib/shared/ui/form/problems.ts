import { fieldText, isProblem, reasonText } from '#lib/shared/http/index.ts';

/** What is wrong with a form. */
export interface FormErrors {
  /** By the id of the control. */
  fields: Record<string, string>;
  /** For the summary above the form. */
  summary: { field?: string; message: string }[];
  /** Somebody else changed it meanwhile. */
  stale?: boolean;
}

export const NO_ERRORS: FormErrors = { fields: {}, summary: [] };

/** What the reader forgot, found before anything is sent. */
export const missing = (fields: Record<string, string>): FormErrors => ({
  fields,
  summary: Object.entries(fields).map(([field, message]) => ({ field, message })),
});

/**
 * What the server refused, in the reader's words; what is no problem of the API is thrown on.
 *
 * @param rename the id of the control for a field of the API
 */
export function refused(thrown: unknown, rename: (field: string) => string = (field) => field): FormErrors {
  if (!isProblem(thrown)) throw thrown;
  const stale = thrown.status === 412 || thrown.status === 409;
  if (!thrown.errors.length) return { fields: {}, summary: [{ message: reasonText(thrown) }], stale };
  const fields = thrown.errors.map((error) => [rename(error.field), fieldText(error)]);
  return { ...missing(Object.fromEntries(fields)), stale };
}
