import type { PageLoad } from './$types';
import { listBallots } from '#lib/features/ballot/ballotApi.ts';

export const load: PageLoad = async () => ({ ballots: (await listBallots()).data.items });
