import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import type { CountView, RuleResult } from '#lib/features/selection/selection.ts';
import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type BallotStage =
  'DRAFTED' | 'ANNOUNCED' | 'OPEN' | 'CLOSED' | 'COUNTED' | 'PUBLISHED' | 'CALLED_OFF';
export const FORMS = ['APPROVAL', 'RANKING', 'POINTS', 'BUDGET'] as const;
export type BallotForm = (typeof FORMS)[number];

export interface May {
  allowed: boolean;
  reason: string | null;
  opensAt: string | null;
}

interface CallLink {
  id: number;
  slug: string;
  name: Localised;
}

export interface BallotLine {
  ref: string;
  idea: number | null;
  name: string | null;
  cost: number | null;
}

/** Amounts in whole pounds. */
export interface BallotData {
  slug: string;
  version: number;
  stage: BallotStage;
  call: CallLink;
  name: Localised;
  question: Localised;
  form: BallotForm;
  options: BallotLine[];
  ideas: IdeaCardData[];
  budget: number | null;
  seats: number | null;
  most: number | null;
  points: number | null;
  rule: string;
  ruleOptions: Record<string, string>;
  tie: string[];
  seed: string | null;
  bounds: string[];
  opensAt: string;
  closesAt: string;
  papersUntil: string;
  minimumToPublish: number;
  residentsOnly: boolean;
  imported: boolean;
  publishedAt: string | null;
  calledOffWhy: Localised | null;
}

export interface BallotCardData {
  slug: string;
  stage: BallotStage;
  call: CallLink;
  name: Localised;
  form: BallotForm;
  options: number;
  budget: number | null;
  seats: number | null;
  opensAt: string;
  closesAt: string;
  publishedAt: string | null;
}

export interface BallotResultData {
  slug: string;
  voters: number;
  onPaper: number;
  count: CountView;
  compared: RuleResult[];
  files: ('pb' | 'blt')[];
  command: string[];
}

/** How a paper is marked: refs and, where points are given, one number for each. */
export interface Marks {
  choices: string[];
  points: number[];
}

export interface OwnBallot {
  paper: (Marks & { version: number }) | null;
  tookPart: boolean;
  vote: May;
  keep: May;
  enter: May;
}

export interface BallotTerms {
  name: Localised;
  question: Localised;
  form: BallotForm;
  options: { idea: number; cost: number | null }[];
  budget: number | null;
  seats: number | null;
  most: number | null;
  points: number | null;
  rule: {
    rule: string;
    utility: string | null;
    completion: string | null;
    increment: number | null;
    comparison: string | null;
    minVotes: number | null;
  };
  tie: string;
  seed: string | null;
  bounds: string[];
  opensAt: string;
  closesAt: string;
  papersUntil: string | null;
  minimumToPublish: number;
}

export interface BallotDeskData {
  ballot: BallotData;
  terms: BallotTerms;
  faults: { field: string; reason: string; message: string }[];
  change: May;
  announce: May;
  callOff: May;
  publish: May;
  print: May;
}

/** What a file of ballots would give; warnings name their line and are in English. */
export interface BallotFileData {
  form: BallotForm;
  options: number;
  budget: number | null;
  seats: number | null;
  voters: number;
  withoutChoice: number;
  warnings: string[];
  rules: string[];
}

export interface BallotFile {
  fileName: string;
  content: string;
  seats: number | null;
}

export interface BroughtBallots extends BallotFile {
  callId: number;
  name: Localised;
  rule: Pick<BallotTerms['rule'], 'rule'>;
  tie: string;
}

/** An entered paper; never how it is marked. */
export interface EnteredPaper {
  number: string;
  version: number;
  place: string;
  enteredAt: string;
  struckOutAt: string | null;
  readAgainAt: string | null;
  corrections: { kind: 'CORRECTED' | 'STRUCK_OUT'; reason: string; at: string }[];
}

export interface PaperTally {
  printed: number;
  entered: number;
  struckOut: number;
  readAgain: number;
  places: { place: string; entered: number }[];
}

interface List {
  items: BallotCardData[];
}

const at = (slug: string) => `/api/ballots/${slug}`;
const own = (slug: string) => `/api/me/ballots/${slug}`;
const version = (number: number) => ({ ifMatch: `"${number}"` });

export const listBallots = (call?: number) =>
  get<List>('/api/ballots', call ? { query: { call } } : undefined);
export const readBallot = (slug: string) => get<BallotData>(at(slug));
export const readResult = (slug: string) => get<BallotResultData>(`${at(slug)}/result`);

export const readOwn = (slug: string) => get<OwnBallot>(own(slug));
/** Version 0 for the first vote. */
export const castBallot = (slug: string, marks: Marks, seen: number) =>
  put<OwnBallot>(`${own(slug)}/paper`, marks, version(seen));
export const takeBack = (slug: string, seen: number) => del<OwnBallot>(`${own(slug)}/paper`, version(seen));

export const listDeskBallots = () => get<List>('/api/ballots/desk');
export const readBallotDesk = (slug: string) => get<BallotDeskData>(`${at(slug)}/desk`);
export const draftBallot = (callId: number, terms: BallotTerms, idempotencyKey: string) =>
  post<BallotDeskData>('/api/ballots', { callId, terms }, { idempotencyKey });
export const rewriteBallot = (slug: string, terms: BallotTerms, seen: number) =>
  put<BallotDeskData>(at(slug), terms, version(seen));
export const discardBallot = (slug: string, seen: number) => del(at(slug), version(seen));
export const announceBallot = (slug: string, seen: number) =>
  post<BallotDeskData>(`${at(slug)}/announce`, undefined, version(seen));
export const callOffBallot = (slug: string, reason: Localised) =>
  post<BallotDeskData>(`${at(slug)}/call-off`, { reason });
export const publishBallot = (slug: string) => post<BallotDeskData>(`${at(slug)}/publish`);

export const listOnPaper = () => get<List>('/api/ballots/on-paper');
export const drawPapers = (slug: string, papers: number) =>
  post<{ numbers: string[] }>(`${at(slug)}/papers`, { papers });
export const readPapers = (slug: string) => get<PaperTally>(`${at(slug)}/papers`);
export const enterPaper = (slug: string, number: string, place: string, consent: boolean, paper: Marks) =>
  put<Marks & { number: string }>(`${at(slug)}/papers/${encodeURIComponent(number)}`, {
    place,
    consent,
    paper,
  });

const paperAt = (slug: string, number: string) => `${at(slug)}/papers/${encodeURIComponent(number)}`;
export const readPaper = (slug: string, number: string) => get<EnteredPaper>(paperAt(slug, number));
export const correctPaper = (slug: string, number: string, reason: string, paper: Marks, seen: number) =>
  put<EnteredPaper>(`${paperAt(slug, number)}/correction`, { reason, paper }, version(seen));
export const strikePaperOut = (slug: string, number: string, reason: string, seen: number) =>
  put<EnteredPaper>(`${paperAt(slug, number)}/strike-out`, { reason }, version(seen));
export const readPaperAgain = (slug: string, number: string, paper: Marks) =>
  post<{ same: boolean }>(`${paperAt(slug, number)}/second-reading`, { paper });

export const lookAtFile = (file: BallotFile) => post<BallotFileData>('/api/ballots/import/look', file);
export const bringBallots = (brought: BroughtBallots, idempotencyKey: string) =>
  post<BallotDeskData>('/api/ballots/import', brought, { idempotencyKey });
