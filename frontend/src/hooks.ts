import { withoutLocale } from '#lib/shared/i18n/locale.ts';

/** /cy/ideas and /ideas are one page in two languages. */
export const reroute = ({ url }: { url: URL }) => withoutLocale(url.pathname);
