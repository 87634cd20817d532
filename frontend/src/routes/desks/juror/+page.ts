import type { PageLoad } from './$types';
import { listSeats } from '#lib/features/innovationcouncil/councilApi.ts';

export const load: PageLoad = async () => ({ seats: (await listSeats()).data.items });
