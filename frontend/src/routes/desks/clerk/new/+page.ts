import type { PageLoad } from './$types';
import { calls } from '#lib/features/call/callApi.ts';

/** The calls whose timetable has a shortlist. */
export const load: PageLoad = async () => ({
  calls: (await calls()).filter((call) => call.phases.some((phase) => phase.phase === 'SHORTLIST')),
});
