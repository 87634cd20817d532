import type { PageLoad } from './$types';
import { readPublished } from '#lib/features/response/desk/deskApi.ts';

export const load: PageLoad = async ({ params }) => {
  const { data: answer, etag } = await readPublished(Number(params.id));
  return { answer, etag: etag ?? `"${answer.version}"` };
};
