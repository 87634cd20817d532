import { get } from '#lib/shared/http/index.ts';

export type MomentKind =
  | 'SHARED'
  | 'TEXT_CHANGED'
  | 'WITHDRAWN'
  | 'CLOSED_IN_FAVOUR'
  | 'JOIN_PROPOSED'
  | 'JOIN_DECLINED'
  | 'JOIN_LAPSED'
  | 'JOINED'
  | 'JOINED_BY'
  | 'REMOVED'
  | 'RESTORED'
  | 'CALL_ENDED'
  | 'COUNCILLOR_REPLIED'
  | 'ANSWER_OWED'
  | 'ANSWER_EXTENDED'
  | 'ANSWER_OVERDUE'
  | 'ANSWERED'
  | 'ANSWERED_AGAIN'
  | 'ANSWER_CORRECTED'
  | 'ANSWER_CONTESTED'
  | 'AUTHOR_FOLLOWED_UP'
  | 'FOLLOW_UP_REMOVED'
  | 'FOLLOW_UP_RESTORED'
  | 'COUNCILLOR_ADOPTED'
  | 'ANSWER_CLOSED_WITH_NOTE'
  | 'DEBATE_OWED'
  | 'HEARING_OWED'
  | 'DEBATE_HELD'
  | 'HEARING_HELD'
  | 'NOMINATED'
  | 'NOMINATION_ENDED'
  | 'SHORTLISTED'
  | 'NOT_TAKEN'
  | 'STEP_BEGUN'
  | 'STEP_DONE'
  | 'STEP_LATE'
  | 'STEP_MOVED'
  | 'STEP_DROPPED'
  | 'STEP_REOPENED'
  | 'STEP_NOTED'
  | 'TAKEN_UP'
  | 'TRIAL'
  | 'IN_PLACE'
  | 'SPREAD'
  | 'GAIN_TOLD'
  | 'ON_BALLOT'
  | 'BALLOT_TAKEN'
  | 'BALLOT_LEFT'
  | 'BALLOT_CALLED_OFF';

/** One thing that happened to an idea. */
export interface Moment {
  kind: MomentKind;
  at: string;
  version: number | null;
  otherIdea: number | null;
  due: string | null;
  decision: string | null;
  /** The promised step, by id. */
  commitment: number | null;
}

export const readTimeline = async (number: number) =>
  (await get<{ moments: Moment[] }>(`/api/ideas/${number}/timeline`)).data.moments;
