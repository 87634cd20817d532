import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { May } from '#lib/features/innovationcouncil/councilApi.ts';

type Written = 'en' | 'cy';

export interface QuestionData {
  id: number;
  idea: number;
  to: 'AUTHOR' | 'OFFICERS';
  text: string;
  language: Written;
  askedAt: string;
  answer: string | null;
  answerLanguage: Written | null;
  answeredAt: string | null;
}

export interface NoteData {
  id: number;
  idea: number;
  text: string;
  language: Written;
  writtenAt: string;
  own: boolean;
}

export interface OwnDeliberation {
  notes: NoteData[];
  report: { text: string; language: Written; named: boolean } | null;
  ideas: number[];
  mayNote: May;
  mayDissent: May;
}

export interface Report {
  name: string | null;
  text: string;
  language: Written;
  writtenAt: string;
}

const council = (slug: string) => `/api/councils/${slug}`;
const own = (slug: string) => `/api/me/seats/${slug}`;

export const readQuestions = (slug: string) => get<{ items: QuestionData[] }>(`${council(slug)}/questions`);
export const readAnswerable = (slug: string) =>
  get<{ questions: number[] }>(`${council(slug)}/questions/mine`);
export const answerQuestion = (slug: string, id: number, text: string, language: Written) =>
  put<{ items: QuestionData[] }>(`${council(slug)}/questions/${id}/answer`, { text, language });
export const readReports = (slug: string) => get<{ items: Report[] }>(`${council(slug)}/minority-reports`);

export const readDeliberation = (slug: string) => get<OwnDeliberation>(`${own(slug)}/deliberation`);
export const ask = (
  slug: string,
  question: { idea: number; to: 'AUTHOR' | 'OFFICERS'; text: string; language: Written },
  idempotencyKey: string,
) => post<OwnDeliberation>(`${own(slug)}/questions`, question, { idempotencyKey });
export const note = (
  slug: string,
  words: { idea: number; text: string; language: Written },
  idempotencyKey: string,
) => post<OwnDeliberation>(`${own(slug)}/notes`, words, { idempotencyKey });
export const dissent = (slug: string, report: { text: string; language: Written; named: boolean }) =>
  put<OwnDeliberation>(`${own(slug)}/minority-report`, report);
export const takeBackDissent = (slug: string) => del<OwnDeliberation>(`${own(slug)}/minority-report`);
