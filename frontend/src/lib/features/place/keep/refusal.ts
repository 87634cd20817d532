import { fieldText, isProblem, loadReasons, reasonText } from '#lib/shared/http/index.ts';
import { m } from '#lib/shared/i18n/index.ts';

export interface Refusal {
  /** For the summary at the top. */
  summary: { field?: string; message: string }[];
  /** By control. */
  fields: Record<string, string>;
}

export const NO_REFUSAL: Refusal = { summary: [], fields: {} };

export const refusalOf = (field: string, message: string): Refusal => ({
  summary: [{ field, message }],
  fields: { [field]: message },
});

/**
 * What a form shows after a failed save: each refused field by its control, else the problem itself. A text in both
 * languages that is refused as a whole is shown at its first control. Throws on what is no problem of the API.
 */
export async function refusal(thrown: unknown, controls: string[]): Promise<Refusal> {
  if (!isProblem(thrown)) throw thrown;
  await loadReasons();
  if (thrown.status === 412 || (thrown.status === 409 && thrown.reason === 'common_changed_meanwhile')) {
    return { summary: [{ message: m.place_keep_changed() }], fields: {} };
  }
  const summary = thrown.errors.map((error) => {
    const field = controls.find((id) => id === error.field || id === `${error.field}.en`);
    return { field, message: fieldText(error) };
  });
  const fields = Object.fromEntries(
    [...summary].reverse().flatMap(({ field, message }) => (field ? [[field, message]] : [])),
  );
  return { summary: summary.length ? summary : [{ message: reasonText(thrown) }], fields };
}
