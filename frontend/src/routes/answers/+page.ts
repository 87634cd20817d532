import type { PageLoad } from './$types';
import {
  readFigures,
  readList,
  readMeetings,
  readUndated,
  type AnswerList,
  type Entry,
  type UndatedEntry,
} from '#lib/features/response/responseApi.ts';

const LISTS = ['overdue', 'owed', 'given', 'undated', 'meetings'] as const;
type Shown = (typeof LISTS)[number];
const number = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : undefined);
const ofDuties = (list: Shown): list is AnswerList => list !== 'undated' && list !== 'meetings';

export const load: PageLoad = async ({ url }) => {
  const wanted = url.searchParams.get('list');
  const list: Shown = LISTS.find((one) => one === wanted) ?? 'overdue';
  const service = number(url.searchParams.get('service'));
  const area = number(url.searchParams.get('area'));
  const nothing: { items: Entry[]; next: string | null } = { items: [], next: null };
  const noneUndated: { items: UndatedEntry[]; next: string | null } = { items: [], next: null };
  const [page, undated, meetings, figures] = await Promise.all([
    ofDuties(list) ? readList(list, { service, area }) : nothing,
    list === 'undated' ? readUndated({ service, area }) : noneUndated,
    readMeetings({ service, area }),
    readFigures(service, area),
  ]);
  return { list, service, area, page, undated, meetings, figures };
};
