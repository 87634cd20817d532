import type { PageLoad } from './$types';
import { readHome } from '#lib/features/page/homeApi.ts';

export const load: PageLoad = async () => ({ home: await readHome() });
