import { calls } from '#lib/features/call/callApi.ts';

export const load = async () => ({ calls: await calls() });
