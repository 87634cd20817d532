import { readMe } from '#lib/features/account/accountApi.ts';

export const load = async () => {
  const { data: me, etag } = await readMe();
  return { me, etag };
};
