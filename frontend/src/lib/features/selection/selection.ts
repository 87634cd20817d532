/** A count as the API gives it (`CountView`): ids and numbers; the words are made here. */
export interface CountView {
  /** As on the command line, e.g. equal-shares; of jurors' scores mean, trimmed-mean, median, borda. */
  rule: string;
  options: Record<string, string>;
  ballots: 'approval' | 'ordinal' | 'cumulative' | 'scoring' | 'scores';
  seats: boolean;
  budget: number;
  voters: number;
  items: CountItem[];
  selected: string[];
  cost: number;
  tie: string[];
  seed: string | null;
  bounds: string[];
  ties: Step[];
  notes: Record<string, unknown>;
  remarks: Step[];
  steps: Step[];
  quota: number | null;
  stages: CountStage[];
  checks: CountChecks | null;
}

export interface CountItem {
  id: string;
  cost: number;
  tally: number | null;
  supporters: number | null;
}

/** One thing that happened; what each kind carries is read in stepWords.ts. */
export interface Step {
  kind: string;
  parameters: Record<string, unknown>;
}

export interface CountStage {
  number: number;
  action: string;
  candidate: string | null;
  totals: Record<string, number>;
  nonTransferable: number;
  rounding: number;
  elected: string[];
}

export interface CountChecks {
  violations: { id: string; voters: number; deserved: number; has: number }[];
  withOne: number;
  spending: Record<string, Record<string, number>>;
}

/** The same votes under one of several rules; the first of a list decides. */
export interface RuleResult {
  rule: string;
  options: Record<string, string>;
  selected: string[];
  cost: number;
  withOne: number;
  violations: number;
}

/** What an id is called, and where to read about it. */
export interface ItemName {
  title: string;
  href?: string;
  lang?: string;
}

export type Names = Record<string, ItemName>;

export const titleOf = (names: Names, id: string): string => names[id]?.title ?? id;
