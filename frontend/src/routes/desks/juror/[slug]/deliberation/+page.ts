import type { PageLoad } from './$types';
import { readDeliberation, readQuestions } from '#lib/features/shortlist/deliberationApi.ts';
import { readShortlist } from '#lib/features/shortlist/shortlistApi.ts';

export const load: PageLoad = async ({ params, depends }) => {
  depends('council:deliberation');
  const [own, questions, shortlist] = await Promise.all([
    readDeliberation(params.slug),
    readQuestions(params.slug),
    readShortlist(params.slug),
  ]);
  return { deliberation: own.data, questions: questions.data.items, shortlist: shortlist.data };
};
