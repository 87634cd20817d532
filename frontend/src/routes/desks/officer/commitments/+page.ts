import type { PageLoad } from './$types';
import { readCommitment, readDesk, type DeskList } from '#lib/features/delivery/deliveryApi.ts';

const LISTS: DeskList[] = ['open', 'review', 'done'];

export const load: PageLoad = async ({ url }) => {
  const wanted = url.searchParams.get('list') as DeskList | null;
  const list: DeskList = wanted && LISTS.includes(wanted) ? wanted : 'open';
  const id = url.searchParams.get('commitment');
  const [page, opened] = await Promise.all([
    readDesk(list),
    id && /^\d+$/.test(id) ? readCommitment(Number(id)) : null,
  ]);
  return { list, page, opened };
};
