import type { PageLoad } from './$types';
import { readCouncil } from '#lib/features/innovationcouncil/councilApi.ts';
import { readRecruitment } from '#lib/features/innovationcouncil/recruitmentApi.ts';

/** What one volunteers for is public; what one told is read once it is known who reads. */
export const load: PageLoad = async ({ params }) => {
  const [council, answer] = await Promise.all([readCouncil(params.slug), readRecruitment(params.slug)]);
  return { council: council.data, recruitment: answer.data.recruitment };
};
