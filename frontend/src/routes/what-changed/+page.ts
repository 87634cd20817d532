import type { PageLoad } from './$types';
import { readChanges, readSums } from '#lib/features/delivery/deliveryApi.ts';

export const load: PageLoad = async () => {
  const [page, sums] = await Promise.all([readChanges(), readSums()]);
  return { page, sums };
};
