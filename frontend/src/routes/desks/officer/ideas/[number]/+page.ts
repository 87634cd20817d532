import type { PageLoad } from './$types';
import { mayTell, readDelivery } from '#lib/features/delivery/deliveryApi.ts';
import { readIdea } from '#lib/features/idea/ideaApi.ts';
import { loadReasons } from '#lib/shared/http/index.ts';

export const load: PageLoad = async ({ params }) => {
  const number = Number(params.number);
  const [{ data: idea }, told, may] = await Promise.all([
    readIdea(number),
    readDelivery(number),
    mayTell(number),
    loadReasons(),
  ]);
  return { idea, may, ...told };
};
