import type { PageLoad } from './$types';
import { listBallots } from '#lib/features/ballot/ballotApi.ts';

/** The ballots of the council's call: they may propose the shortlist. */
export const load: PageLoad = async ({ parent }) => {
  const { desk } = await parent();
  const announced = (await listBallots(desk.council.call.id)).data.items;
  return { ballots: announced.filter((ballot) => ballot.stage !== 'CALLED_OFF') };
};
