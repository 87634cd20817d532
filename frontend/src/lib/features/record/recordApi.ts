import { get, isProblem } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';

export type RecordKind =
  | 'IDEA_PUBLISHED'
  | 'IDEA_CHANGED'
  | 'IDEA_WITHDRAWN'
  | 'IDEA_CLOSED_IN_FAVOUR'
  | 'IDEA_JOINED'
  | 'IDEA_CLOSED'
  | 'IDEA_ADOPTED'
  | 'COMMENT_PUBLISHED'
  | 'COMMENT_CHANGED'
  | 'COMMENT_DELETED'
  | 'SUPPORTS'
  | 'ANSWER_OWED'
  | 'ANSWER_EXTENDED'
  | 'ANSWER_OVERDUE'
  | 'ANSWER_PUBLISHED'
  | 'ANSWER_CORRECTED'
  | 'ANSWER_CONTESTED'
  | 'ANSWER_FOLLOWED_UP'
  | 'MEETING_HELD'
  | 'ANSWER_FOLLOW_UP_CHANGED'
  | 'ANSWER_FOLLOW_UP_DELETED'
  | 'ANSWER_CLOSED_WITH_NOTE'
  | 'COMMITMENT_MADE'
  | 'COMMITMENT_BEGUN'
  | 'COMMITMENT_DONE'
  | 'COMMITMENT_LATE'
  | 'COMMITMENT_MOVED'
  | 'COMMITMENT_DROPPED'
  | 'COMMITMENT_REOPENED'
  | 'COMMITMENT_NOTED'
  | 'DELIVERY_STAGE'
  | 'GAIN_TOLD'
  | 'MODERATED'
  | 'SEALED'
  | 'APPEAL_DECIDED'
  | 'CALL_OPENED'
  | 'CALL_PHASE_ENDED'
  | 'CALL_CLOSED'
  | 'CALL_THRESHOLDS_CHANGED'
  | 'COUNCIL_CONVENED'
  | 'COUNCIL_STAGE'
  | 'COUNCIL_SEATS'
  | 'SHORTLIST_NOMINATED'
  | 'SHORTLIST_NOMINATION_ENDED'
  | 'SHORTLIST_SCORING_CLOSED'
  | 'SHORTLIST_PUBLISHED'
  | 'BALLOT_ANNOUNCED'
  | 'BALLOT_OPENED'
  | 'BALLOT_CLOSED'
  | 'BALLOT_PUBLISHED'
  | 'BALLOT_CALLED_OFF'
  | 'KEY_ANNOUNCED';

export interface RecordHead {
  size: number;
  at: string;
  root: string;
  keyId: string;
  signature: string;
  line: string;
  shortForm: string;
}

export interface RecordEntry {
  index: number;
  kind: RecordKind;
  at: string;
  imported: boolean;
  idea?: number | null;
  /** Of the idea, while it is public. */
  title?: string | null;
  says: Localised;
  /** The leaf, byte by byte. */
  entry: string;
  leaf: string;
  textHash?: string | null;
}

export interface RecordEntries {
  items: RecordEntry[];
  next: string | null;
}

export interface RecordProof {
  entry: RecordEntry;
  head: RecordHead;
  path: string[];
}

export interface RecordText {
  state: 'NONE' | 'MATCHES' | 'DIFFERS' | 'WITHHELD' | 'ERASED';
  hash?: string | null;
  salt?: string | null;
  text?: string | null;
}

export interface RecordKey {
  id: string;
  publicKey: string;
  pem: string;
  former: string[];
}

export const readEntries = async (filter: { kind?: RecordKind; idea?: number; after?: string }) =>
  (await get<RecordEntries>('/api/record/entries', { query: { ...filter, limit: 20 } })).data;

/** Nothing while nothing was signed. */
export async function readHead(): Promise<RecordHead | null> {
  try {
    return (await get<RecordHead>('/api/record/head')).data;
  } catch (error) {
    if (isProblem(error) && error.status === 404) return null;
    throw error;
  }
}

export const readKey = async () => (await get<RecordKey>('/api/record/key')).data;
export const readProof = async (index: number) =>
  (await get<RecordProof>(`/api/record/entries/${index}`)).data;
export const readText = async (index: number) =>
  (await get<RecordText>(`/api/record/entries/${index}/text`)).data;
