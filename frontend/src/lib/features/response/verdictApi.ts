import { get, put } from '#lib/shared/http/index.ts';

export type VerdictWord = 'YES' | 'PARTLY' | 'NO';

/** Whether an answer answers those who asked: counts, never who. */
export interface Verdicts {
  /** How they stood when the day turned; null while fewer than five had said. */
  counts: { yes: number; partly: number; no: number } | null;
  openUntil: string;
  open: boolean;
  /** How many have to say no, besides being half of those who say; null where it opens nothing. */
  contestedFrom: number | null;
}

export interface OwnVerdict {
  says: VerdictWord;
  reason: string | null;
  answerVersion: number;
}

/** What this reader may say of the newest answer, and said. */
export interface MyVerdict {
  answerId: number;
  allowed: boolean;
  reason: string | null;
  mine: OwnVerdict | null;
}

export const say = async (answerId: number, says: VerdictWord, reason: string | null) =>
  (await put<MyVerdict>(`/api/answers/${answerId}/verdict`, { says, reason })).data;

/** For the desks: why, without who. */
export const readReasons = async (answerId: number) =>
  (await get<{ items: { says: VerdictWord; text: string }[] }>(`/api/answers/${answerId}/verdict-reasons`))
    .data.items;
