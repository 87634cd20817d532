import { del, get, post, put, type Reply } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type CallState = 'DRAFT' | 'COMING' | 'OPEN' | 'CLOSED' | 'CANCELLED';
export const PHASES = [
  'SUBMIT',
  'DISCUSS',
  'VOTE',
  'DESIGN',
  'SHORTLIST',
  'RESPOND',
  'DELIVER',
  'LEARN',
] as const;
export type PhaseName = (typeof PHASES)[number];

/** `to` is the first instant after the phase; null without an end. */
export interface PhasePlan {
  phase: PhaseName;
  from: string;
  to: string | null;
}

export interface CallPhase extends PhasePlan {
  state: 'COMING' | 'RUNNING' | 'OVER';
}

export type Consequence = 'ANSWER' | 'HEARING' | 'DEBATE';

/** A number of supporters and what it brings; `leastInArea`: in proportion to an area's people, never fewer than this. */
export interface Threshold {
  consequence: Consequence;
  supporters: number;
  withinWorkingDays: number;
  leastInArea: number | null;
}

export interface CallRules {
  who: 'ANYONE' | 'RESIDENTS';
  /** The lowest first. */
  thresholds: Threshold[];
  answerWithinWorkingDays: number;
  supportsPerPerson: number | null;
  countsHidden: boolean;
  check: 'BEFORE' | 'AFTER';
  below: { kind: 'REVIEW_DATE' | 'MAX_WAIT'; days: number };
}

export interface Evidence {
  title: Localised;
  url: string;
}

/** What an administrator writes. */
export interface CallPlan {
  slug: string;
  name: Localised;
  question: Localised;
  summary: Localised;
  fixed: Localised;
  open: Localised;
  whoDecides: Localised;
  evidence: Evidence[];
  phases: PhasePlan[];
  rules: CallRules;
  areas: number[];
  topics: number[];
}

/** GET /api/calls/{slug}. */
export interface Call extends CallPlan {
  id: number;
  state: CallState;
  openDoor: boolean;
  phases: CallPhase[];
  opensAt: string;
  closesAt: string | null;
  rulesChangedAt: string | null;
  countsVisible: boolean;
  cancelledWhy: Localised | null;
  version: number;
}

/** Whether ideas can be shared in it now. */
export const takesIdeas = (call: Call) =>
  call.state === 'OPEN' && call.phases.some(({ phase, state }) => phase === 'SUBMIT' && state === 'RUNNING');

const at = (slug: string) => `/api/calls/${encodeURIComponent(slug)}`;

/** Everything that is public: the open door, open ones by their close, coming ones, past ones. */
export const calls = async () => (await get<{ items: Call[] }>('/api/calls')).data.items;
export const call = async (slug: string) => (await get<Call>(at(slug))).data;

/** For an administrator's desk: drafts too. */
export const keptCalls = async () => (await get<{ items: Call[] }>('/api/desk/calls')).data.items;
export const keptCall = async (slug: string) =>
  (await get<Call>(`/api/desk/calls/${encodeURIComponent(slug)}`)).data;

/** Rules to begin a draft with. */
export interface CallPreset {
  slug: string;
  name: Localised;
  about: Localised;
  rules: CallRules;
}
export const callPresets = async () =>
  (await get<{ items: CallPreset[] }>('/api/desk/calls/rules/presets')).data.items;

const tag = (version: number) => ({ ifMatch: `"${version}"` });
export const draftCall = (plan: CallPlan, idempotencyKey: string): Promise<Reply<Call>> =>
  post<Call>('/api/calls', plan, { idempotencyKey });
export const rewriteCall = (slug: string, version: number, plan: CallPlan) =>
  put<Call>(at(slug), plan, tag(version));
export const publishCall = (slug: string, version: number) =>
  post<Call>(`${at(slug)}/publish`, undefined, tag(version));
export const cancelCall = (slug: string, version: number, why: Localised) =>
  post<Call>(`${at(slug)}/cancel`, { why }, tag(version));
export const discardCall = (slug: string, version: number) => del(at(slug), tag(version));
