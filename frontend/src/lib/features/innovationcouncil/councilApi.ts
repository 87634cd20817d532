import { get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type CouncilStage =
  'CONVENED' | 'SCORING' | 'DELIBERATING' | 'SCORING_AGAIN' | 'DECIDED' | 'PUBLISHED' | 'CANCELLED';
export type InterestKind = 'AUTHOR' | 'FAMILY' | 'MONEY' | 'NEIGHBOUR' | 'MEMBER' | 'OTHER';
export type JurorStatus = 'INVITED' | 'SEATED' | 'ALTERNATE' | 'DECLINED' | 'LEFT';

export interface May {
  allowed: boolean;
  reason: string | null;
  opensAt: string | null;
}

export interface Timetable {
  interestsBy: string;
  scoringOpensAt: string;
  scoringClosesAt: string;
  deliberationAt: string;
  decisionAt: string;
  publicationAt: string;
}

export interface SecondRound {
  openedAt: string;
  closesAt: string;
  /** Null while members score. */
  closedAt: string | null;
}

export interface CouncilCardData {
  slug: string;
  stage: CouncilStage;
  name: Localised;
  purpose: Localised;
  call: { id: number; slug: string; name: Localised };
  places: number;
  members: number;
  timetable: Timetable;
}

export interface Moment {
  what:
    | 'CONVENED'
    | 'MEMBERS_CALLED_FOR'
    | 'QUOTAS_CHANGED'
    | 'DRAW_BEGUN'
    | 'MEMBERS_DRAWN'
    | 'SEAT_DECLINED'
    | 'ALTERNATE_STEPPED_IN'
    | 'JUROR_SEATED'
    | 'JUROR_LEFT'
    | 'JUROR_REMOVED'
    | 'CHAIR_CHANGED'
    | 'CHAIR_EMPTY'
    | 'SEAT_REWORDED'
    | 'INTEREST_DECLARED'
    | 'TIMETABLE_CHANGED'
    | 'SCORING_OPENED'
    | 'SCORING_CLOSED'
    | 'SECOND_ROUND_OPENED'
    | 'SECOND_ROUND_CLOSED'
    | 'DECIDED'
    | 'RECONSIDERED'
    | 'PUBLISHED'
    | 'CANCELLED';
  at: string;
  some: number | null;
  ofAll: number | null;
  until: string | null;
  reason: Localised | null;
}

export interface CouncilData {
  slug: string;
  version: number;
  stage: CouncilStage;
  name: Localised;
  purpose: Localised;
  rule: Localised;
  quorum: number;
  places: number;
  termUntil: string | null;
  call: { id: number; slug: string; name: Localised };
  timetable: Timetable;
  /** Null before a second round of scores was opened. */
  second: SecondRound | null;
  members: { name: string | null; seat: Localised; chair: boolean; alternate: boolean }[];
  invited: number;
  interests: { idea: number | null; kind: InterestKind; jurors: number }[];
  cancelReason: Localised | null;
  happened: Moment[];
}

export interface Terms {
  name: Localised;
  purpose: Localised;
  rule: Localised;
  quorum: number;
  places: number;
  /** The last day on which members serve: 2027-03-31. */
  termUntil: string | null;
  timetable: Timetable;
}

export interface CouncilDesk {
  council: CouncilData;
  may: { change: May; cancel: May };
}

export interface OwnInterest {
  idea: number | null;
  kind: InterestKind;
  note: string;
  byClerk: boolean;
}

export interface SeatData {
  id: number;
  council: CouncilCardData;
  seat: Localised;
  chair: boolean;
  status: JurorStatus;
  /** Why one was removed, as everybody reads it. */
  leftReason: Localised | null;
  named: boolean;
  scoresNamed: boolean;
  onboarded: boolean;
  accessNeeds: string;
  expenses: string;
  interests: OwnInterest[];
  mayTake: May;
  mayDeclare: May;
  mayStepDown: May;
}

export const listCouncils = () => get<{ items: CouncilCardData[] }>('/api/councils');
export const readCouncil = (slug: string) => get<CouncilData>(`/api/councils/${slug}`);
export const readDesk = (slug: string) => get<CouncilDesk>(`/api/councils/${slug}/desk`);
export const convene = (callId: number, terms: Terms, idempotencyKey: string) =>
  post<CouncilDesk>('/api/councils', { callId, terms }, { idempotencyKey });
export const changeTerms = (slug: string, terms: Terms, ifMatch: string | null) =>
  put<CouncilDesk>(`/api/councils/${slug}`, terms, { ifMatch });
export const cancelCouncil = (slug: string, reason: Localised) =>
  post<CouncilDesk>(`/api/councils/${slug}/cancel`, { reason });
export const listSeats = () => get<{ items: SeatData[] }>('/api/me/seats');
export const readSeat = (slug: string) => get<SeatData>(`/api/me/seats/${slug}`);
export const settleSeat = (
  slug: string,
  seat: {
    named: boolean;
    scoresNamed: boolean;
    onboarded: boolean;
    accessNeeds: string;
    expenses: string;
  },
) => put<SeatData>(`/api/me/seats/${slug}`, seat);
export const declareInterests = (
  slug: string,
  interests: { idea: number | null; kind: InterestKind; note: string }[],
) => put<SeatData>(`/api/me/seats/${slug}/interests`, { interests });
export const stepDown = (slug: string) => post<SeatData>(`/api/me/seats/${slug}/step-down`);

export const acceptSeat = (slug: string) => post<SeatData>(`/api/me/seats/${slug}/accept`);
export const refuseSeat = (slug: string) => post<SeatData>(`/api/me/seats/${slug}/refuse`);

export const lookAtInvitation = (code: string) =>
  post<CouncilCardData>('/api/council-invitations/look', { code });
export const takeSeat = (code: string) =>
  post<{ council: string }>('/api/council-invitations/take', { code });
export const declineSeat = (code: string) => post('/api/council-invitations/decline', { code });
