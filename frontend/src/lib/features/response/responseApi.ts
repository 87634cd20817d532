import type { Byline, Decision, IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { del, get, newIdempotencyKey, post, put, type FieldError } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';
import type { Attachment } from '#lib/shared/ui/attachments.ts';

export type DutyState =
  | 'OWED'
  | 'DRAFTED'
  | 'EXTENDED'
  | 'PAUSED'
  | 'OVERDUE'
  | 'ANSWERED'
  | 'CONTESTED'
  | 'ANSWERED_AGAIN'
  | 'CLOSED_WITH_NOTE';
export type Cause =
  'THRESHOLD' | 'DECISION' | 'CALL_ENDED' | 'MAX_WAIT' | 'REVIEW_DATE' | 'INHERITED' | 'IMPORTED';

/** A text on its way to both languages: either may still be missing. */
export interface AnswerText {
  en?: string;
  cy?: string;
}

export interface NextStep {
  text?: AnswerText;
  due?: string;
  owner?: AnswerText;
}

export interface AnswerContent {
  decision?: Decision;
  reasons?: AnswerText;
  power?: AnswerText;
  nextSteps?: NextStep[];
  cost?: { pounds?: number; note?: AnswerText };
  passedTo?: AnswerText;
  barrier?: AnswerText;
  whoCouldLift?: AnswerText;
  details?: Record<string, AnswerText>;
  otherLanguageBy?: string;
  /** Attached files by id. */
  evidence?: number[];
}

export interface Service {
  id: number;
  slug: string;
  name: Localised;
  partner: boolean;
}

export interface Duty {
  id: number;
  ideaNumber: number;
  state: DutyState;
  causes: {
    cause: Cause;
    consequence: 'ANSWER' | 'HEARING' | 'DEBATE' | null;
    threshold: number | null;
    at: string;
    due: string | null;
    reason: Localised | null;
  }[];
  owedSince: string;
  due: string;
  firstDue: string;
  extension: { at: string; reason: Localised } | null;
  delayNote: Localised | null;
  services: Service[];
  accountable: Byline | null;
  contestedAt: string | null;
  settledAt: string | null;
  note: Localised | null;
}

export interface PublicAnswer {
  id: number;
  ideaNumber: number;
  version: number;
  round: number;
  content: AnswerContent;
  reasonsHtml: AnswerText;
  evidence: Attachment[];
  answeredBy: Byline | null;
  answeredAt: string;
  imported: boolean;
  together: number[];
  history: {
    version: number;
    kind: 'FIRST' | 'CORRECTION' | 'TRANSLATION';
    at: string;
    reason: Localised | null;
    content: AnswerContent | null;
  }[];
}

export interface IdeaAnswer {
  ideaNumber: number;
  duty: Duty | null;
  answers: PublicAnswer[];
}

export interface Entry {
  ideaNumber: number;
  idea: IdeaCardData | null;
  duty: Duty | null;
  answer: PublicAnswer | null;
}

export interface Measure {
  answered: number;
  inTime: number;
  shareInTime: number | null;
  medianWorkingDays: number | null;
  ninetiethWorkingDays: number | null;
  owedNow: number;
  overdueNow: number;
}

export interface Figures {
  total: Measure;
  byService: { service: Service; measure: Measure }[];
  /** Each with all that lies in it; without an area: ideas about the whole place. */
  byArea: { area: { id: number; slug: string; name: Localised } | null; measure: Measure }[];
  byMonth: { month: string; measure: Measure }[];
}

export type AnswerList = 'owed' | 'overdue' | 'given';

export interface May {
  allowed: boolean;
  reason: string | null;
}

export interface DeskItem {
  duty: Duty;
  title: string;
  call: Localised;
  area: Localised | null;
  topic: Localised | null;
  publicNow: boolean;
  mine: boolean;
  unassigned: boolean;
  drafted: boolean;
  ready: boolean;
  workingDaysLeft: number;
}

export interface DeskDetail {
  item: DeskItem;
  draft: {
    version: number;
    content: AnswerContent;
    ready: boolean;
    editedAt: string;
    editedBy: Byline | null;
  } | null;
  missing: FieldError[];
  preview: PublicAnswer | null;
  answers: PublicAnswer[];
  notes: { id: number; text: string; author: Byline | null; writtenAt: string }[];
  accountablePersonId: number | null;
  may: { draft: May; publish: May; extend: May; explainDelay: May; close: May };
}

export interface Staff {
  personId: number;
  byline: Byline;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

export const readAnswer = async (number: number) =>
  (await get<IdeaAnswer>(`/api/ideas/${number}/answer`)).data;

export const readList = async (
  list: AnswerList,
  query: { service?: number; area?: number; after?: string; limit?: number },
) => (await get<Page<Entry>>(`/api/answers/${list}`, { query })).data;

export const readFigures = async (service?: number, area?: number) =>
  (await get<Figures>('/api/answers/figures', { query: { service, area } })).data;

export const startDuty = (number: number, reason: Localised, idempotencyKey: string) =>
  post<IdeaAnswer>(`/api/ideas/${number}/answer/duty`, { reason }, { idempotencyKey });

export const readDesk = async (query: {
  mine?: boolean;
  ready?: boolean;
  service?: number;
  after?: string;
}) => (await get<Page<DeskItem>>('/api/desk/duties', { query })).data;

export const readStaff = async () => (await get<Staff[]>('/api/desk/colleagues')).data;

export const readDuty = (id: number) => get<DeskDetail>(`/api/duties/${id}`);

export const saveDraft = (id: number, content: AnswerContent, ready: boolean, ifMatch: string) =>
  put<DeskDetail>(`/api/duties/${id}/draft`, { content, ready }, { ifMatch });

export const discardDraft = (id: number, ifMatch: string) => del(`/api/duties/${id}/draft`, { ifMatch });

export const writeNote = (id: number, text: string, idempotencyKey: string) =>
  post<DeskDetail>(`/api/duties/${id}/notes`, { text }, { idempotencyKey });

export const publish = (id: number, ifMatch: string, idempotencyKey: string) =>
  post<PublicAnswer>(`/api/duties/${id}/publish`, undefined, { ifMatch, idempotencyKey });

export const publishMany = async (dutyIds: number[], content: AnswerContent) =>
  (
    await post<{ results: { dutyId: number; published: boolean; reason: string | null }[] }>(
      '/api/desk/publish',
      { dutyIds, content },
      { idempotencyKey: newIdempotencyKey() },
    )
  ).data;

export const assign = (id: number, personId: number | null, serviceIds: number[]) =>
  post<DeskDetail>(
    `/api/duties/${id}/assign`,
    { personId, serviceIds },
    { idempotencyKey: newIdempotencyKey() },
  );

export const extend = (id: number, workingDays: number, reason: Localised) =>
  post<DeskDetail>(
    `/api/duties/${id}/extend`,
    { workingDays, reason },
    { idempotencyKey: newIdempotencyKey() },
  );

export const explainDelay = (id: number, note: Localised) =>
  post<DeskDetail>(`/api/duties/${id}/delay-note`, { note }, { idempotencyKey: newIdempotencyKey() });

export const correct = (
  answerId: number,
  version: number,
  content: AnswerContent,
  reason: Localised | null,
) =>
  post<PublicAnswer>(
    `/api/answers/${answerId}/corrections`,
    { content, reason },
    { ifMatch: `"${version}"`, idempotencyKey: newIdempotencyKey() },
  );
