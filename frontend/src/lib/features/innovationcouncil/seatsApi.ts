import { get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';
import type { InterestKind, JurorStatus, May } from './councilApi.ts';

export type SeatState =
  | 'OFFERED'
  | 'ACCEPTED'
  | 'READY'
  | 'ALTERNATE'
  | 'DECLINED'
  | 'STEPPED_DOWN'
  | 'REMOVED'
  | 'TAKEN_BACK'
  | 'LEFT_SITE'
  | 'ENDED';

/** A seat as the clerk sees it. */
export interface DeskSeat {
  id: number;
  /** For `If-Match` when the seat is changed. */
  version: number;
  name: string | null;
  email: string | null;
  seat: Localised;
  chair: boolean;
  status: JurorStatus;
  state: SeatState;
  alternate: boolean;
  /** Of the alternates, whose turn it is. */
  next: boolean;
  named: boolean;
  accessNeeds: string;
  expenses: string;
  invitedAt: string;
  seatedAt: string | null;
  leftAt: string | null;
  leftReason: Localised | null;
  /** The seat that this one took over. */
  replaces: number | null;
  interests: { idea: number | null; kind: InterestKind; note: string; byClerk: boolean }[];
  may: { reword: May; chair: May; stepIn: May; remove: May; addInterest: May };
}

export interface FreeSeat {
  id: number;
  name: string | null;
  seat: Localised;
  since: string | null;
}

export interface SeatsData {
  items: DeskSeat[];
  /** The one that has been free longest first. */
  free: FreeSeat[];
  may: { invite: May };
}

const council = (slug: string) => `/api/councils/${slug}`;

export const readSeats = (slug: string) => get<SeatsData>(`${council(slug)}/desk/seats`);
export const inviteJuror = (
  slug: string,
  invite: { email: string | null; seat: Localised; chair: boolean; alternate: boolean },
  idempotencyKey: string,
) => post<{ id: number; code: string | null }>(`${council(slug)}/jurors`, invite, { idempotencyKey });
export const reseat = (slug: string, seat: DeskSeat, change: { seat: Localised; chair: boolean }) =>
  put<SeatsData>(`${council(slug)}/jurors/${seat.id}`, change, { ifMatch: `"${seat.version}"` });
export const stepIn = (slug: string, juror: number, seat: number, reason: Localised | null) =>
  post<SeatsData>(`${council(slug)}/jurors/${juror}/step-in`, { seat, reason });
export const removeJuror = (slug: string, juror: number, reason: Localised | null) =>
  post<SeatsData>(`${council(slug)}/jurors/${juror}/removal`, { reason });
export const addInterest = (
  slug: string,
  jurorId: number,
  interest: { idea: number | null; kind: InterestKind; note: string },
) => post<SeatsData>(`${council(slug)}/interests`, { jurorId, interest });
