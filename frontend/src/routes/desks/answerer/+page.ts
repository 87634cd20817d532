import type { PageLoad } from './$types';
import { loadDesk } from '#lib/features/response/desk/desk.ts';

export const load: PageLoad = ({ url }) => loadDesk(url.searchParams, 'ready');
