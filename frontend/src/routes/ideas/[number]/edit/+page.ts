import type { PageLoad } from './$types';
import { readIdea } from '#lib/features/idea/ideaApi.ts';

export const load: PageLoad = async ({ params }) => {
  const { data, etag } = await readIdea(Number(params.number));
  return { idea: data, etag };
};
