import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export const HIDING = [
  'identifiesAPerson',
  'accusation',
  'abuse',
  'privateDetails',
  'advertising',
  'wrongDoor',
] as const;
export const SEALING = ['safeguarding', 'illegal', 'courtOrder'] as const;
export type ReasonCode = (typeof HIDING)[number] | (typeof SEALING)[number];

export type Action = 'DISMISS' | 'HIDE' | 'RESTORE' | 'SEAL' | 'OPEN' | 'RETURN' | 'SUSPEND' | 'UNSUSPEND';
export type NoticeState =
  | 'RECEIVED'
  | 'ACKNOWLEDGED'
  | 'INCOMPLETE'
  | 'POSTER_CONTACTED'
  | 'POSTER_AGREED'
  | 'POSTER_REFUSED'
  | 'POSTER_SILENT'
  | 'REMOVED'
  | 'KEPT';

export interface May {
  allowed: boolean;
  reason: string | null;
}

interface Byline {
  name: string;
}

/** What a report, notice or case is about: an idea, or a comment under one. */
export interface TargetRef {
  idea?: number;
  comment?: number;
}

export interface Receipt {
  id: number;
  reference: string | null;
  due: string | null;
}

export interface About {
  idea: number;
  comment: number | null;
  standing: 'PUBLIC' | 'HIDDEN' | 'SEALED' | 'GONE';
  title: string;
  language: string;
  words: string[];
  author: Byline | null;
}

export interface Act {
  id: number;
  action: Action;
  reason: ReasonCode | null;
  publicNote: Localised | null;
  toAuthor: Localised | null;
  by: Byline | null;
  at: string;
}

export interface Case {
  id: number;
  version: number;
  state: 'WAITING' | 'CLAIMED' | 'DECIDED';
  urgent: boolean;
  reports: number;
  waitingSince: string;
  claimedBy: Byline | null;
  mine: boolean;
  about: About;
  given: {
    reason: ReasonCode;
    text: string;
    language: string;
    contact: string | null;
    at: string;
    settled: boolean;
  }[];
  history: Act[];
  may: Record<'claim' | 'dismiss' | 'hide' | 'seal' | 'restore' | 'suspend', May>;
}

export interface Check {
  version: number;
  about: About;
  may: May;
}

export interface Appeal {
  id: number;
  version: number;
  text: string;
  language: string;
  at: string;
  against: Act;
  about: About | null;
  uphold: May;
  reject: May;
}

export interface Notice {
  id: number;
  version: number;
  state: NoticeState;
  next: NoticeState[];
  name: string;
  email: string;
  untrueWords: string;
  claim: string;
  language: string;
  receivedAt: string;
  due: string | null;
  overdue: boolean;
  posterReply: string | null;
  about: About;
  steps: { state: NoticeState; note: string; at: string }[];
  may: May;
}

export interface Complaint {
  id: number;
  version: number;
  reference: string;
  name: string;
  contact: string | null;
  about: string;
  text: string;
  language: string;
  receivedAt: string;
  due: string;
  overdue: boolean;
  answer: string | null;
  answeredAt: string | null;
  may: May;
}

export interface Suspension {
  id: number;
  version: number;
  person: Byline | null;
  reason: ReasonCode | null;
  since: string;
  until: string | null;
  may: May;
}

export interface RemovedPage {
  items: {
    id: number;
    kind: 'idea' | 'comment' | 'followUp';
    idea: number;
    reason: ReasonCode;
    note: Localised | null;
    removedAt: string;
    restoredAt: string | null;
  }[];
  next: string | null;
  sealed: number;
  byReason: { reason: ReasonCode; count: number }[];
}

export interface OwnDecision {
  id: number;
  action: Action;
  idea: number | null;
  comment: number | null;
  /** Where it is about what I said to this answer. */
  answer: number | null;
  title: string | null;
  reason: ReasonCode | null;
  toAuthor: Localised | null;
  until: string | null;
  at: string;
  appeal: { state: 'WAITING' | 'UPHELD' | 'REJECTED'; at: string; answer: Localised | null } | null;
  mayAppeal: May;
}

export interface OwnNotice {
  id: number;
  state: NoticeState;
  idea: number;
  comment: number | null;
  from: string | null;
  untrueWords: string;
  claim: string;
  due: string | null;
  mayReply: May;
}

export interface Own {
  decisions: OwnDecision[];
  notices: OwnNotice[];
}

const DESK = '/api/desk/moderation';
const match = (version: number) => ({ ifMatch: `"${version}"` });

export const sendReport = (body: unknown, idempotencyKey: string) =>
  post<Receipt>('/api/reports', body, { idempotencyKey });
export const sendNotice = async (body: unknown, idempotencyKey: string) =>
  (await post<Receipt>('/api/defamation-notices', body, { idempotencyKey })).data;
export const sendComplaint = async (body: unknown, idempotencyKey: string) =>
  (await post<Receipt>('/api/complaints', body, { idempotencyKey })).data;
export const removed = async (after?: string | null) =>
  (await get<RemovedPage>('/api/removed', { query: { after } })).data;

export const own = async () => (await get<Own>('/api/me/moderation')).data;
export const appeal = async (decision: number, body: unknown, idempotencyKey: string) =>
  (await post<Own>(`/api/me/moderation/decisions/${decision}/appeal`, body, { idempotencyKey })).data;
export const replyToNotice = async (id: number, agrees: boolean, text: string) =>
  (await put<Own>(`/api/me/moderation/notices/${id}/reply`, { agrees, text })).data;

export const cases = async (after?: string | null) =>
  (await get<{ items: Case[]; next: string | null }>(`${DESK}/cases`, { query: { after } })).data;
export const oneCase = async (id: number) => (await get<Case>(`${DESK}/cases/${id}`)).data;
export const claim = async (found: Case) =>
  (await put<Case>(`${DESK}/cases/${found.id}/claim`, undefined, match(found.version))).data;
export const giveBack = async (found: Case) =>
  (await del<Case>(`${DESK}/cases/${found.id}/claim`, match(found.version))).data;
export const decide = async (found: Case, body: unknown) =>
  (await put<Case>(`${DESK}/cases/${found.id}/decision`, body, match(found.version))).data;
export const suspend = async (found: Case, body: unknown, idempotencyKey: string) =>
  (await post<Case>(`${DESK}/cases/${found.id}/suspension`, body, { idempotencyKey })).data;

export const checks = async () => (await get<Check[]>(`${DESK}/checks`)).data;
export const check = async (found: Check, body: unknown) =>
  (await put<Check[]>(`${DESK}/checks/${found.about.idea}`, body, match(found.version))).data;
export const appeals = async () => (await get<Appeal[]>(`${DESK}/appeals`)).data;
export const decideAppeal = async (found: Appeal, body: unknown) =>
  (await put<Appeal[]>(`${DESK}/appeals/${found.id}/decision`, body, match(found.version))).data;
export const notices = async () => (await get<Notice[]>(`${DESK}/notices`)).data;
export const stepNotice = async (found: Notice, body: unknown) =>
  (await put<Notice[]>(`${DESK}/notices/${found.id}/state`, body, match(found.version))).data;
export const complaints = async () => (await get<Complaint[]>(`${DESK}/complaints`)).data;
export const answerComplaint = async (found: Complaint, answer: string) =>
  (await put<Complaint[]>(`${DESK}/complaints/${found.id}/answer`, { answer }, match(found.version))).data;
export const suspensions = async () => (await get<Suspension[]>(`${DESK}/suspensions`)).data;
export const lift = async (found: Suspension) =>
  (await del<Suspension[]>(`${DESK}/suspensions/${found.id}`, match(found.version))).data;
