import { fireEvent } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keys, onKeys } from './keys.svelte.ts';

const down = vi.fn();
let silence: () => void;

beforeEach(() => {
  down.mockClear();
  document.body.innerHTML = '<button>b</button><textarea></textarea><select></select><input type="checkbox">';
  silence = onKeys(() => ({ j: down, J: down }))();
});
afterEach(() => {
  silence();
  keys.switch(true);
});

const press = (on: string, init: KeyboardEventInit) =>
  fireEvent.keyDown(document.querySelector(on)!, { bubbles: true, ...init });

describe('single keys at the desks', () => {
  it('work anywhere on the page, with Shift as another key', async () => {
    await press('button', { key: 'j' });
    await press('input', { key: 'J', shiftKey: true });
    expect(down).toHaveBeenCalledTimes(2);
  });

  it('are silent while something is typed, with Ctrl or Alt, and in front of a dialog', async () => {
    await press('textarea', { key: 'j' });
    await press('select', { key: 'j' });
    await press('button', { key: 'j', ctrlKey: true });
    await press('button', { key: 'j', altKey: true });
    document.body.insertAdjacentHTML('beforeend', '<dialog open></dialog>');
    await press('button', { key: 'j' });
    expect(down).not.toHaveBeenCalled();
  });

  it('can be switched off, and stay off', async () => {
    keys.switch(false);
    await press('button', { key: 'j' });
    expect(down).not.toHaveBeenCalled();
    expect(localStorage.getItem('desk-keys')).toBe('off');
  });
});
