import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type NoticeKind =
  | 'IDEA_OPENED'
  | 'TEXT_CHANGED'
  | 'CLOSED_IN_FAVOUR'
  | 'HIDDEN'
  | 'RESTORED'
  | 'REPLY'
  | 'COMMENT'
  | 'COUNCILLOR_REPLY'
  | 'DUTY_STARTED'
  | 'EXTENDED'
  | 'OVERDUE'
  | 'ANSWERED'
  | 'ANSWER_CORRECTED'
  | 'CLOSED_WITH_NOTE'
  | 'REMINDER';

export interface NoticeData {
  id: number;
  kind: NoticeKind;
  ideaNumber: number | null;
  /** Null when the idea is out of sight. */
  ideaTitle: string | null;
  commentId: number | null;
  due: string | null;
  decision: string | null;
  at: string;
  read: boolean;
}

export interface NoticePage {
  items: NoticeData[];
  next: string | null;
  unread: number;
}

export type FollowKind = 'idea' | 'call' | 'area' | 'topic' | 'councillor';

export interface FollowData {
  kind: FollowKind;
  target: string;
  title: string | null;
  name: Localised | null;
  byHand: boolean;
  at: string;
}

export type Cadence = 'AT_ONCE' | 'DAILY' | 'WEEKLY' | 'NEVER';

export const readNotices = async (after?: string) =>
  (await get<NoticePage>('/api/me/notices', { query: { after } })).data;
export const markRead = (id: number) => post('/api/me/notices/read', { id });
export const readFollows = async () => (await get<{ items: FollowData[] }>('/api/follows')).data.items;
export const follow = (kind: FollowKind, target: string | number) => put(`/api/follows/${kind}/${target}`);
export const unfollow = (kind: FollowKind, target: string | number) => del(`/api/follows/${kind}/${target}`);
export const readCadence = async () => (await get<{ cadence: Cadence }>('/api/me/mail')).data.cadence;
export const chooseCadence = (cadence: Cadence) => put('/api/me/mail', { cadence });
export const unsubscribe = (token: string) => post(`/api/unsubscribe/${encodeURIComponent(token)}`);
