import type { PageLoad } from './$types';
import { readPool } from '#lib/features/innovationcouncil/recruitmentApi.ts';

export const load: PageLoad = async ({ params, depends }) => {
  depends('council:pool');
  const pool = await readPool(params.slug);
  return { pool: pool.data, poolEtag: pool.etag };
};
