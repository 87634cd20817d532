import { listBallots } from '#lib/features/ballot/ballotApi.ts';
import { call } from '#lib/features/call/callApi.ts';

export const load = async ({ params }: { params: { slug: string } }) => {
  const found = await call(params.slug);
  return { call: found, ballots: (await listBallots(found.id)).data.items };
};
