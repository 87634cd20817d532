import { myVotes } from '#lib/features/vote/voteApi.ts';

export const load = async () => ({ page: await myVotes() });
