import { m } from '#lib/shared/i18n/index.ts';
import { dropDraft } from '#lib/shared/ui/form/keepDraft.ts';
import { Sending } from '#lib/shared/ui/form/sending.svelte.ts';

/** A form that is sent once: what it lacks, what was refused, and what came back. */
export class SentOnce<T> extends Sending {
  done = $state.raw<T>();

  /** @param draft what the form's words are kept under until they are sent */
  constructor(private readonly draft: string) {
    super();
  }

  /** Says what is missing, by field; sends where nothing is. */
  async send(event: SubmitEvent, lacking: Record<string, string>, ask: (key: string) => Promise<T>) {
    event.preventDefault();
    if (this.busy) return;
    this.lacks(lacking);
    if (this.errors.summary.length) return;
    await this.run(async (key) => {
      this.done = await ask(key);
      dropDraft(this.draft);
    });
  }
}

/** "Fill this in" for each field without words. */
export const blank = (typed: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(typed)
      .filter(([, value]) => !value.trim())
      .map(([field]) => [field, m.reason_moderation_needed()]),
  );
