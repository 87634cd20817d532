import { describe, expect, it } from 'vitest';
import { m } from '#lib/paraglide/messages.js';
import { href, locale, localeOf, localised, withoutLocale } from './locale.ts';

const at = (path: string) => window.history.replaceState(null, '', path);

describe('the language of an address', () => {
  it('is Welsh below /cy and English elsewhere', () => {
    expect(['/cy', '/cy/ideas', '/', '/ideas', '/cycling'].map(localeOf)).toEqual([
      'cy',
      'cy',
      'en',
      'en',
      'en',
    ]);
  });

  it('is taken off for the router', () => {
    expect(['/cy', '/cy/', '/cy/ideas/142', '/cycling'].map(withoutLocale)).toEqual([
      '/',
      '/',
      '/ideas/142',
      '/cycling',
    ]);
  });

  it('decides which language the messages speak', () => {
    at('/cy/ideas');
    expect(locale()).toBe('cy');
    expect(m.page_nav_ideas()).toBe('Syniadau');
    at('/ideas');
    expect(m.page_nav_ideas()).toBe('Ideas');
  });
});

describe('href', () => {
  it('stays in the reader’s language', () => {
    expect(href('/ideas?sort=new#list')).toBe('/ideas?sort=new#list');
    at('/cy');
    expect(href('/ideas?sort=new#list')).toBe('/cy/ideas?sort=new#list');
    expect(href('/')).toBe('/cy');
    expect(href('/?page=2')).toBe('/cy?page=2');
  });

  it('switches the language and keeps the page', () => {
    expect(href('/cy/ideas/142', 'en')).toBe('/ideas/142');
    expect(href('/cy', 'en')).toBe('/');
    expect(href('/ideas/142', 'cy')).toBe('/cy/ideas/142');
    expect(href('/cy/ideas', 'cy')).toBe('/cy/ideas');
  });
});

describe('a text in both languages', () => {
  it('comes in the reader’s, or else in the other', () => {
    expect(localised({ en: 'Parks', cy: 'Parciau' }, 'cy')).toBe('Parciau');
    expect(localised({ en: 'Parks', cy: '' }, 'cy')).toBe('Parks');
    expect(localised(null)).toBe('');
  });
});
