import type { Byline } from '#lib/features/idea/ideaApi.ts';
import { del, get, newIdempotencyKey, post, put, type FieldError } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';
import type { DraftComment } from '../drafting/draftCommentApi.ts';
import type { AnswerContent, Duty, May, Page, PublicAnswer, Undated } from '../responseApi.ts';

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
  /** Of the draft, where there is one. */
  draftVersion: number | null;
  /** Null where working days cannot be counted. */
  workingDaysLeft: number | null;
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
  /** The further fields that the owing services have chosen. */
  neededFields: string[];
  preview: PublicAnswer | null;
  answers: PublicAnswer[];
  /** What officers say about the draft. */
  comments: DraftComment[];
  notes: { id: number; text: string; author: Byline | null; writtenAt: string }[];
  accountablePersonId: number | null;
  may: { draft: May; publish: May; extend: May; explainDelay: May; close: May };
}

export interface Staff {
  personId: number;
  byline: Byline;
}

/** What of everything that is owed a desk shows. */
export type DeskFilter = { service?: number; topic?: number; area?: number };

export const readDesk = async (
  query: DeskFilter & { mine?: boolean; ready?: boolean; after?: string; limit?: number },
) => (await get<Page<DeskItem>>('/api/desk/duties', { query })).data;

/** The open ones among these, for one answer to them all. */
export const readChosen = async (ids: string) =>
  (await get<Page<DeskItem>>('/api/desk/duties', { query: { ids, limit: 100 } })).data.items;

/** A draft as citizens will see it, in the version that is shown. */
export interface DraftPreview {
  dutyId: number;
  title: string;
  version: number;
  /** What it still lacks before it may be published. */
  missing: FieldError[];
  preview: PublicAnswer;
}

export const readPreviews = async (ids: string) =>
  (await get<{ items: DraftPreview[] }>('/api/desk/previews', { query: { ids } })).data.items;

/** What is owed by a date that cannot be set yet. */
export const readUndated = async () =>
  (await get<{ items: { owed: Undated; title: string }[] }>('/api/desk/undated')).data.items;

export const readStaff = async () => (await get<Staff[]>('/api/desk/colleagues')).data;

export const readDuty = (id: number) => get<DeskDetail>(`/api/duties/${id}`);

export const saveDraft = (id: number, content: AnswerContent, ready: boolean, ifMatch: string) =>
  put<DeskDetail>(`/api/duties/${id}/draft`, { content, ready }, { ifMatch });

export const discardDraft = (id: number, ifMatch: string) => del(`/api/duties/${id}/draft`, { ifMatch });

export const writeNote = (id: number, text: string, idempotencyKey: string) =>
  post<DeskDetail>(`/api/duties/${id}/notes`, { text }, { idempotencyKey });

export const publish = (id: number, ifMatch: string, idempotencyKey: string) =>
  post<PublicAnswer>(`/api/duties/${id}/publish`, undefined, { ifMatch, idempotencyKey });

/** What became of one of many: why it was not published, where it was not. */
export interface Published {
  dutyId: number;
  published: boolean;
  reason: string | null;
}

export const publishMany = async (dutyIds: number[], content: AnswerContent, idempotencyKey: string) =>
  (await post<{ results: Published[] }>('/api/desk/publish', { dutyIds, content }, { idempotencyKey })).data
    .results;

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

/** That the debate or hearing that supporters brought was held. */
export const recordMeeting = (id: number, held: { consequence: string; on: string; link: string | null }) =>
  post<DeskDetail>(`/api/duties/${id}/meetings`, held, { idempotencyKey: newIdempotencyKey() });

export const explainDelay = (id: number, note: Localised) =>
  post<DeskDetail>(`/api/duties/${id}/delay-note`, { note }, { idempotencyKey: newIdempotencyKey() });

export const readPublished = (answerId: number) => get<PublicAnswer>(`/api/answers/${answerId}`);

/** A further version; `reason` is null where only the other language is added. */
export const correct = (
  answerId: number,
  content: AnswerContent,
  reason: Localised | null,
  ifMatch: string,
) => post<PublicAnswer>(`/api/answers/${answerId}/corrections`, { content, reason }, { ifMatch });
