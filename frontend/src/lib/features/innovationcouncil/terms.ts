import type { Terms, Timetable } from './councilApi.ts';

const KEYS = [
  'interestsBy',
  'scoringOpensAt',
  'scoringClosesAt',
  'deliberationAt',
  'decisionAt',
  'publicationAt',
] as const;

export type LocalTimes = Record<(typeof KEYS)[number], string>;

const two = (n: number) => String(n).padStart(2, '0');

/** An instant as the control for date and time has it, on the clerk's clock: 2026-11-14T17:00. */
export function localTime(instant: string): string {
  const date = new Date(instant);
  if (Number.isNaN(+date)) return '';
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What is no time is sent as it was typed: the API names the field. */
export function instant(local: string): string {
  const date = new Date(local);
  return local && !Number.isNaN(+date) ? date.toISOString() : local;
}

const mapped = (times: Record<string, string>, change: (value: string) => string) =>
  Object.fromEntries(KEYS.map((key) => [key, change(times[key] ?? '')])) as LocalTimes;

export const toLocal = (timetable: Timetable): LocalTimes =>
  mapped(timetable as unknown as Record<string, string>, localTime);

/** An unchanged time keeps its seconds. */
export const fromLocal = (times: LocalTimes): Timetable => mapped(times, instant);

export const inDays = (days: number) => {
  const date = new Date();
  date.setDate(date.getDate() + days);
  date.setHours(17, 0, 0, 0);
  return date.toISOString();
};

/** A council of the usual kind: a week for interests, two weeks to score. */
export const emptyTerms = (): Terms => ({
  name: { en: '', cy: '' },
  purpose: { en: '', cy: '' },
  rule: { en: '', cy: '' },
  quorum: 5,
  places: 3,
  termUntil: null,
  timetable: {
    interestsBy: inDays(7),
    scoringOpensAt: inDays(8),
    scoringClosesAt: inDays(22),
    deliberationAt: inDays(29),
    decisionAt: inDays(31),
    publicationAt: inDays(35),
  },
});
