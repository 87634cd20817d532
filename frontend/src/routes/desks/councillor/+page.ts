import type { PageLoad } from './$types';
import { readCouncillor } from '#lib/features/account/accountApi.ts';
import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { reader } from '#lib/features/account/me.svelte.ts';
import { readList } from '#lib/features/response/responseApi.ts';
import { get } from '#lib/shared/http/index.ts';

const SHOWN = 6;

export const load: PageLoad = async ({ parent }) => {
  await parent(); // who reads is known after the layout
  if (!reader.me.councillor) return { councillor: null, ward: null };
  const { data: councillor } = await readCouncillor(reader.me.councillor);
  const area = councillor.wardAreaId;
  if (area === null) return { councillor, ward: null };
  const [late, owed, waiting] = await Promise.all([
    readList('overdue', { area, limit: SHOWN }),
    readList('owed', { area, limit: SHOWN }),
    get<{ items: IdeaCardData[] }>('/api/ideas', { query: { area, sort: 'waiting', limit: SHOWN } }),
  ]);
  return { councillor, ward: { late: late.items, owed: owed.items, waiting: waiting.data.items } };
};
