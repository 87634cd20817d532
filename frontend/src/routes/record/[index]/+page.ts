import type { PageLoad } from './$types';
import { readProof, readText } from '#lib/features/record/recordApi.ts';

export const load: PageLoad = async ({ params }) => {
  const index = Number(params.index);
  const [proof, text] = await Promise.all([readProof(index), readText(index)]);
  return { proof, text };
};
