import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type NoticeKind =
  | 'IDEA_OPENED'
  | 'TEXT_CHANGED'
  | 'CLOSED_IN_FAVOUR'
  | 'JOIN_PROPOSED'
  | 'JOIN_DECLINED'
  | 'JOIN_LAPSED'
  | 'JOINED'
  | 'JOINED_BY'
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
  | 'CONTESTED'
  | 'FOLLOWED_UP'
  | 'DEBATE_HELD'
  | 'HEARING_HELD'
  | 'ADOPTED'
  | 'CLOSED_WITH_NOTE'
  | 'REMINDER'
  | 'STEP_DONE'
  | 'STEP_LATE'
  | 'STEP_MOVED'
  | 'STEP_DROPPED'
  | 'STEP_REOPENED'
  | 'STEP_BEGUN'
  | 'STEP_NOTED'
  | 'STAGE_TOLD'
  | 'SEAT_OFFERED'
  | 'SEAT_TAKEN_OVER'
  | 'SEAT_TAKEN_AWAY'
  | 'CHAIR_GIVEN'
  | 'MEMBER_STEPPED_DOWN'
  | 'FOLLOW_UP_HIDDEN'
  | 'FOLLOW_UP_RESTORED'
  | 'COMMENT_HIDDEN'
  | 'COMMENT_RESTORED'
  | 'SEALED'
  | 'OPENED_AFTER_CHECK'
  | 'SENT_BACK'
  | 'SUSPENDED'
  | 'UNSUSPENDED'
  | 'APPEAL_UPHELD'
  | 'APPEAL_REJECTED'
  | 'NOTICE_OF_DEFAMATION';

export interface NoticeData {
  id: string;
  kind: NoticeKind;
  ideaNumber: number | null;
  /** Null when the idea is out of sight. */
  ideaTitle: string | null;
  commentId: number | null;
  /** The promise that it is about. */
  commitmentId: number | null;
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

export type FollowKind = 'idea' | 'call' | 'area' | 'topic' | 'councillor' | 'commitment' | 'search';

export interface FollowData {
  kind: FollowKind;
  target: string;
  title: string | null;
  name: Localised | null;
  /** Of a promise: the idea whose page shows it. */
  ideaNumber: number | null;
  /** The query of its list's address, of a search that is kept. */
  search: string | null;
  byHand: boolean;
  at: string;
}

export type Cadence = 'AT_ONCE' | 'DAILY' | 'WEEKLY' | 'NEVER';

export interface MailChoice {
  cadence: Cadence;
  /** Mail to the reader's address came back: none is sent until they choose again or the address changes. */
  cameBack: boolean;
}

export interface PushData {
  /** To subscribe with; null where nothing is pushed. */
  key: string | null;
  browsers: number;
}

/** What a push service and the browser agreed on. */
export interface BrowserData {
  endpoint: string;
  p256dh: string;
  auth: string;
}

/** How far the telling of an answer has come; round figures only. */
export interface SpreadingData {
  kind: NoticeKind;
  ideaNumber: number | null;
  ideaTitle: string | null;
  at: string;
  share: number;
  thousands: number | null;
  aSecond: number | null;
  doneAt: string | null;
}

export interface SpreadingPage {
  items: SpreadingData[];
  mailThousands: number;
}

export const readNotices = async (after?: string) =>
  (await get<NoticePage>('/api/me/notices', { query: { after } })).data;
export const markRead = (id: string) => post('/api/me/notices/read', { id });
export const readFollows = async () => (await get<{ items: FollowData[] }>('/api/follows')).data.items;
export const follow = (kind: FollowKind, target: string | number) => put(`/api/follows/${kind}/${target}`);
export const unfollow = (kind: FollowKind, target: string | number) => del(`/api/follows/${kind}/${target}`);
/** @param search the query of a list's address; what does not narrow is left out by the API */
export const keepSearch = async (search: string) =>
  (await put<FollowData>(`/api/follows/search?${search}`)).data;
export const readMailChoice = async () => (await get<MailChoice>('/api/me/mail')).data;
export const readPush = async () => (await get<PushData>('/api/me/push')).data;
export const subscribe = (browser: BrowserData) => put('/api/me/push', browser);
export const unsubscribeBrowser = (endpoint: string) =>
  del(`/api/me/push?endpoint=${encodeURIComponent(endpoint)}`);
export const readSpreading = async () => (await get<SpreadingPage>('/api/desk/spreading')).data;
export const chooseCadence = (cadence: Cadence) => put('/api/me/mail', { cadence });
export const unsubscribe = (token: string) => post(`/api/unsubscribe/${encodeURIComponent(token)}`);
