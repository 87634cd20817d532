import type { LayoutLoad } from './$types';
import { readSeat } from '#lib/features/innovationcouncil/councilApi.ts';
import { readOwnSheets } from '#lib/features/shortlist/shortlistApi.ts';

/** Who left the council keeps the seat's page, without sheets. */
export const load: LayoutLoad = async ({ params, depends }) => {
  depends('council:seat');
  const seat = (await readSeat(params.slug)).data;
  const own = seat.status === 'SEATED' ? (await readOwnSheets(params.slug)).data : null;
  return { seat, own };
};
