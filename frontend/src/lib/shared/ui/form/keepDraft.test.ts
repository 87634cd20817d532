import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dropAllDrafts, dropDraft, keepDraft } from './keepDraft.ts';

function form(): HTMLFormElement {
  document.body.innerHTML = `<form>
    <textarea name="text"></textarea><input name="stance" type="radio" value="for"><input name="stance" type="radio" value="against">
    <input type="password" name="secret">
  </form>`;
  return document.querySelector('form')!;
}

const field = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

function type(selector: string, value: string) {
  field<HTMLTextAreaElement>(selector).value = value;
  field(selector).dispatchEvent(new Event('input', { bubbles: true }));
}

describe('what is typed', () => {
  beforeEach(() => sessionStorage.clear());

  it('comes back after the page was left and tells the form’s bindings', () => {
    keepDraft('comment-142')(form());
    type('textarea', 'Half a thought');
    field<HTMLInputElement>('[value=against]').click();

    const again = form();
    const heard = vi.fn();
    again.addEventListener('input', heard);
    keepDraft('comment-142')(again);

    expect(field<HTMLTextAreaElement>('textarea').value).toBe('Half a thought');
    expect(field<HTMLInputElement>('[value=against]').checked).toBe(true);
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('belongs to one form only', () => {
    keepDraft('comment-142')(form());
    type('textarea', 'Half a thought');
    keepDraft('comment-143')(form());
    expect(field<HTMLTextAreaElement>('textarea').value).toBe('');
  });

  it('never includes a password', () => {
    keepDraft('x')(form());
    type('[name=secret]', 'hush');
    expect(JSON.stringify({ ...sessionStorage })).not.toContain('hush');
  });

  it('is gone once it was sent, and all of it at sign-out', () => {
    const stop = keepDraft('a')(form());
    type('textarea', 'a');
    dropDraft('a');
    expect(sessionStorage.length).toBe(0);
    type('textarea', 'b');
    sessionStorage.setItem('other', '1');
    dropAllDrafts();
    expect({ ...sessionStorage }).toEqual({ other: '1' });
    stop();
    type('textarea', 'c');
    expect(sessionStorage.getItem('draft:a')).toBeNull();
  });
});
