import type { PageLoad } from './$types';
import {
  readCommitments,
  readFigures,
  readSums,
  type CommitmentList,
} from '#lib/features/delivery/deliveryApi.ts';

const LISTS: CommitmentList[] = ['late', 'coming', 'done', 'dropped'];
const number = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : undefined);

export const load: PageLoad = async ({ url }) => {
  const wanted = url.searchParams.get('list') as CommitmentList | null;
  const list: CommitmentList = wanted && LISTS.includes(wanted) ? wanted : 'late';
  const service = number(url.searchParams.get('service'));
  const [page, figures, sums] = await Promise.all([
    readCommitments(list, { service }),
    readFigures(),
    readSums(),
  ]);
  return { list, service, page, figures, sums };
};
