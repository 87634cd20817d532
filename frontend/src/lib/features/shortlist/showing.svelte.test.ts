import { render, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Result from './Result.svelte';
import ScoreFigure from './ScoreFigure.svelte';
import ScoreNotes from './ScoreNotes.svelte';
import ScoreReasons from './ScoreReasons.svelte';
import type { ShortlistData, Table, TableRow } from './shortlistApi.ts';

const words = (text: string) => ({ en: text, cy: `${text} (cy)` });
const idea = (number: number, title: string) =>
  ({ number, title, language: 'en' }) as unknown as ShortlistData['ideas'][number];
const ideas = [idea(10, 'verges bloomed'), idea(11, 'the bus waited')];

const row = (
  number: number,
  rank: number | null,
  mean: number | null,
  more: Partial<TableRow> = {},
): TableRow => ({
  idea: number,
  rank,
  chosen: rank === 1,
  mean,
  lowest: mean,
  highest: mean,
  tie: null,
  calibrated: null,
  from: null,
  to: null,
  unstable: false,
  criteria: {},
  scores: [],
  interests: [],
  ...more,
});
const table = (rows: TableRow[], more: Partial<Table> = {}): Table => ({
  rows,
  jurors: [
    { number: 1, name: null },
    { number: 2, name: 'Wynne' },
  ],
  leftOut: [],
  setAside: 0,
  notes: [],
  agreement: null,
  ...more,
});

describe('the scores', () => {
  it('stand in a table, also for an idea without any', () => {
    render(ScoreFigure, { table: table([row(10, 1, 4.25), row(11, null, null)]), ideas, places: 1 });
    const lines = within(screen.getByRole('table')).getAllByRole('row');
    expect(lines[1]).toHaveTextContent('verges bloomed');
    expect(lines[1]).toHaveTextContent('4.25');
    expect(lines[2]).toHaveTextContent('the bus waited');
    expect(lines[2]).toHaveTextContent('–');
  });

  it('say in words what a reader has to know', () => {
    const shown = table([row(10, 1, 4), row(11, 2, 4, { tie: 'NUMBER', unstable: true })], {
      notes: ['ALL_EQUAL', 'TIE_AT_THE_CUT'],
    });
    render(ScoreNotes, { table: shown, shortlist: { ideas, criteria: [] } as unknown as ShortlistData });
    expect(screen.getByText(/All ideas have the same mean/)).toBeInTheDocument();
    expect(screen.getByText(/the bus waited has the same mean/)).toHaveTextContent('written first');
    expect(screen.getByText(/The line is close/)).toBeInTheDocument();
  });

  it('are given under numbers, and names only where a member agreed', async () => {
    const score = (juror: number, reason: string) => ({
      juror,
      score: 4,
      marks: {},
      reason,
      language: 'cy' as const,
    });
    const shown = table([row(10, 1, 4, { scores: [score(2, 'Da iawn')], interests: [1] })]);
    const { container } = render(ScoreReasons, { table: shown, ideas });
    expect(container).toHaveTextContent('Wynne');
    expect(container).toHaveTextContent('Member 1 has an interest in this idea');
    expect(screen.getByText('Da iawn')).toHaveAttribute('lang', 'cy');
  });
});

describe('the result', () => {
  const entry = (number: number, taken: boolean, byRule: boolean, departure: string | null) => ({
    idea: number,
    rank: number - 9,
    byRule,
    taken,
    reason: words(`Reason ${number}`),
    departure: departure ? words(departure) : null,
  });

  it('gives each idea taken and each left out with its reason', () => {
    const decision = {
      publishedAt: null,
      present: 3,
      entries: [entry(10, true, true, null), entry(11, false, false, null)],
      minutes: null,
    };
    render(Result, { decision, ideas });
    expect(screen.getByRole('heading', { name: 'Goes forward' })).toBeInTheDocument();
    expect(screen.getByText('Reason 10')).toBeInTheDocument();
    expect(screen.getByText('Reason 11')).toBeInTheDocument();
    expect(screen.queryByText('The council departs from the rule')).not.toBeInTheDocument();
  });

  it('shows a departure beside what the rule says', () => {
    const decision = {
      publishedAt: null,
      present: 3,
      entries: [entry(11, true, false, 'It floods')],
      minutes: null,
    };
    render(Result, { decision, ideas });
    expect(screen.getByText('The council departs from the rule')).toBeInTheDocument();
    expect(screen.getByText('It floods')).toBeInTheDocument();
    expect(screen.getByText(/the rule leaves it/)).toBeInTheDocument();
  });

  it('speaks Welsh on Welsh pages', () => {
    window.history.replaceState(null, '', '/cy/councils/nature');
    const decision = { publishedAt: null, present: 3, entries: [entry(10, true, true, null)], minutes: null };
    render(Result, { decision, ideas });
    expect(screen.getByRole('heading', { name: 'Yn mynd ymlaen' })).toBeInTheDocument();
    expect(screen.getByText('Reason 10 (cy)')).toBeInTheDocument();
  });
});
