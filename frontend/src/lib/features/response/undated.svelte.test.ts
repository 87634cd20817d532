import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import AnswerFigures from './AnswerFigures.svelte';
import type { Figures, UndatedEntry as Waiting } from './responseApi.ts';
import UndatedEntry from './UndatedEntry.svelte';

const entry: Waiting = {
  owed: {
    ideaNumber: 142,
    cause: 'THRESHOLD',
    consequence: 'ANSWER',
    threshold: 50,
    at: '2026-11-02T09:00:00Z',
  },
  idea: null,
  services: [{ id: 1, slug: 'parks', name: { en: 'Parks', cy: 'Parciau' }, partner: false }],
};
const total = {
  answered: 0,
  inTime: 0,
  shareInTime: null,
  medianWorkingDays: null,
  ninetiethWorkingDays: null,
  owedNow: 0,
  overdueNow: 0,
};
const figures: Figures = { total, undatedNow: 0, byService: [], byArea: [], byMonth: [] };

beforeEach(() => window.history.replaceState(null, '', '/answers'));

describe('an answer that waits for its date', () => {
  it('says why, since when and by whom it is owed, and no date', () => {
    const { container } = render(UndatedEntry, { entry });
    expect(screen.getByText('Owed, date still to be set')).toBeVisible();
    expect(screen.getByText(/50 people/)).toBeVisible();
    expect(screen.getByText(/Parks/)).toBeVisible();
    expect(container.textContent).toContain('2 November 2026');
    expect(container.textContent).not.toMatch(/ by \d/);
  });

  it('speaks Welsh', () => {
    window.history.replaceState(null, '', '/cy/answers');
    render(UndatedEntry, { entry });
    expect(screen.getByText('Yn ddyledus, dyddiad eto i’w bennu')).toBeVisible();
    expect(screen.getByText(/Parciau/)).toBeVisible();
  });

  it('is counted beside the figures, and not where nothing waits', () => {
    const { unmount } = render(AnswerFigures, { figures: { ...figures, undatedNow: 3 } });
    expect(screen.getByText(/by a date still to be set: 3/)).toBeVisible();
    unmount();
    render(AnswerFigures, { figures });
    expect(screen.queryByText(/still to be set/)).toBeNull();
  });
});
