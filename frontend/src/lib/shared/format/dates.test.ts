import { describe, expect, it } from 'vitest';
import { moveClock } from './clock.ts';
import {
  daysUntil,
  formatDate,
  formatDateRange,
  formatDateTime,
  formatLongDate,
  formatRelative,
  formatTime,
} from './dates.ts';

const now = '2026-11-14T12:00:00Z';

describe('a date', () => {
  it('is written in both languages', () => {
    expect(formatDate('2026-10-30', 'en')).toBe('30 October 2026');
    expect(formatDate('2026-10-30', 'cy')).toBe('30 Hydref 2026');
    expect(formatLongDate('2026-11-14', 'cy')).toBe('Dydd Sadwrn 14 Tachwedd 2026');
  });

  it('is the council’s day, not the server’s: half past midnight in summer is still UTC’s day before', () => {
    expect(formatDate('2026-06-30T23:30:00Z', 'en')).toBe('1 July 2026');
  });

  it('has a time of day', () => {
    expect(formatTime('2026-11-14T17:00:00Z', 'en')).toBe('5pm');
    expect(formatTime('2026-11-14T09:05:00Z', 'cy')).toBe('9:05yb');
    expect(formatTime('2026-11-14T12:00:00Z', 'cy')).toBe('canol dydd');
    expect(formatDateTime('2026-11-14T17:30:00Z', 'cy')).toBe('14 Tachwedd 2026 am 5:30yp');
  });
});

describe('a range of dates', () => {
  it.each([
    ['2026-11-03', '2026-11-14', '3 to 14 November 2026', '3 i 14 Tachwedd 2026'],
    ['2026-10-30', '2026-11-14', '30 October to 14 November 2026', '30 Hydref i 14 Tachwedd 2026'],
    ['2026-12-30', '2027-01-02', '30 December 2026 to 2 January 2027', '30 Rhagfyr 2026 i 2 Ionawr 2027'],
    ['2026-11-14', '2026-11-14', '14 November 2026', '14 Tachwedd 2026'],
  ])('from %s to %s says shared parts once', (from, to, en, cy) => {
    expect(formatDateRange(from, to, 'en')).toBe(en);
    expect(formatDateRange(from, to, 'cy')).toBe(cy);
  });
});

describe('a time seen from now', () => {
  it.each([
    ['2026-11-14T12:00:00Z', 'just now', 'nawr'],
    ['2026-11-14T11:58:00Z', '2 minutes ago', '2 funud yn ôl'],
    ['2026-11-14T09:00:00Z', '3 hours ago', '3 awr yn ôl'],
    ['2026-11-13T10:00:00Z', '1 day ago', '1 diwrnod yn ôl'],
    ['2026-11-12T10:00:00Z', '2 days ago', '2 ddiwrnod yn ôl'],
    ['2026-11-11T10:00:00Z', '3 days ago', '3 diwrnod yn ôl'],
    ['2026-09-10T10:00:00Z', '2 months ago', '2 fis yn ôl'],
    ['2024-11-01T10:00:00Z', '2 years ago', '2 flynedd yn ôl'],
    ['2023-11-01T10:00:00Z', '3 years ago', '3 blynedd yn ôl'],
    ['2021-11-01T10:00:00Z', '5 years ago', '5 mlynedd yn ôl'],
    ['2026-11-16T15:00:00Z', 'in 2 days', 'ymhen 2 ddiwrnod'],
  ])('%s', (at, en, cy) => {
    expect(formatRelative(at, now, 'en')).toBe(en);
    expect(formatRelative(at, now, 'cy')).toBe(cy);
  });

  it('counts days by the calendar', () => {
    expect(daysUntil('2026-11-16', now)).toBe(2);
    expect(daysUntil('2026-11-13T23:59:00Z', now)).toBe(-1);
  });
});

describe('a demo whose clock is moved', () => {
  it('counts days by the moved clock', () => {
    const inTenDays = new Date(Date.now() + 10 * 86_400_000);
    moveClock(8 * 86_400);
    expect(daysUntil(inTenDays)).toBe(2);
    expect(formatRelative(inTenDays, undefined, 'en')).toBe('in 2 days');
    moveClock(0);
    expect(daysUntil(inTenDays)).toBe(10);
  });
});
