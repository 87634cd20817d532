import type { PageLoad } from './$types';
import { readBallot } from '#lib/features/ballot/ballotApi.ts';

export const load: PageLoad = async ({ params }) => ({ ballot: (await readBallot(params.slug)).data });
