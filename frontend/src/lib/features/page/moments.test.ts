import { describe, expect, it } from 'vitest';
import { entriesOf } from './moments.ts';
import type { Moment, MomentKind } from './timelineApi.ts';

const moment = (kind: MomentKind, more: Partial<Moment> = {}): Moment => ({
  kind,
  at: '2026-11-02T09:00:00Z',
  version: null,
  otherIdea: null,
  due: null,
  decision: null,
  commitment: null,
  ...more,
});

describe('the timeline of an idea', () => {
  it('says by when an answer is promised', () => {
    const [entry] = entriesOf(142, [moment('ANSWER_OWED', { due: '2026-12-14T23:59:59Z' })]);
    expect(entry?.text).toContain('14 December 2026');
  });

  it('leads to what changed and to the idea it was closed in favour of', () => {
    const entries = entriesOf(142, [
      moment('TEXT_CHANGED', { version: 2 }),
      moment('CLOSED_IN_FAVOUR', { otherIdea: 99 }),
    ]);
    expect(entries.map((entry) => entry.href)).toEqual(['/ideas/142/history', '/ideas/99']);
    expect(entries[1]?.text).toContain('99');
  });

  it('marks what is late and what is official', () => {
    const entries = entriesOf(142, [moment('ANSWER_OVERDUE'), moment('ANSWERED'), moment('SHARED')]);
    expect(entries.map((entry) => entry.tone)).toEqual(['late', 'official', 'plain']);
  });
});
