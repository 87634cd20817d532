import type { PageLoad } from './$types';
import { readCouncil } from '#lib/features/innovationcouncil/councilApi.ts';
import { readRecruitment } from '#lib/features/innovationcouncil/recruitmentApi.ts';
import { readQuestions, readReports } from '#lib/features/shortlist/deliberationApi.ts';
import { readShortlist } from '#lib/features/shortlist/shortlistApi.ts';

export const load: PageLoad = async ({ params }) => {
  const [council, shortlist, answer, questions] = await Promise.all([
    readCouncil(params.slug),
    readShortlist(params.slug),
    readRecruitment(params.slug),
    readQuestions(params.slug),
  ]);
  const published = council.data.stage === 'PUBLISHED';
  const reports = published ? (await readReports(params.slug)).data.items : [];
  return {
    council: council.data,
    shortlist: shortlist.data,
    recruitment: answer.data.recruitment,
    questions: questions.data.items,
    reports,
  };
};
