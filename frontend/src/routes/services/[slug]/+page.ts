import { error } from '@sveltejs/kit';
import type { PageLoad } from './$types';
import { readCommitments, readFigures, readSums } from '#lib/features/delivery/deliveryApi.ts';

export const load: PageLoad = async ({ params, parent }) => {
  await parent(); // the place is read there
  const { here } = await import('#lib/features/place/place.svelte.ts');
  const service = here.place.services.find((one) => one.slug === params.slug);
  if (!service) error(404);
  const query = { service: service.id };
  const [late, coming, done, figures, sums] = await Promise.all([
    readCommitments('late', query),
    readCommitments('coming', query),
    readCommitments('done', query),
    readFigures(),
    readSums(),
  ]);
  return { service, late, coming, done, figures, sums };
};
