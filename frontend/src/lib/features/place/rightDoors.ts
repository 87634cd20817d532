import { get } from '#lib/shared/http/index.ts';
import type { RightDoor } from './place.svelte.ts';

const LONGEST = 2000;

/** Where a text may belong that is no idea: doors of which a keyword, in either language, is in it; urgent ones first. */
export async function rightDoorsFor(text: string, signal?: AbortSignal): Promise<RightDoor[]> {
  const asked = text.trim().slice(0, LONGEST);
  if (!asked) return [];
  const { data } = await get<{ items: RightDoor[] }>('/api/place/right-doors', {
    query: { text: asked },
    signal,
  });
  return data.items;
}
