import type { PageLoad } from './$types';
import { readFigures, readList, type AnswerList } from '#lib/features/response/responseApi.ts';

const LISTS: AnswerList[] = ['overdue', 'owed', 'given'];
const number = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : undefined);

export const load: PageLoad = async ({ url }) => {
  const wanted = url.searchParams.get('list') as AnswerList | null;
  const list: AnswerList = wanted && LISTS.includes(wanted) ? wanted : 'overdue';
  const service = number(url.searchParams.get('service'));
  const area = number(url.searchParams.get('area'));
  const [page, figures] = await Promise.all([readList(list, { service, area }), readFigures(service, area)]);
  return { list, service, area, page, figures };
};
