import { get, isProblem } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type FactKind =
  | 'OPENED'
  | 'REFUSED'
  | 'CLOSED'
  | 'ANSWER_THRESHOLD'
  | 'ANSWERED'
  | 'DEBATE_THRESHOLD'
  | 'DEBATE_SCHEDULED'
  | 'DEBATED';

/** Where an imported idea comes from, and what was recorded there. */
export interface OriginData {
  source: string;
  name: Localised;
  /** What that platform's licence asks to be said. */
  attribution: Localised;
  sourceId: string;
  address?: string | null;
  /** As that platform calls it. */
  state: string;
  refusal?: { code: string; html?: string | null } | null;
  facts: { kind: FactKind; at: string; address?: string | null }[];
}

/** Nothing for an idea that no importer brought in, such as one of the demo. */
export async function readOrigin(idea: number): Promise<OriginData | null> {
  try {
    return (await get<OriginData>(`/api/ideas/${idea}/origin`)).data;
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}
