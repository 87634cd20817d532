import type { PageLoad } from './$types';
import { readBallot, readResult } from '#lib/features/ballot/ballotApi.ts';

export const load: PageLoad = async ({ params }) => {
  const ballot = (await readBallot(params.slug)).data;
  const result = ballot.stage === 'PUBLISHED' ? (await readResult(params.slug)).data : null;
  return { ballot, result };
};
