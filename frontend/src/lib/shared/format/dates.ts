import { locale, type Locale } from '#lib/shared/i18n/locale.ts';
import { now } from './clock.ts';
import { plural } from './numbers.ts';

// Chromium has no Welsh data for dates, numbers or lists and would quietly use the browser's language: we write Welsh
// dates ourselves, and English ones from the same parts, so that both behave alike.
const ZONE = 'Europe/London';

const MONTHS: Record<Locale, string[]> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'.split(' '),
};
const WEEKDAYS: Record<Locale, string[]> = {
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  cy: ['Dydd Sul', 'Dydd Llun', 'Dydd Mawrth', 'Dydd Mercher', 'Dydd Iau', 'Dydd Gwener', 'Dydd Sadwrn'],
};

const splitter = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h23',
});

export interface DateParts {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: string;
}

/** The council's clock: a bare date (2026-11-14) is that day; an instant is seen from Europe/London. */
export function dateParts(value: string | Date): DateParts {
  const bare = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
  const date = bare ? new Date(`${value}T12:00:00Z`) : new Date(value);
  const parts = Object.fromEntries(splitter.formatToParts(date).map((part) => [part.type, part.value]));
  return {
    year: Number(parts.year),
    month: Number(parts.month),
    day: Number(parts.day),
    weekday: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(parts.weekday ?? ''),
    hour: Number(parts.hour),
    minute: parts.minute ?? '00',
  };
}

/** 14 November 2026 · 14 Tachwedd 2026 */
export function formatDate(value: string | Date, language: Locale = locale()): string {
  const { day, month, year } = dateParts(value);
  return `${day} ${MONTHS[language][month - 1]} ${year}`;
}

/** Saturday 14 November 2026 · Dydd Sadwrn 14 Tachwedd 2026 */
export function formatLongDate(value: string | Date, language: Locale = locale()): string {
  return `${WEEKDAYS[language][dateParts(value).weekday]} ${formatDate(value, language)}`;
}

/** 9:05am · 9:05yb; 5pm · 5yp; midday and midnight are said as words. */
export function formatTime(value: string | Date, language: Locale = locale()): string {
  const { hour, minute } = dateParts(value);
  if (minute === '00' && hour === 12) return language === 'cy' ? 'canol dydd' : 'midday';
  if (minute === '00' && hour === 0) return language === 'cy' ? 'canol nos' : 'midnight';
  const half = language === 'cy' ? ['yb', 'yp'] : ['am', 'pm'];
  return `${hour % 12 || 12}${minute === '00' ? '' : `:${minute}`}${half[hour < 12 ? 0 : 1]}`;
}

/** 14 November 2026 at 5pm · 14 Tachwedd 2026 am 5yp */
export function formatDateTime(value: string | Date, language: Locale = locale()): string {
  return `${formatDate(value, language)} ${language === 'cy' ? 'am' : 'at'} ${formatTime(value, language)}`;
}

/** Says what both ends share once: 3 to 14 November 2026 · 3 i 14 Tachwedd 2026. */
export function formatDateRange(from: string | Date, to: string | Date, language: Locale = locale()): string {
  const start = dateParts(from);
  const end = dateParts(to);
  const join = language === 'cy' ? 'i' : 'to';
  const last = formatDate(to, language);
  if (start.year !== end.year) return `${formatDate(from, language)} ${join} ${last}`;
  if (start.month !== end.month) return `${start.day} ${MONTHS[language][start.month - 1]} ${join} ${last}`;
  return start.day === end.day ? last : `${start.day} ${join} ${last}`;
}

const dayNumber = (value: string | Date) => {
  const { year, month, day } = dateParts(value);
  return Math.round(Date.UTC(year, month - 1, day) / 86_400_000);
};

/** Whole days from today to a date by the council's calendar; negative in the past. */
export const daysUntil = (value: string | Date, today: string | Date = now()) =>
  dayNumber(value) - dayNumber(today);

type Unit = 'minute' | 'hour' | 'day' | 'month' | 'year';

// After a numeral Welsh nouns stay singular; some numerals mutate them, and "year" has forms of its own.
function counted(n: number, unit: Unit, language: Locale): string {
  if (language === 'en') return `${n} ${unit}${n === 1 ? '' : 's'}`;
  if (unit === 'year') return `${n} ${welshYears(n)}`;
  const forms = {
    minute: { two: 'funud', other: 'munud' },
    hour: { other: 'awr' },
    day: { two: 'ddiwrnod', other: 'diwrnod' },
    month: { two: 'fis', other: 'mis' },
  };
  return `${n} ${plural(n, forms[unit], 'cy')}`;
}

// 1 flwyddyn, 2 flynedd, 3, 4 and 6 blynedd, all others mlynedd
function welshYears(n: number): string {
  if (n === 1) return 'flwyddyn';
  if (n === 2) return 'flynedd';
  return [3, 4, 6].includes(n) ? 'blynedd' : 'mlynedd';
}

function distance(from: Date, to: Date): [number, Unit] {
  const minutes = Math.round(Math.abs(+to - +from) / 60_000);
  if (minutes < 60) return [minutes, 'minute'];
  if (minutes < 24 * 60) return [Math.floor(minutes / 60), 'hour'];
  const days = Math.abs(dayNumber(from) - dayNumber(to));
  if (days < 31) return [Math.max(days, 1), 'day'];
  return days < 365 ? [Math.floor(days / 30.44), 'month'] : [Math.floor(days / 365.25) || 1, 'year'];
}

/** 3 days ago · 3 diwrnod yn ôl; in 2 days · ymhen 2 ddiwrnod; just now · newydd. */
export function formatRelative(
  value: string | Date,
  from: string | Date = now(),
  language: Locale = locale(),
): string {
  const then = new Date(value);
  const today = new Date(from);
  const [n, unit] = distance(then, today);
  if (unit === 'minute' && n === 0) return language === 'cy' ? 'nawr' : 'just now';
  const amount = counted(n, unit, language);
  if (then <= today) return language === 'cy' ? `${amount} yn ôl` : `${amount} ago`;
  return language === 'cy' ? `ymhen ${amount}` : `in ${amount}`;
}

/** A length in days: 20 days · 20 diwrnod. */
export const formatDays = (n: number, language: Locale = locale()) => counted(n, 'day', language);
