import { isProblem, newIdempotencyKey } from '#lib/shared/http/index.ts';
import { missing, NO_ERRORS, refused, type FormErrors } from './problems.ts';

/** A form on its way to the server: whether it is under way, and what was wrong with it the last time. */
export class Sending {
  #busy = $state(false);
  #errors = $state.raw(NO_ERRORS);
  // the same as long as the same words are tried again: what was taken without our hearing of it is not taken twice
  #key = newIdempotencyKey();

  get busy() {
    return this.#busy;
  }

  get errors(): FormErrors {
    return this.#errors;
  }

  /** What the form sees by itself, before it asks the server: a message by the id of the control. */
  lacks(fields: Record<string, string>) {
    this.#errors = missing(fields);
  }

  /**
   * Does the work. What the server refuses stands in `errors`; anything else is thrown on.
   *
   * @param work gets the Idempotency-Key for what it creates
   * @param rename the id of the control for a field of the API
   */
  run = async (work: (key: string) => Promise<unknown>, rename?: (field: string) => string) => {
    this.#busy = true;
    this.#errors = NO_ERRORS;
    try {
      await work(this.#key);
      this.#key = newIdempotencyKey();
    } catch (thrown) {
      this.#errors = refused(thrown, rename);
      // refused words will be other words; an answer that never came may have been a yes
      if (isProblem(thrown) && thrown.status >= 400 && thrown.status < 500) this.#key = newIdempotencyKey();
    } finally {
      this.#busy = false;
    }
  };
}
