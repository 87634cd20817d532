import { readCouncillor } from '#lib/features/account/accountApi.ts';

export const load = async ({ params }: { params: { slug: string } }) => {
  const { data: councillor, etag } = await readCouncillor(params.slug);
  return { councillor, etag };
};
