import type { PageLoad } from './$types';
import { calls } from '#lib/features/call/callApi.ts';

export const load: PageLoad = async () => ({ calls: await calls() });
