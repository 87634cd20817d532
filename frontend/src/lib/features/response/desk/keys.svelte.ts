/**
 * Single keys at the desks. They never work while something is typed or a dialog is open, and whoever dictates or presses keys
 * by accident switches them off (WCAG 2.1.4); arrows, space, Enter and Tab work without them.
 */
const KEPT = 'desk-keys';

class Keys {
  on = $state(true);

  constructor() {
    try {
      this.on = localStorage.getItem(KEPT) !== 'off';
    } catch {
      // a browser that keeps nothing: on until the page is left
    }
  }

  switch(on: boolean) {
    this.on = on;
    try {
      localStorage.setItem(KEPT, on ? 'on' : 'off');
    } catch {
      // as above
    }
  }
}

export const keys = new Keys();

const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable="true"]';

/** Listens on the whole page while a component is there: `use={onKeys(() => ({ j: down }))}`. A key may be `J` with Shift. */
export function onKeys(acts: () => Record<string, () => void>) {
  return () => {
    const press = (event: KeyboardEvent) => {
      if (!keys.on || event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
      if ((event.target as HTMLElement).closest?.(TYPED) || document.querySelector('dialog[open]')) return;
      const act = acts()[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  };
}
