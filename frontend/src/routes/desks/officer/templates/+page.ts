import type { PageLoad } from './$types';
import { readTemplates } from '#lib/features/response/template/templateApi.ts';
import { loadReasons } from '#lib/shared/http/index.ts';

export const load: PageLoad = async () => {
  const [templates] = await Promise.all([readTemplates(), loadReasons()]);
  return { templates };
};
