import { readCouncillor } from '#lib/features/account/accountApi.ts';
import { readAdopted } from '#lib/features/response/followUpApi.ts';

export const load = async ({ params }: { params: { slug: string } }) => {
  const [{ data: councillor, etag }, adopted] = await Promise.all([
    readCouncillor(params.slug),
    readAdopted(params.slug),
  ]);
  return { councillor, etag, adopted };
};
