import type { TargetRef } from './moderationApi.ts';

const number = (text: string | null) => (text && /^\d{1,15}$/.test(text) ? Number(text) : undefined);

/** What `?idea=` or `?comment=` names; null where it names nothing. */
export function targetOf(query: Pick<URLSearchParams, 'get'>): TargetRef | null {
  const comment = number(query.get('comment'));
  if (comment) return { comment };
  const idea = number(query.get('idea'));
  return idea ? { idea } : null;
}
