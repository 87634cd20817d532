import type { PageLoad } from './$types';
import { readCouncil } from '#lib/features/innovationcouncil/councilApi.ts';
import { readShortlist } from '#lib/features/shortlist/shortlistApi.ts';

export const load: PageLoad = async ({ params }) => {
  const [council, shortlist] = await Promise.all([readCouncil(params.slug), readShortlist(params.slug)]);
  return { council: council.data, shortlist: shortlist.data };
};
