export {
  dateParts,
  daysUntil,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatDays,
  formatLongDate,
  formatRelative,
  formatTime,
} from './dates.ts';
export { formatMoney, formatNumber, formatPercent, plural, pluralForm } from './numbers.ts';
export { compare, formatList, initials, sortedBy } from './words.ts';
