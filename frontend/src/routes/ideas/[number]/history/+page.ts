import type { PageLoad } from './$types';
import { readHistory, readIdea } from '#lib/features/idea/ideaApi.ts';

export const load: PageLoad = async ({ params }) => {
  const number = Number(params.number);
  const [idea, history] = await Promise.all([readIdea(number), readHistory(number)]);
  return { idea: idea.data, editions: history.data.editions };
};
