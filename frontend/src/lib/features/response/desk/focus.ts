/** Work goes on here: the focus moves when this appears. */
export const focusHere = (node: HTMLElement) => node.focus();

/** To the first thing an answer says: the decision. */
export const writeHere = () =>
  document.querySelector<HTMLElement>('#answer-form input[type="radio"]')?.focus();
