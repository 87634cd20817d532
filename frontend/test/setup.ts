import '@testing-library/jest-dom/vitest';
import { cleanup } from '@testing-library/svelte';
import { afterEach, beforeEach } from 'vitest';

// jsdom draws nothing
Element.prototype.scrollIntoView ??= () => {};
// jsdom has <dialog> without its verbs
HTMLDialogElement.prototype.showModal ??= function () {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function () {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

// files share a worker's window, so each test leaves it empty
afterEach(() => {
  cleanup();
  document.body.replaceChildren();
});

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  sessionStorage.clear();
});
