import type { PageLoad } from './$types';
import { readChosen } from '#lib/features/response/desk/deskApi.ts';
import { loadReasons } from '#lib/shared/http/index.ts';

export const load: PageLoad = async ({ url }) => {
  const ids = url.searchParams.get('duties') ?? '';
  const [items] = await Promise.all([/^\d+(,\d+)*$/.test(ids) ? readChosen(ids) : [], loadReasons()]);
  return { items };
};
