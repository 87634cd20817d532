import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';
import type { BallotStage } from '#lib/features/ballot/ballotApi.ts';
import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import type { CouncilStage, InterestKind, May } from '#lib/features/innovationcouncil/councilApi.ts';
import type { CountView, RuleResult } from '#lib/features/selection/selection.ts';

export interface Criterion {
  id: number;
  weight: number;
  name: Localised;
  low: Localised;
  middle: Localised;
  high: Localised;
  breaksTies: boolean;
}

export type NewCriterion = Omit<Criterion, 'id'>;

export type Note =
  | 'NO_SCORES'
  | 'ONE_SCORER'
  | 'ALL_EQUAL'
  | 'TIE_AT_THE_CUT'
  | 'CRITERION_LEFT_OUT'
  | 'SHEETS_SET_ASIDE'
  | 'IDEA_WITHOUT_SCORES'
  | 'BOUND_DECIDED'
  | 'BOUNDS_NOT_KEPT';
export type SelectionRule = 'MEAN' | 'TRIMMED_MEAN' | 'MEDIAN' | 'BORDA';
export type BoundLabel = 'KIND' | 'AREA' | 'TOPIC';
export type StepWhat = 'TAKEN' | 'PASSED_OVER' | 'NO_PLACE_LEFT';

/** What the council settled before anybody scored. */
export interface RuleData {
  selection: SelectionRule;
  bounds: { label: BoundLabel; value: string; min: number; max: number }[];
  /** Of each idea, or null where every member scores every idea. */
  scorers: number | null;
  mostPercent: number;
  secondRound: boolean;
  /** Where the public ballots propose the shortlist: a ballot's slug, and how it is counted. */
  ballots: { ballot: string; rule: string } | null;
  reachedBound: number | null;
  spread: number | null;
  boundsKept: boolean;
}
export type TieStep = 'CRITERION' | 'LOWEST_SHEET' | 'NUMBER';

export interface Score {
  juror: number;
  score: number | null;
  marks: Record<string, number>;
  reason: string;
  language: 'en' | 'cy';
  /** In the second round: the first score stands. */
  kept: boolean;
}

export interface TableRow {
  idea: number;
  rank: number | null;
  chosen: boolean;
  mean: number | null;
  lowest: number | null;
  highest: number | null;
  tie: TieStep | null;
  number: number | null;
  calibrated: number | null;
  from: number | null;
  to: number | null;
  unstable: boolean;
  criteria: Record<string, number>;
  scores: Score[];
  interests: number[];
}

export interface Table {
  round: number;
  rows: TableRow[];
  jurors: { number: number; name: string | null }[];
  leftOut: number[];
  setAside: number;
  notes: Note[];
  agreement: { ordinal: number | null; interval: number | null } | null;
  rule: SelectionRule;
  steps: { idea: number; what: StepWhat; number: number }[];
  others: { rule: SelectionRule; taken: number[]; numbers: Record<string, number> }[];
}

/** One idea in both rounds of scores. */
export interface Moved {
  idea: number;
  rankBefore: number | null;
  rankAfter: number | null;
  meanBefore: number | null;
  meanAfter: number | null;
  takenBefore: boolean;
  takenAfter: boolean;
  /** Members who gave another score than before. */
  changed: number;
  /** Members whose first score stands. */
  kept: number;
}

export interface SecondRoundData {
  openedAt: string;
  closesAt: string;
  closedAt: string | null;
  /** Of the first round, once the second has closed. */
  first: Table | null;
  moved: Moved[];
}

/** What the public ballots of the call propose, by the council's rule. */
export interface BallotProposal {
  ballot: string;
  name: Localised;
  stage: BallotStage;
  closesAt: string;
  rule: string;
  /** Null before the ballot's result is public. */
  count: CountView | null;
  compared: { results: RuleResult[] } | null;
  notOnBallot: number[];
  boundsKept: boolean;
}

export interface DecisionEntry {
  idea: number;
  rank: number | null;
  byRule: boolean;
  taken: boolean;
  reason: Localised;
  departure: Localised | null;
}

export interface DecisionData {
  publishedAt: string | null;
  present: number;
  entries: DecisionEntry[];
  minutes: Localised | null;
}

export interface ShortlistData {
  slug: string;
  version: number;
  stage: CouncilStage;
  places: number;
  quorum: number;
  rule: RuleData;
  criteria: Criterion[];
  nominated: number[];
  ideas: IdeaCardData[];
  /** Of the last round that has closed. */
  table: Table | null;
  second: SecondRoundData | null;
  ballots: BallotProposal | null;
  decision: DecisionData | null;
}

export interface ShortlistDesk {
  shortlist: ShortlistData;
  progress: { juror: number; scored: number; toScore: number; handedIn: boolean }[];
  decision: DecisionData | null;
  present: number[];
  may: {
    prepare: May;
    openScoring: May;
    closeScoring: May;
    scoreAgain: May;
    moveSecondClose: May;
    decide: May;
    record: May;
    reconsider: May;
    writeMinutes: May;
    publish: May;
  };
}

export interface OwnSheet {
  number: number;
  idea: IdeaCardData | null;
  marks: Record<string, number>;
  reason: string;
  language: 'en' | 'cy' | null;
  version: number;
  complete: boolean;
  /** Scored to the end a second time. */
  again: boolean;
  /** What I gave the first time, in the second round. */
  first: { marks: Record<string, number>; reason: string; language: 'en' | 'cy' } | null;
  interest: InterestKind | null;
  mayScore: May;
}

export interface OwnSheets {
  slug: string;
  name: Localised;
  stage: CouncilStage;
  round: number;
  scoringOpensAt: string;
  scoringClosesAt: string;
  criteria: Criterion[];
  sheets: OwnSheet[];
  scored: number;
  toScore: number;
  whole: boolean;
  handedIn: boolean;
  mayHandIn: May;
}

export interface SheetToSave {
  marks: Record<string, number>;
  reason: string;
  language: 'en' | 'cy';
}

export interface EntryToSave {
  idea: number;
  taken: boolean;
  reason: Localised;
  departure: Localised | null;
}

const council = (slug: string) => `/api/councils/${slug}`;

export const readShortlist = (slug: string) => get<ShortlistData>(`${council(slug)}/shortlist`);
export const readShortlistDesk = (slug: string) => get<ShortlistDesk>(`${council(slug)}/desk/shortlist`);
export const putCriteria = (slug: string, criteria: NewCriterion[], ifMatch: string | null) =>
  put<ShortlistDesk>(`${council(slug)}/criteria`, { criteria }, { ifMatch });
export const putRule = (
  slug: string,
  rule: {
    rule: SelectionRule;
    bounds: RuleData['bounds'];
    scorers: number | null;
    mostPercent: number;
    secondRound: boolean;
    ballot: string | null;
    ballotRule: string | null;
  },
  ifMatch: string | null,
) => put<ShortlistDesk>(`${council(slug)}/selection-rule`, rule, { ifMatch });
export const nominate = (slug: string, ideas: number[], ifMatch: string | null) =>
  put<ShortlistDesk>(`${council(slug)}/nominations`, { ideas }, { ifMatch });
export const openScoring = (slug: string) => post<ShortlistDesk>(`${council(slug)}/scoring/open`);
export const closeScoring = (slug: string) => post<ShortlistDesk>(`${council(slug)}/scoring/close`);
export const scoreAgain = (slug: string, closesAt: string) =>
  post<ShortlistDesk>(`${council(slug)}/scoring/again`, { closesAt });
export const moveSecondClose = (slug: string, closesAt: string, ifMatch: string | null) =>
  put<ShortlistDesk>(`${council(slug)}/scoring/again`, { closesAt }, { ifMatch });
export const putDecision = (
  slug: string,
  decision: { present: number[]; entries: EntryToSave[] },
  ifMatch: string | null,
) => put<ShortlistDesk>(`${council(slug)}/decision`, decision, { ifMatch });
export const recordDecision = (slug: string) => post<ShortlistDesk>(`${council(slug)}/decision/record`);
export const reconsider = (slug: string, reason: Localised) =>
  post<ShortlistDesk>(`${council(slug)}/decision/reconsider`, { reason });
export const putMinutes = (slug: string, text: Localised, ifMatch: string | null) =>
  put<ShortlistDesk>(`${council(slug)}/minutes`, { text }, { ifMatch });
export const publish = (slug: string) => post<ShortlistDesk>(`${council(slug)}/publish`);

const own = (slug: string) => `/api/me/seats/${slug}`;

export const readOwnSheets = (slug: string) => get<OwnSheets>(`${own(slug)}/sheets`);
export const saveSheet = (slug: string, idea: number, sheet: SheetToSave, version: number) =>
  put<{ number: number; version: number; complete: boolean }>(`${own(slug)}/sheets/${idea}`, sheet, {
    ifMatch: `"${version}"`,
  });
export const handIn = (slug: string) => put<OwnSheets>(`${own(slug)}/handed-in`);
export const takeBack = (slug: string) => del<OwnSheets>(`${own(slug)}/handed-in`);
