import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import type { AnswerText, May, Service } from '#lib/features/response/responseApi.ts';
import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';
import type { Attachment } from '#lib/shared/ui/attachment/attachments.ts';

export type CommitmentState = 'PLANNED' | 'UNDER_WAY' | 'LATE' | 'DONE' | 'DROPPED';
export type EntryKind =
  | 'PROMISED'
  | 'REWORDED'
  | 'MOVED'
  | 'BEGUN'
  | 'DONE'
  | 'DROPPED'
  | 'REOPENED'
  | 'HANDED_OVER'
  | 'REVIEWED'
  | 'NOTED';
export type DeliveryStage = 'TAKEN_UP' | 'TRIAL' | 'IN_PLACE' | 'SPREAD';
export type GainRole = 'PAID' | 'GAINED' | 'LOST';

export interface CommitmentEntry {
  kind: EntryKind;
  at: string;
  note?: Localised;
  dueBefore?: string;
  files: Attachment[];
}

export interface Commitment {
  id: number;
  version: number;
  ideaNumber: number;
  /** Missing while its idea is out of sight. */
  text?: AnswerText;
  owner?: AnswerText;
  services: Service[];
  state: CommitmentState;
  begun: boolean;
  promisedOn: string;
  due: string;
  firstDue: string;
  settledOn?: string;
  daysLate: number;
  multiYear: boolean;
  nextReview?: string;
  imported: boolean;
  history: CommitmentEntry[];
}

export interface Entry {
  idea: IdeaCardData | null;
  commitment: Commitment;
}

export interface StageTold {
  stage: DeliveryStage;
  at: string;
  learned: Localised;
  before: Attachment[];
  after: Attachment[];
}

export interface GainShare {
  service: Service;
  role: GainRole;
  expected?: number;
  observed?: number;
}

export interface Gain {
  id: number;
  version: number;
  ideaNumber: number;
  kind: 'MONEY' | 'MEASURE';
  what: Localised;
  unit?: Localised;
  from: string;
  to: string;
  source: Localised;
  shares: GainShare[];
}

export interface IdeaDelivery {
  ideaNumber: number;
  stage?: DeliveryStage;
  commitments: Commitment[];
  stages: StageTold[];
  gains: Gain[];
}

export interface Counts {
  promised: number;
  done: number;
  doneInTime: number;
  dropped: number;
  late: number;
  coming: number;
}

export interface Figures {
  total: Counts;
  byService: { service: Service; counts: Counts }[];
}

export interface Sum {
  paid: number;
  gained: number;
  lost: number;
  net: number;
}

export interface Sums {
  service?: Service;
  expected: Sum;
  observed: Sum;
}

export interface AllSums {
  total: Sums;
  services: Sums[];
}

export interface Change {
  idea: IdeaCardData;
  delivery: IdeaDelivery;
}

interface Page<T> {
  items: T[];
  next: string | null;
}

export type CommitmentList = 'late' | 'coming' | 'done' | 'dropped';
export type DeskList = 'open' | 'review' | 'done';

export const readCommitments = async (
  list: CommitmentList,
  query: { service?: number; after?: string; limit?: number } = {},
) => (await get<Page<Entry>>(`/api/commitments/${list}`, { query })).data;

export const readFigures = async () => (await get<Figures>('/api/commitments/figures')).data;

export const readSums = async () => (await get<AllSums>('/api/gains/sums')).data;

export const readDelivery = async (number: number) => {
  const { data, etag } = await get<IdeaDelivery>(`/api/ideas/${number}/delivery`);
  return { delivery: data, etag: etag ?? '"0"' };
};

export const readChanges = async (after?: string) =>
  (await get<Page<Change>>('/api/what-changed', { query: { after } })).data;

export const readDesk = async (list: DeskList, after?: string) =>
  (await get<Page<Entry>>('/api/desk/commitments', { query: { list, after } })).data;

export interface DeskDetail {
  entry: Entry;
  may: Record<'note' | 'begin' | 'done' | 'drop' | 'reopen' | 'review', May>;
}

export const readCommitment = async (id: number) => {
  const { data, etag } = await get<DeskDetail>(`/api/desk/commitments/${id}`);
  return { detail: data, etag: etag ?? '"0"' };
};

export interface Update {
  to: CommitmentState | null;
  on: string | null;
  note: Localised;
  evidence: number[];
  review: boolean;
}

export const update = (id: number, body: Update, ifMatch: string, idempotencyKey: string) =>
  post<Commitment>(`/api/desk/commitments/${id}/updates`, body, { ifMatch, idempotencyKey });

export const assign = (id: number, serviceIds: number[], ifMatch: string) =>
  put<Commitment>(`/api/desk/commitments/${id}/owners`, { serviceIds }, { ifMatch });

export const tellStage = (
  number: number,
  body: { stage: DeliveryStage; learned: Localised; before: number[]; after: number[] },
  ifMatch: string,
  idempotencyKey: string,
) => post<IdeaDelivery>(`/api/ideas/${number}/delivery/stages`, body, { ifMatch, idempotencyKey });

export interface GainBody {
  kind: 'MONEY' | 'MEASURE';
  what: Localised;
  unit: Localised | null;
  from: string;
  to: string;
  source: Localised;
  shares: { serviceId: number; role: GainRole; expected: number | null; observed: number | null }[];
}

export const addGain = (number: number, body: GainBody, idempotencyKey: string) =>
  post<IdeaDelivery>(`/api/ideas/${number}/delivery/gains`, body, { idempotencyKey });

export const changeGain = (gain: Gain, body: GainBody) =>
  put<Gain>(`/api/gains/${gain.id}`, body, { ifMatch: `"${gain.version}"` });

export const removeGain = (gain: Gain) => del(`/api/gains/${gain.id}`, { ifMatch: `"${gain.version}"` });

export interface DeliveryMay {
  tellStage: May;
  keepGains: May;
}

export const mayTell = async (number: number) =>
  (await get<DeliveryMay>(`/api/me/ideas/${number}/delivery`)).data;
