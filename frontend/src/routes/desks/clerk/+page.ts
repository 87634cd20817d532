import type { PageLoad } from './$types';
import { listCouncils } from '#lib/features/innovationcouncil/councilApi.ts';

export const load: PageLoad = async () => ({ councils: (await listCouncils()).data.items });
