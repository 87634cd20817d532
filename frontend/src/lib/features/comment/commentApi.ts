import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type Stance = 'FOR' | 'AGAINST' | 'NEITHER';
export type Order = 'oldest' | 'newest' | 'agreed';
export type CommentState = 'PUBLIC' | 'HIDDEN' | 'SEALED' | 'DELETED';

export interface Byline {
  name: string;
  badge: 'NONE' | 'COUNCIL_TEAM' | 'COUNCILLOR';
  roleTitle: Localised | null;
}

/** A comment as everybody sees it; without words and author unless its state is PUBLIC. */
export interface CommentData {
  id: number;
  version: number;
  idea: number;
  parent?: number;
  /** Steps from the head of the thread. */
  depth: number;
  author?: Byline;
  byIdeaAuthor: boolean;
  councillorReply: boolean;
  stance?: Stance;
  language?: string;
  html?: string;
  /** As written; only of a single comment. */
  text?: string;
  state: CommentState;
  removedReason?: string;
  postedAt: string;
  editedAt?: string;
  agreed: number;
  agreedElsewhere?: number;
  replies: number;
  importedFrom?: string;
}

/** The head of a thread and what was answered to it, in order of reading. */
export interface ThreadData {
  comment: CommentData;
  replies: CommentData[];
  /** The cursor of the replies that did not fit. */
  more?: string;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

export interface May {
  allowed: boolean;
  reason: string | null;
  opensAt: string | null;
}

/** What this reader may do in the thread and has done. */
export interface ThreadOverlay {
  comment: May;
  openMind: boolean;
  preElection: boolean;
  agreed: number[];
  own: { id: number; version: number; quietUntil: string; edit: May; delete: May }[];
}

export interface Words {
  text: string;
  language: string;
  stance: Stance | null;
}

const ifMatch = (version: number) => ({ ifMatch: `"${version}"` });

export const threads = async (idea: number, sort: Order, after?: string | null) =>
  (await get<Page<ThreadData>>(`/api/ideas/${idea}/comments`, { query: { sort, after } })).data;

export const moreReplies = async (head: number, after: string) =>
  (await get<Page<CommentData>>(`/api/comments/${head}/replies`, { query: { after } })).data;

export const overlay = async (idea: number) =>
  (await get<ThreadOverlay>(`/api/me/ideas/${idea}/comments`)).data;

export const comment = async (id: number) => (await get<CommentData>(`/api/comments/${id}`)).data;

/** Repeating it with the same key posts nothing twice. */
export const postComment = async (
  idea: number,
  parent: number | null,
  words: Words,
  idempotencyKey: string,
) => (await post<CommentData>(`/api/ideas/${idea}/comments`, { ...words, parent }, { idempotencyKey })).data;

export const editComment = async (id: number, version: number, words: Words) =>
  (await put<CommentData>(`/api/comments/${id}`, words, ifMatch(version))).data;

export const deleteComment = (id: number, version: number) => del(`/api/comments/${id}`, ifMatch(version));

export const agree = async (id: number) =>
  (await put<{ agreed: number }>(`/api/comments/${id}/agreement`)).data;

export const disagree = async (id: number) =>
  (await del<{ agreed: number }>(`/api/comments/${id}/agreement`)).data;
