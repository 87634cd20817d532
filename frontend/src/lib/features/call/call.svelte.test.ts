import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { aCall } from './callExample.ts';
import CallCard from './CallCard.svelte';
import CallTimetable from './CallTimetable.svelte';
import { dayOf, endOfDay, lastDayOf, startOfDay } from './keep/days.ts';
import { phaseDays, phasePlans } from './keep/form.ts';
import { ruleSentences, whenText } from './words.ts';

const CALL = aCall();

describe('a call', () => {
  it('says in one line what opens when; an end at midnight is the day before', () => {
    expect(whenText(CALL)).toBe('Open until 30 October 2026');
    expect(whenText({ ...CALL, state: 'COMING' })).toBe('Opens on 1 June 2026');
    expect(whenText({ ...CALL, state: 'CLOSED' })).toBe('Closed on 30 October 2026');
    expect(whenText({ ...CALL, closesAt: null })).toBe('Always open');
    expect(whenText({ ...CALL, state: 'CANCELLED' })).toBe('Called off');
  });

  it('leads from its card to its page', () => {
    render(CallCard, { call: CALL });
    expect(screen.getByRole('link', { name: 'Streets for living' })).toHaveAttribute(
      'href',
      '/calls/streets',
    );
    expect(screen.getByText('What would help you walk?')).toBeVisible();
  });

  it('marks in its timetable what is on now', () => {
    render(CallTimetable, { phases: CALL.phases });
    const items = screen.getAllByRole('listitem');
    expect(items).toHaveLength(3);
    expect(items.map((item) => item.getAttribute('aria-current'))).toEqual([null, 'step', null]);
    expect(within(items[1]!).getByText('now, until 30 October 2026')).toBeVisible();
    expect(items[2]).toHaveTextContent('still to come');
  });

  it('puts its rules into sentences', () => {
    const said = ruleSentences(CALL.rules).join(' ');
    expect(said).toContain('At 40 supporters the council owes an answer, within 20 working days.');
    expect(said).toContain('Nobody sees the counts until voting is over.');
    expect(ruleSentences({ ...CALL.rules, countsHidden: false }).join(' ')).not.toContain('Nobody sees');
  });
});

describe('days of a timetable', () => {
  it('begin at midnight of the council, in summer and in winter', () => {
    expect(startOfDay('2026-06-15')).toBe('2026-06-14T23:00:00.000Z');
    expect(startOfDay('2026-12-15')).toBe('2026-12-15T00:00:00.000Z');
    expect(startOfDay('2026-10-25')).toBe('2026-10-24T23:00:00.000Z');
    expect(endOfDay('2026-10-25')).toBe('2026-10-26T00:00:00.000Z');
    expect(startOfDay('2026-13-01')).toBeNull();
    expect(startOfDay('soon')).toBeNull();
  });

  it('and their instants are the same days back', () => {
    for (const day of ['2026-03-28', '2026-03-29', '2026-06-30', '2026-12-31']) {
      expect(dayOf(startOfDay(day)!)).toBe(day);
      expect(lastDayOf(endOfDay(day)!)).toBe(day);
    }
  });

  it('that nobody touched keep their instants', () => {
    const plans = phasePlans(phaseDays(CALL), CALL);
    expect(plans).toEqual(CALL.phases.map(({ phase, from, to }) => ({ phase, from, to })));
  });

  it('that changed become whole days, and a phase left out is left out', () => {
    const days = phaseDays(CALL);
    days.find(({ phase }) => phase === 'VOTE')!.last = '2026-11-05';
    days.find(({ phase }) => phase === 'RESPOND')!.part = false;
    expect(phasePlans(days, CALL)).toEqual([
      { phase: 'SUBMIT', from: '2026-06-01T11:30:00Z', to: '2026-06-30T23:00:00Z' },
      { phase: 'VOTE', from: '2026-07-01T23:00:00Z', to: '2026-11-06T00:00:00.000Z' },
    ]);
  });
});
