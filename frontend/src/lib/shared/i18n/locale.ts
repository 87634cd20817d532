import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

export type Locale = 'en' | 'cy';

const WELSH = /^\/cy(?=\/|$)/;

/** The language an address is in: Welsh below /cy, English elsewhere. */
export const localeOf = (pathname: string): Locale => (WELSH.test(pathname) ? 'cy' : 'en');

/** The address without its language: /cy/ideas becomes /ideas. */
export const withoutLocale = (pathname: string) => pathname.replace(WELSH, '') || '/';

/** The language of the page on screen. */
export const locale = (): Locale =>
  typeof window === 'undefined' ? 'en' : localeOf(window.location.pathname);

overwriteGetLocale(locale);

/**
 * An internal address in the reader's language (or another one): href('/ideas') is /cy/ideas on a Welsh page.
 * Query and fragment stay. Use it for every internal link.
 */
export function href(path: string, to: Locale = locale()): string {
  const bare = path.replace(/^\/cy(?=[/?#]|$)/, '') || '/';
  const absolute = bare.startsWith('/') ? bare : `/${bare}`;
  if (to === 'en') return absolute;
  return `/cy${absolute.replace(/^\/(?=[?#]|$)/, '')}`;
}

/** Text the council wrote, in both languages. */
export interface Localised {
  en: string;
  cy: string;
}

/** The reader's language of a text in both; the other one where it is still missing. */
export function localised(text: Localised | null | undefined, wanted: Locale = locale()): string {
  if (!text) return '';
  return text[wanted] || text[wanted === 'cy' ? 'en' : 'cy'] || '';
}
