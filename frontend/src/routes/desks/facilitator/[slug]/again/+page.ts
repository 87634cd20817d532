import type { PageLoad } from './$types';
import { readBallot, readOwn, readPapers } from '#lib/features/ballot/ballotApi.ts';

export const load: PageLoad = async ({ params }) => {
  const [ballot, own, papers] = await Promise.all([
    readBallot(params.slug),
    readOwn(params.slug),
    readPapers(params.slug),
  ]);
  return { ballot: ballot.data, own: own.data, papers: papers.data };
};
