export { href, locale, localeOf, localised, withoutLocale } from './locale.ts';
export type { Locale, Localised } from './locale.ts';
export { m } from '#lib/paraglide/messages.js';
