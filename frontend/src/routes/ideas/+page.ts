import type { PageLoad } from './$types';
import { filtersQuery, readFilters } from '#lib/features/idea/filters.ts';
import { calls } from '#lib/features/call/callApi.ts';
import { countIdeas, listIdeas, mapIdeas } from '#lib/features/idea/ideaApi.ts';

export const load: PageLoad = async ({ url }) => {
  const filters = readFilters(url.searchParams);
  const query = filtersQuery(filters);
  const view = url.searchParams.get('view') === 'map' ? 'map' : '';
  const { sort: _, ...narrowing } = query;
  const [page, count, map, asked] = await Promise.all([
    view ? null : listIdeas(query),
    countIdeas(narrowing),
    view ? mapIdeas(narrowing) : null,
    calls().catch(() => []), // only a filter: the list is there without it
  ]);
  return { filters, view, page, count: count.data, map: map?.data ?? null, calls: asked };
};
