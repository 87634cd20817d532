import { render } from '@testing-library/svelte';
import { afterEach, expect, it } from 'vitest';
import UnfoldedInPrint from './UnfoldedInPrint.svelte';

afterEach(() => (document.body.innerHTML = ''));

it('what is folded away is printed, and folded again afterwards; what was open stays so', () => {
  document.body.innerHTML =
    '<main><details id="one">x<details id="within">y</details></details><details id="two" open>z</details></main>';
  const open = () => [...document.querySelectorAll('details')].filter((one) => one.open).map((one) => one.id);
  render(UnfoldedInPrint);
  window.dispatchEvent(new Event('beforeprint'));
  expect(open()).toEqual(['one', 'within', 'two']);
  window.dispatchEvent(new Event('afterprint'));
  expect(open()).toEqual(['two']);
});
