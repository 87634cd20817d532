import type { PageLoad } from './$types';
import { readCouncil } from '#lib/features/innovationcouncil/councilApi.ts';
import { readDraw, readRecruitment } from '#lib/features/innovationcouncil/recruitmentApi.ts';

/** Each draw that was made, whole. */
export const load: PageLoad = async ({ params, depends }) => {
  depends('council:draw');
  const [council, answer] = await Promise.all([readCouncil(params.slug), readRecruitment(params.slug)]);
  const recruitment = answer.data.recruitment;
  const drawn = recruitment?.draws.filter((draw) => draw.state === 'DRAWN') ?? [];
  const details = await Promise.all(drawn.map((draw) => readDraw(params.slug, draw.round)));
  return { council: council.data, recruitment, details: details.map((detail) => detail.data) };
};
