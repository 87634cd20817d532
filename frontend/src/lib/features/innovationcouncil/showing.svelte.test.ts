import { fireEvent, render, screen } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import type { Moment, SeatData } from './councilApi.ts';
import Happened from './Happened.svelte';
import InterestsForm from './InterestsForm.svelte';
import Members from './Members.svelte';
import { instant, localTime } from './terms.ts';
import { momentText, stagePath, whatLeavingMeant } from './words.ts';

const words = (text: string) => ({ en: text, cy: text });

describe('who sits', () => {
  it('is named only when they agreed', () => {
    render(Members, {
      members: [
        { name: 'Eirlys', seat: words('Nominated'), chair: true, alternate: false },
        { name: null, seat: words('Drawn by lot'), chair: false, alternate: false },
      ],
      invited: 1,
    });
    expect(screen.getByText('Eirlys')).toBeInTheDocument();
    expect(screen.getByText('A member who is not named')).toBeInTheDocument();
    expect(screen.getByText('Drawn by lot')).toBeInTheDocument();
    expect(screen.getByText('1 more is invited.')).toBeInTheDocument();
  });
});

describe('the way of a council', () => {
  it('shows what is done, what is now and what is to come', () => {
    expect(stagePath('DELIBERATING').map((stage) => stage.state)).toEqual([
      'done',
      'done',
      'now',
      'next',
      'next',
    ]);
    const second = { openedAt: '2027-01-01T09:00:00Z', closesAt: '2027-01-08T09:00:00Z', closedAt: null };
    expect(stagePath('SCORING_AGAIN', second).map((stage) => stage.state)).toEqual([
      'done',
      'done',
      'done',
      'now',
      'next',
      'next',
      'next',
    ]);
    expect(
      stagePath('DELIBERATING', { ...second, closedAt: second.closesAt }).findIndex(
        (stage) => stage.state === 'now',
      ),
    ).toBe(4);
    expect(stagePath('PUBLISHED').every((stage) => stage.state === 'done')).toBe(true);
  });

  it('is told in both languages for the minutes', () => {
    const moment: Moment = {
      what: 'SCORING_CLOSED',
      at: '2026-11-14T17:00:00Z',
      some: 6,
      ofAll: 7,
      until: null,
      reason: null,
    };
    expect(momentText(moment, 'en')).toBe('Scoring closed: 6 of 7 members took part.');
    expect(momentText(moment, 'cy')).toContain('Caeodd y sgorio');
  });

  it('says what leaving means for the scores, by when it was', () => {
    const at = (what: Moment['what'], day: number): Moment => ({
      what,
      at: `2026-11-${day}T17:00:00Z`,
      some: null,
      ofAll: null,
      until: null,
      reason: null,
    });
    const left = at('JUROR_LEFT', 12);
    const says = (...others: Moment[]) => whatLeavingMeant([...others, left], left);
    expect(says()).toBeUndefined();
    expect(says(at('SCORING_OPENED', 10))).toBe('The scores they had given do not count.');
    const closed = [at('SCORING_OPENED', 10), at('SCORING_CLOSED', 11)];
    expect(says(...closed)).toBe('Their scores stay, since everybody has seen them.');
    expect(says(...closed, at('SECOND_ROUND_OPENED', 11))).toBe(
      'They count in the first round of scores only.',
    );
    render(Happened, { happened: [at('SCORING_OPENED', 10), left] });
    expect(screen.getByText('The scores they had given do not count.')).toBeInTheDocument();
  });

  it('says the same of a member who was taken away, after the reason', () => {
    const at = (what: Moment['what'], day: number, reason: Moment['reason'] = null): Moment => ({
      what,
      at: `2026-11-${day}T17:00:00Z`,
      some: null,
      ofAll: null,
      until: null,
      reason,
    });
    const removed = at('JUROR_REMOVED', 12, { en: 'Came to no meeting.', cy: 'Ni ddaeth i’r un cyfarfod.' });
    render(Happened, { happened: [at('SCORING_OPENED', 10), removed] });
    expect(
      screen.getByText('Came to no meeting. · The scores they had given do not count.'),
    ).toBeInTheDocument();
  });
});

describe('a time', () => {
  it('comes back as it went', () => {
    expect(instant(localTime('2026-11-14T17:30:00.000Z'))).toBe('2026-11-14T17:30:00.000Z');
    expect(instant('not a time')).toBe('not a time');
  });
});

describe('declaring interests', () => {
  const seat = { council: { slug: 'nature' }, interests: [] } as unknown as SeatData;

  it('sends all of them, in general or for an idea', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(seat));
    const onchange = vi.fn();
    render(InterestsForm, { seat, ideas: [{ number: 10, title: 'verges bloomed' }], onchange });
    await fireEvent.click(screen.getByRole('button', { name: 'Add an interest' }));
    await fireEvent.change(screen.getByLabelText('In which idea'), { target: { value: '10' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Declare' }));
    await vi.waitFor(() => expect(onchange).toHaveBeenCalled());
    const request = fetched.mock.calls[0]![0] as Request;
    expect(request.method).toBe('PUT');
    expect(await request.json()).toEqual({ interests: [{ idea: 10, kind: 'FAMILY', note: '' }] });
    fetched.mockRestore();
  });
});
