import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';
import type { JurorStatus, May } from './councilApi.ts';

export type Way = 'APPLICATION' | 'SORTITION';
export type DrawState = 'COMMITTED' | 'QUEUED' | 'COMPUTING' | 'UNMET' | 'FAILED' | 'DRAWN';

export interface Group {
  key: string;
  label: Localised;
  min: number;
  max: number;
}

export interface Stratum {
  key: string;
  label: Localised;
  groups: Group[];
}

export interface Relaxation {
  stratum: string;
  group: string;
  min: number;
  max: number;
  toMin: number;
  toMax: number;
}

export interface DrawData {
  round: number;
  replacement: boolean;
  state: DrawState;
  seats: number | null;
  commitment: string;
  committedAt: string;
  requestedAt: string | null;
  finishedAt: string | null;
  seed: string | null;
  command: string | null;
  smallest: number | null;
  certified: boolean;
  gap: number | null;
  panels: number;
  levels: number;
  panel: number[];
  unmet: Relaxation[];
}

export interface RecruitmentData {
  way: Way;
  text: Localised;
  opensAt: string;
  closesAt: string;
  open: boolean;
  seats: number;
  onePerHousehold: boolean;
  strata: Stratum[];
  volunteers: number;
  draws: DrawData[];
}

export interface DrawDetail {
  draw: DrawData;
  pool: number;
  tickets: number;
  ticket: number;
  chances: { number: number; probability: number; drawn: boolean }[];
  groups: { stratum: string; group: string; pool: number; min: number; max: number; panel: number }[];
}

export interface Applicant {
  id: number;
  name: string | null;
  groups: Record<string, string>;
  why: string;
  status: JurorStatus | null;
}

export interface PoolData {
  recruitment: RecruitmentData | null;
  version: number;
  counts: { stratum: string; group: string; volunteers: number }[];
  applicants: Applicant[];
  free: number;
  may: { setUp: May; draw: May; offer: May };
}

export interface Application {
  groups: Record<string, string>;
  home: string;
  why: string;
  accessNeeds: string;
  expenses: string;
}

export interface OwnApplication extends Application {
  recruitment: RecruitmentData | null;
  council: Localised;
  volunteered: boolean;
  number: number | null;
  chance: number | null;
  status: JurorStatus | null;
  mayVolunteer: May;
  mayWithdraw: May;
}

export type SetUp = Pick<
  RecruitmentData,
  'way' | 'text' | 'opensAt' | 'closesAt' | 'seats' | 'onePerHousehold' | 'strata'
>;

const council = (slug: string) => `/api/councils/${slug}`;

export const readRecruitment = (slug: string) =>
  get<{ recruitment: RecruitmentData | null }>(`${council(slug)}/recruitment`);
export const readDraw = (slug: string, round: number) => get<DrawDetail>(`${council(slug)}/draws/${round}`);
export const readPool = (slug: string) => get<PoolData>(`${council(slug)}/desk/recruitment`);
export const setUp = (slug: string, call: SetUp, ifMatch: string | null) =>
  put<PoolData>(`${council(slug)}/recruitment`, call, { ifMatch });
export const beginDraw = (slug: string) => post<PoolData>(`${council(slug)}/draws`);
export const offerSeat = (
  slug: string,
  applicant: number,
  offer: { seat: Localised; chair: boolean; alternate: boolean },
  idempotencyKey: string,
) => post<PoolData>(`${council(slug)}/volunteers/${applicant}/offer`, offer, { idempotencyKey });

const own = (slug: string) => `/api/me/volunteering/${slug}`;

export const readApplication = (slug: string) => get<OwnApplication>(own(slug));
export const volunteer = (slug: string, application: Application & { understands: boolean }) =>
  put<OwnApplication>(own(slug), application);
export const withdraw = (slug: string) => del<OwnApplication>(own(slug));

/** The published files of a draw. */
export const fileOf = (slug: string, round: number, name: 'candidates.csv' | 'quotas.csv' | 'lottery.json') =>
  `${council(slug)}/draws/${round}/${name}`;
