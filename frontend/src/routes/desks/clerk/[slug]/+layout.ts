import type { LayoutLoad } from './$types';
import { readDesk } from '#lib/features/innovationcouncil/councilApi.ts';
import { readSeats } from '#lib/features/innovationcouncil/seatsApi.ts';
import { readShortlistDesk } from '#lib/features/shortlist/shortlistApi.ts';

/** Everything a clerk sees of one council, for its pages together. */
export const load: LayoutLoad = async ({ params, depends }) => {
  depends('council:desk');
  const [council, seats, shortlist] = await Promise.all([
    readDesk(params.slug),
    readSeats(params.slug),
    readShortlistDesk(params.slug),
  ]);
  return { desk: council.data, seats: seats.data, shortlist: shortlist.data, etag: shortlist.etag };
};
