import type { PageLoad } from './$types';
import { readEntries, readHead, readKey } from '#lib/features/record/recordApi.ts';
import { isKind } from '#lib/features/record/words.ts';

export const load: PageLoad = async ({ url }) => {
  const asked = url.searchParams.get('kind');
  const kind = isKind(asked) ? asked : undefined;
  const number = url.searchParams.get('idea')?.trim() ?? '';
  const idea = /^\d{1,15}$/.test(number) ? Number(number) : undefined;
  const [entries, head, key] = await Promise.all([readEntries({ kind, idea }), readHead(), readKey()]);
  return { kind, idea, number, wrong: number !== '' && idea === undefined, entries, head, key };
};
