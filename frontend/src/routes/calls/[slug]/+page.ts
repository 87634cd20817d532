import { call } from '#lib/features/call/callApi.ts';

export const load = async ({ params }: { params: { slug: string } }) => ({ call: await call(params.slug) });
