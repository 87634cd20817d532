import type { Query } from '#lib/shared/http/index.ts';

/** What a list may be narrowed to, as it stands in the address: everything can be linked to and survives a reload. */
export interface Filters {
  q: string;
  call: string;
  area: string;
  topic: string;
  kind: string;
  /** answer:owed, outcome:trial or stage:closed, as one question. */
  state: string;
  sort: string;
  mine: boolean;
}

const NAMES = ['q', 'call', 'area', 'topic', 'kind', 'state', 'sort'] as const;

export function readFilters(search: URLSearchParams): Filters {
  const [q, call, area, topic, kind, state, sort] = NAMES.map((name) => search.get(name) ?? '');
  return {
    q: q!,
    call: call!,
    area: area!,
    topic: topic!,
    kind: kind!,
    state: state!,
    sort: sort!,
    mine: search.get('mine') === 'true',
  };
}

/** The address of a list; what says nothing is left out. */
export function filtersSearch(filters: Filters, view = ''): string {
  const search = new URLSearchParams();
  for (const name of NAMES) if (filters[name]) search.set(name, filters[name]);
  if (filters.mine) search.set('mine', 'true');
  if (view) search.set('view', view);
  const text = search.toString();
  return text ? `?${text}` : '';
}

export const narrowed = (filters: Filters) =>
  filters.mine || NAMES.some((name) => name !== 'sort' && filters[name] !== '');

/** What the API is asked. */
export function filtersQuery(filters: Filters): Query {
  const { q, call, area, topic, kind, sort } = filters;
  const [field, value] = filters.state.split(':');
  return {
    q,
    call,
    area,
    topic,
    kind,
    sort,
    ...(value ? { [field!]: value } : {}),
    ...(filters.mine ? { mine: true } : {}),
  };
}
