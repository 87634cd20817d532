import type { Byline, Decision, IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { get, post } from '#lib/shared/http/index.ts';
import type { Locale, Localised } from '#lib/shared/i18n/index.ts';
import type { Attachment } from '#lib/shared/ui/attachment/attachments.ts';
import type { MyVerdict, Verdicts } from './verdictApi.ts';

export type DutyState =
  | 'OWED'
  | 'DRAFTED'
  | 'EXTENDED'
  | 'PAUSED'
  | 'OVERDUE'
  | 'ANSWERED'
  | 'CONTESTED'
  | 'ANSWERED_AGAIN'
  | 'CLOSED_WITH_NOTE';
export type Cause =
  | 'THRESHOLD'
  | 'DECISION'
  | 'CALL_ENDED'
  | 'MAX_WAIT'
  | 'REVIEW_DATE'
  | 'INHERITED'
  | 'RESTORED'
  | 'IMPORTED';

/** A text on its way to both languages: either may still be missing. */
export interface AnswerText {
  en?: string;
  cy?: string;
}

export interface NextStep {
  text?: AnswerText;
  due?: string;
  owner?: AnswerText;
}

export interface AnswerContent {
  decision?: Decision;
  reasons?: AnswerText;
  power?: AnswerText;
  nextSteps?: NextStep[];
  cost?: { pounds?: number; note?: AnswerText };
  passedTo?: AnswerText;
  barrier?: AnswerText;
  whoCouldLift?: AnswerText;
  details?: Record<string, AnswerText>;
  otherLanguageBy?: string;
  /** Attached files by id. */
  evidence?: number[];
}

export interface Service {
  id: number;
  slug: string;
  name: Localised;
  partner: boolean;
}

export interface Duty {
  id: number;
  ideaNumber: number;
  state: DutyState;
  causes: {
    cause: Cause;
    consequence: 'ANSWER' | 'HEARING' | 'DEBATE' | null;
    threshold: number | null;
    at: string;
    due: string | null;
    heldOn: string | null;
    heldLink: string | null;
    reason: Localised | null;
  }[];
  owedSince: string;
  due: string;
  firstDue: string;
  extension: { at: string; reason: Localised } | null;
  delayNote: Localised | null;
  services: Service[];
  accountable: Byline | null;
  contestedAt: string | null;
  settledAt: string | null;
  note: Localised | null;
}

/** The language that a published answer still lacks. */
export interface OtherLanguage {
  language: 'en' | 'cy';
  by: string;
  late: boolean;
}

/** What the idea's author says to an answer; without its text while a moderator hides it. */
export interface FollowUp {
  version: number;
  author: Byline | null;
  language: Locale;
  text: string | null;
  html: string | null;
  writtenAt: string;
  editedAt: string | null;
  hidden: Localised | null;
}

/** The councillors who adopted an idea; nobody is named before an election. */
export interface Adoptions {
  paused: boolean;
  by: { slug: string; byline: Byline; adoptedAt: string }[];
}

export interface MyAdoption {
  may: May;
  adopted: boolean;
}

export interface PublicAnswer {
  id: number;
  ideaNumber: number;
  version: number;
  round: number;
  content: AnswerContent;
  reasonsHtml: AnswerText;
  evidence: Attachment[];
  otherLanguage: OtherLanguage | null;
  answeredBy: Byline | null;
  answeredAt: string;
  imported: boolean;
  together: number[];
  history: {
    version: number;
    kind: 'FIRST' | 'CORRECTION' | 'TRANSLATION';
    at: string;
    reason: Localised | null;
    content: AnswerContent | null;
    reasonsHtml: AnswerText | null;
  }[];
  /** Null for imported answers. */
  verdicts: Verdicts | null;
  followUp: FollowUp | null;
}

/** An answer that is owed by a date that cannot be set yet. */
export type Undated = Pick<Duty['causes'][number], 'cause' | 'consequence' | 'threshold' | 'at'> & {
  ideaNumber: number;
};

export interface IdeaAnswer {
  ideaNumber: number;
  duty: Duty | null;
  undated: Undated[];
  answers: PublicAnswer[];
  adoptions: Adoptions;
  /** Handed over as requests for information; the answer stays owed. */
  informationRequests: { reference: string; at: string }[];
}

export interface Entry {
  ideaNumber: number;
  idea: IdeaCardData | null;
  duty: Duty | null;
  answer: PublicAnswer | null;
}

export interface Measure {
  answered: number;
  inTime: number;
  shareInTime: number | null;
  medianWorkingDays: number | null;
  ninetiethWorkingDays: number | null;
  owedNow: number;
  overdueNow: number;
}

export interface Figures {
  total: Measure;
  /** Owed besides, by a date that cannot be set yet. */
  undatedNow: number;
  byService: { service: Service; measure: Measure }[];
  /** Each with all that lies in it; without an area: ideas about the whole place. */
  byArea: { area: { id: number; slug: string; name: Localised } | null; measure: Measure }[];
  byMonth: { month: string; measure: Measure }[];
}

/** What waits for a date, in a list. */
export interface UndatedEntry {
  owed: Undated;
  idea: IdeaCardData | null;
  services: Service[];
}

export type AnswerList = 'owed' | 'overdue' | 'given';

/** A debate or hearing that is owed and was not held. */
export interface Meeting {
  ideaNumber: number;
  idea: IdeaCardData | null;
  consequence: 'HEARING' | 'DEBATE';
  supporters: number;
  due: string;
  late: boolean;
}

export interface May {
  allowed: boolean;
  reason: string | null;
}

export interface Page<T> {
  items: T[];
  next: string | null;
}

export const readAnswer = async (number: number) =>
  (await get<IdeaAnswer>(`/api/ideas/${number}/answer`)).data;

export const readList = async (
  list: AnswerList,
  query: { service?: number; area?: number; after?: string; limit?: number },
) => (await get<Page<Entry>>(`/api/answers/${list}`, { query })).data;

export const readUndated = async (query: { service?: number; area?: number; after?: string }) =>
  (await get<Page<UndatedEntry>>('/api/answers/undated', { query })).data;

export const readMeetings = async (query: { service?: number; area?: number; after?: string }) =>
  (await get<Page<Meeting>>('/api/answers/meetings', { query })).data;

export const readFigures = async (service?: number, area?: number) =>
  (await get<Figures>('/api/answers/figures', { query: { service, area } })).data;

export const startDuty = (number: number, reason: Localised, idempotencyKey: string) =>
  post<IdeaAnswer>(`/api/ideas/${number}/answer/duty`, { reason }, { idempotencyKey });

/** What this reader may do with an idea's answer, and has done. */
export interface MyAnswer {
  startDuty: May | null;
  correctAnswer: May;
  verdict: MyVerdict | null;
  followUp: May | null;
  hideFollowUp: May;
  adopt: MyAdoption | null;
}

const asked = new Map<number, Promise<MyAnswer | undefined>>();

/** Parts of a page that ask at the same time share one request. */
export function readMine(number: number): Promise<MyAnswer | undefined> {
  const underWay = asked.get(number);
  if (underWay) return underWay;
  const reply = get<{ items: MyAnswer[] }>('/api/me/ideas', { query: { numbers: String(number) } })
    .then(({ data }) => data.items[0])
    .finally(() => asked.delete(number));
  asked.set(number, reply);
  return reply;
}
