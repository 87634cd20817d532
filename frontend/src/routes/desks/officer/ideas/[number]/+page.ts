import type { PageLoad } from './$types';
import { readDelivery, readDesk } from '#lib/features/delivery/deliveryApi.ts';
import { readIdea } from '#lib/features/idea/ideaApi.ts';

export const load: PageLoad = async ({ params }) => {
  const number = Number(params.number);
  const [{ data: idea }, told] = await Promise.all([
    readIdea(number),
    readDelivery(number),
    readDesk('open'), // refuses whoever has no desk
  ]);
  return { idea, ...told };
};
