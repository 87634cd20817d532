import '@testing-library/jest-dom/vitest';
import { beforeEach } from 'vitest';

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

beforeEach(() => {
  window.history.replaceState(null, '', '/');
  sessionStorage.clear();
});
