import { del, get, post, put, type Query } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type Stage = 'DRAFT' | 'SUBMITTED' | 'OPEN' | 'CLOSED' | 'WITHDRAWN' | 'CLOSED_IN_FAVOUR' | 'JOINED';
export type AnswerState = 'NONE' | 'OWED' | 'OVERDUE' | 'ANSWERED' | 'CONTESTED' | 'ANSWERED_AGAIN';
export type Decision =
  | 'YES'
  | 'IN_PART'
  | 'ALREADY_HAPPENING'
  | 'NOT_NOW'
  | 'NO'
  | 'NOT_OURS'
  | 'NEEDS_MORE_WORK'
  /** Only of an imported answer that does not put its decision in a word. */
  | 'NOT_STATED';
export type Outcome =
  | 'NONE'
  | 'NOMINATED'
  | 'LONGLISTED'
  | 'SHORTLISTED'
  | 'NOT_TAKEN'
  | 'TAKEN_UP'
  | 'TRIAL'
  | 'IN_PLACE'
  | 'SPREAD';
export type Kind = 'QUICK_WIN' | 'IMPROVEMENT' | 'NEW_WAY';
export type Need = 'SAFE' | 'DIGNITY' | 'CONNECTED' | 'ACTIVE' | 'CARE' | 'OTHER';
export type ByWhom = 'US' | 'TOGETHER' | 'COUNCIL';
export type Sort = 'newest' | 'supported' | 'moving' | 'waiting' | 'least-seen' | 'matching';

export interface Pin {
  longitude: number;
  latitude: number;
}

export interface Byline {
  name: string;
  badge: 'NONE' | 'COUNCIL_TEAM' | 'COUNCILLOR';
  roleTitle: Localised | null;
}

/** What every list of ideas shows; the same for everybody. */
export interface IdeaCardData {
  number: number;
  version: number;
  title: string;
  language: 'en' | 'cy' | 'other';
  summary: string;
  need: Need | null;
  by: ByWhom | null;
  kind: Kind | null;
  stage: Stage;
  visibility: 'PUBLIC' | 'HIDDEN' | 'SEALED';
  call: { id: number; slug: string; question: Localised; openDoor: boolean };
  area: { id: number; slug: string; name: Localised } | null;
  topic: { id: number; slug: string; name: Localised; icon: string; colour: string } | null;
  pin: Pin | null;
  author: Byline;
  sharedAt: string | null;
  support: {
    count: number | null;
    /** The next number that brings something, and what it brings. */
    threshold: number;
    consequence: 'ANSWER' | 'HEARING' | 'DEBATE';
    remaining: number | null;
    hiddenUntil: string | null;
    imported: number | null;
  };
  comments: number;
  answer: {
    state: AnswerState;
    owedSince: string | null;
    due: string | null;
    /** Since when something is owed by a date that cannot be set yet. */
    undatedSince: string | null;
    paused: boolean;
    answeredAt: string | null;
    decision: Decision | null;
    closedWithNote: boolean;
    councillorReplied: boolean;
  };
  outcome: Outcome;
  closedInFavourOf: number | null;
}

/** As written, and as HTML that the server made safe. */
export interface Section {
  text: string;
  html: string;
}

export interface IdeaData extends IdeaCardData {
  sections: { now: Section; change: Section; forWhom: string; have: Section };
  withdrawnReason: string | null;
  hiddenReason: string | null;
  /** How many texts people have read. */
  versions: number;
}

/** What the form writes; null for what is not answered yet. */
export interface IdeaText {
  callId: number | null;
  language: 'en' | 'cy' | null;
  title: string;
  now: string;
  change: string;
  forWhom: string;
  have: string;
  need: Need | null;
  by: ByWhom | null;
  kind: Kind | null;
  topicId: number | null;
  areaId: number | null;
  pin: Pin | null;
  note?: string | null;
}

export interface IdeaPage {
  items: IdeaCardData[];
  next: string | null;
}

export interface MapData {
  pins: { number: number; title: string; topicId: number | null; areaId: number | null; pin: Pin }[];
  areas: { areaId: number | null; ideas: number }[];
}

export interface Piece {
  kind: 'SAME' | 'ADDED' | 'REMOVED';
  text: string;
}

export interface Edition {
  edition: number;
  version: number;
  at: string;
  note: string | null;
  changes: { field: string; pieces: Piece[] }[];
}

export interface Warning {
  field: 'title' | 'now' | 'change' | 'forWhom' | 'have';
  what: 'TELEPHONE' | 'EMAIL' | 'POSTCODE' | 'ADDRESS' | 'STAFF_NAME';
  text: string;
}

const at = (number: number) => `/api/ideas/${number}`;

export const readIdea = (number: number) => get<IdeaData>(at(number));
export const listIdeas = (query: Query) => get<IdeaPage>('/api/ideas', { query });
export const moreIdeas = (next: string) => get<IdeaPage>(next);
export const countIdeas = (query: Query) =>
  get<{ ideas: number; more: boolean }>('/api/ideas/count', { query });
export const mapIdeas = (query: Query) => get<MapData>('/api/ideas/map', { query });
export const similarIdeas = (title: string, signal?: AbortSignal) =>
  get<IdeaCardData[]>('/api/ideas/similar', { query: { title }, signal });
export const myDrafts = () => get<IdeaCardData[]>('/api/me/drafts');
export const readHistory = (number: number) => get<{ editions: Edition[] }>(`${at(number)}/versions`);

export const createIdea = (text: IdeaText, idempotencyKey: string) =>
  post<IdeaData>('/api/ideas', text, { idempotencyKey });
export const saveIdea = (number: number, text: IdeaText, ifMatch: string | null) =>
  put<IdeaData>(at(number), text, { ifMatch });
export const submitIdea = (number: number, ifMatch: string | null) =>
  post<IdeaData>(`${at(number)}/submit`, undefined, { ifMatch });
export const discardIdea = (number: number, ifMatch: string | null) => del(at(number), { ifMatch });
export const withdrawIdea = (number: number, reason: string, ifMatch: string | null) =>
  post<IdeaData>(`${at(number)}/withdraw`, { reason }, { ifMatch });
export const closeInFavour = (number: number, other: number, ifMatch: string | null) =>
  post<IdeaData>(`${at(number)}/close-in-favour`, { number: other }, { ifMatch });
export const findWarnings = (text: Pick<IdeaText, 'title' | 'now' | 'change' | 'forWhom' | 'have'>) =>
  post<{ warnings: Warning[] }>('/api/ideas/warnings', text);

interface May {
  allowed: boolean;
  reason: string | null;
  opensAt: string | null;
}

/** What this reader may do with an idea. */
export interface IdeaMay {
  mine: boolean;
  edit: May;
  withdraw: May;
  closeInFavour: May;
}

export const mayIdea = (number: number) => get<IdeaMay>(`${at(number)}/may`);
