import { formatNumber } from '#lib/shared/format/index.ts';
import { reasonFor } from '#lib/shared/http/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import type { Published } from './deskApi.ts';

export interface Outcome {
  tone: 'success' | 'warning' | 'error';
  text: string;
  why: string[];
}

/** What became of many, in words. */
export function outcome(results: Published[], words = m.response_bulk_result): Outcome {
  const done = results.filter((one) => one.published).length;
  return {
    tone: done === results.length ? 'success' : 'warning',
    text: words({ done: formatNumber(done), all: formatNumber(results.length) }),
    why: results.flatMap((one) => (one.reason ? [reasonFor(one.reason)] : [])),
  };
}
