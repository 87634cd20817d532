import { fieldText, isProblem, reasonText } from '#lib/shared/http/index.ts';

export interface FormErrors {
  /** By the field's name. */
  fields: Record<string, string>;
  /** For the summary above the form. */
  summary: { field?: string; message: string }[];
}

export const NO_ERRORS: FormErrors = { fields: {}, summary: [] };

/** What the reader forgot, found before anything is sent. */
export const missing = (fields: Record<string, string>): FormErrors => ({
  fields,
  summary: Object.entries(fields).map(([field, message]) => ({ field, message })),
});

/** What the server refused, in the reader's words. */
export function refused(thrown: unknown): FormErrors {
  if (!isProblem(thrown)) throw thrown;
  if (!thrown.errors.length) return { fields: {}, summary: [{ message: reasonText(thrown) }] };
  return missing(Object.fromEntries(thrown.errors.map((error) => [error.field, fieldText(error)])));
}
