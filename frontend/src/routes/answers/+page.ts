import type { PageLoad } from './$types';
import {
  readFigures,
  readList,
  readMeetings,
  type AnswerList,
  type Entry,
} from '#lib/features/response/responseApi.ts';

const LISTS: AnswerList[] = ['overdue', 'owed', 'given'];
const number = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : undefined);

export const load: PageLoad = async ({ url }) => {
  const wanted = url.searchParams.get('list') as AnswerList | 'meetings' | null;
  const list = wanted === 'meetings' || (wanted && LISTS.includes(wanted)) ? wanted : 'overdue';
  const service = number(url.searchParams.get('service'));
  const area = number(url.searchParams.get('area'));
  const nothing: { items: Entry[]; next: string | null } = { items: [], next: null };
  const [page, meetings, figures] = await Promise.all([
    list === 'meetings' ? nothing : readList(list, { service, area }),
    readMeetings({ service, area }),
    readFigures(service, area),
  ]);
  return { list, service, area, page, meetings, figures };
};
