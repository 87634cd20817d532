import { dateParts } from '#lib/shared/format/index.ts';

const QUARTER = 15 * 60_000;

/** The first instant of a day (2026-11-14) by the council's clock; null for what is no day. */
export function startOfDay(day: string): string | null {
  const noon = Date.parse(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(noon)) return null;
  const wanted = Number(day.slice(8));
  // zones differ by quarters of an hour at most; the first instant that is that day, at midnight
  for (let at = noon - 56 * QUARTER; at <= noon + 56 * QUARTER; at += QUARTER) {
    const { day: found, hour, minute } = dateParts(new Date(at));
    if (found === wanted && hour === 0 && minute === '00') return new Date(at).toISOString();
  }
  return null;
}

const iso = (date: Date) => {
  const { year, month, day } = dateParts(date);
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
};

/** The day of an instant by the council's clock. */
export const dayOf = (instant: string) => iso(new Date(instant));

/** The last day of what ends at an instant: the day before, where it ends at midnight. */
export const lastDayOf = (end: string) => iso(new Date(Date.parse(end) - 1));

/** The instant at which a last day is over. */
export function endOfDay(day: string): string | null {
  const noon = Date.parse(`${day}T12:00:00Z`);
  return Number.isNaN(noon) ? null : startOfDay(new Date(noon + 86_400_000).toISOString().slice(0, 10));
}
