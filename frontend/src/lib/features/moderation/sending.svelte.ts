import { type FormErrors, missing, NO_ERRORS, refused } from '#lib/features/account/problems.ts';
import { isProblem, newIdempotencyKey } from '#lib/shared/http/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import { dropDraft } from '#lib/shared/ui/form/keepDraft.ts';

/** A form that is sent once: what it lacks, what was refused, and what came back. */
export class Sending<T> {
  errors = $state.raw<FormErrors>(NO_ERRORS);
  busy = $state(false);
  done = $state.raw<T>();

  // the same key as long as the same words are tried again: what was taken without our hearing of it is not taken twice
  private key = newIdempotencyKey();

  /** @param draft what the form's words are kept under until they are sent */
  constructor(private readonly draft: string) {}

  /** Says what is missing, by field; sends where nothing is. */
  async send(event: SubmitEvent, lacking: Record<string, string>, ask: (key: string) => Promise<T>) {
    event.preventDefault();
    if (this.busy) return;
    this.errors = missing(lacking);
    if (this.errors.summary.length) return;
    this.busy = true;
    try {
      this.done = await ask(this.key);
      dropDraft(this.draft);
    } catch (thrown) {
      this.errors = refused(thrown);
      // refused words will be other words; an answer that never came may have been a yes
      if (isProblem(thrown) && thrown.status >= 400 && thrown.status < 500) this.key = newIdempotencyKey();
    } finally {
      this.busy = false;
    }
  }
}

/** "Fill this in" for each field without words. */
export const blank = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([, value]) => !value.trim())
      .map(([field]) => [field, m.reason_moderation_needed()]),
  );
