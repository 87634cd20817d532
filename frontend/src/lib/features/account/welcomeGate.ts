import { href, localeOf, withoutLocale } from '#lib/shared/i18n/index.ts';
import type { Me } from './me.svelte.ts';

/** What somebody may read before answering the first questions: the questions are about these. */
const OPEN = ['/welcome', '/privacy', '/house-rules', '/accessibility', '/complaints', '/how-it-works'];

/** Where a reader whose first sign-in is not complete is led from here; null for everybody else. */
export function welcomeAddress(me: Pick<Me, 'needsWelcome'>, url: URL): string | null {
  if (!me.needsWelcome || OPEN.includes(withoutLocale(url.pathname))) return null;
  const returnTo = encodeURIComponent(url.pathname + url.search);
  return href(`/welcome?returnTo=${returnTo}`, localeOf(url.pathname));
}

/** The page to go back to afterwards; only one of this site. */
export function returnAddress(url: { searchParams: Pick<URLSearchParams, 'get'> }): string {
  const wanted = url.searchParams.get('returnTo') ?? '';
  return /^\/(?![/\\])/.test(wanted) && withoutLocale(wanted) !== '/welcome' ? wanted : href('/');
}
