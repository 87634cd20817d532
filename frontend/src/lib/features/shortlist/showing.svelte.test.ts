import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { describe, expect, it, vi } from 'vitest';
import BallotProposed from './BallotProposed.svelte';
import { rulesFor } from './ballotRules.ts';
import { LIBRARY } from './criteriaLibrary.ts';
import MarkScale from './MarkScale.svelte';
import OwnSheetList from './OwnSheetList.svelte';
import QuestionList from './QuestionList.svelte';
import Result from './Result.svelte';
import RuleExplained from './RuleExplained.svelte';
import ScoreFigure from './ScoreFigure.svelte';
import ScoreNotes from './ScoreNotes.svelte';
import ScoreReasons from './ScoreReasons.svelte';
import type { ShortlistData, Table, TableRow } from './shortlistApi.ts';
import TwoRounds from './TwoRounds.svelte';

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
  number: mean,
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
  round: 1,
  rows,
  jurors: [
    { number: 1, name: null },
    { number: 2, name: 'Wynne' },
  ],
  leftOut: [],
  setAside: 0,
  notes: [],
  agreement: null,
  rule: 'MEAN',
  steps: [],
  others: [],
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
      kept: true,
    });
    const shown = table([row(10, 1, 4, { scores: [score(2, 'Da iawn')], interests: [1] })]);
    const { container } = render(ScoreReasons, { table: shown, ideas });
    expect(container).toHaveTextContent('Wynne');
    expect(container).toHaveTextContent('the first score stands');
    expect(container).toHaveTextContent('Member 1 has an interest in this idea');
    expect(screen.getByText('Da iawn')).toHaveAttribute('lang', 'cy');
  });
});

describe('two rounds', () => {
  const moved = (number: number, before: number, after: number, mean: [number, number]) => ({
    idea: number,
    rankBefore: before,
    rankAfter: after,
    meanBefore: mean[0],
    meanAfter: mean[1],
    takenBefore: before === 1,
    takenAfter: after === 1,
    changed: 1,
    kept: 2,
  });

  it('stand side by side, with what moved in words', () => {
    render(TwoRounds, {
      second: {
        openedAt: '2027-01-01T09:00:00Z',
        closesAt: '2027-01-08T09:00:00Z',
        closedAt: '2027-01-08T09:00:00Z',
        first: null,
        moved: [moved(11, 2, 1, [3, 4.5]), moved(10, 1, 2, [4, 3.5])],
      },
      ideas,
      places: 1,
    });
    const lines = within(screen.getByRole('table')).getAllByRole('row');
    expect(lines[1]).toHaveTextContent('the bus waited');
    expect(lines[1]).toHaveTextContent('3.00');
    expect(lines[1]).toHaveTextContent('4.50');
    expect(lines[1]).toHaveTextContent('now among those taken');
    expect(lines[2]).toHaveTextContent('no longer among those taken');
  });

  it('let a member see what they gave first, and that it stands', () => {
    const sheet = {
      number: 10,
      idea: null,
      marks: { 7: 4 },
      reason: 'Needed',
      language: 'en' as const,
      version: 0,
      complete: true,
      again: false,
      first: { marks: { 7: 4 }, reason: 'Needed', language: 'en' as const },
      interest: null,
      mayScore: { allowed: true, reason: null, opensAt: null },
    };
    render(OwnSheetList, {
      own: {
        slug: 'verges',
        name: words('Verges'),
        stage: 'SCORING_AGAIN',
        round: 2,
        scoringOpensAt: '2027-01-01T09:00:00Z',
        scoringClosesAt: '2027-01-08T09:00:00Z',
        criteria: [],
        sheets: [sheet],
        scored: 0,
        toScore: 1,
        whole: true,
        handedIn: false,
        mayHandIn: { allowed: true, reason: null, opensAt: null },
      },
      busy: false,
      onhandin: vi.fn(),
      ontakeback: vi.fn(),
    });
    expect(screen.getByText('Your first score stands')).toBeInTheDocument();
    expect(screen.getByText('0 of 1 ideas scored again')).toBeInTheDocument();
  });
});

describe('public ballots that propose', () => {
  const proposal = {
    ballot: 'money-for-verges',
    name: words('Money for verges'),
    stage: 'PUBLISHED' as const,
    closesAt: '2027-01-08T09:00:00Z',
    rule: 'phragmen',
    count: {
      rule: 'phragmen',
      options: {},
      ballots: 'approval' as const,
      seats: true,
      budget: 1,
      voters: 3,
      items: [{ id: '11', cost: 1, tally: 2, supporters: 2 }],
      selected: ['11'],
      cost: 1,
      tie: ['file'],
      seed: null,
      bounds: [],
      ties: [],
      notes: {},
      remarks: [],
      steps: [],
      quota: null,
      stages: [],
      checks: null,
    },
    compared: null,
    notOnBallot: [10],
    boundsKept: true,
  };
  const shown = { ideas, nominated: [10, 11], areas: [], topics: [] };

  it('say which ideas, by which rule, and what nobody could vote for', () => {
    const { container } = render(BallotProposed, { proposal, ...shown });
    expect(screen.getByRole('link', { name: 'the bus waited' })).toHaveAttribute('href', '/ideas/11');
    expect(container).toHaveTextContent('3 people voted');
    expect(container).toHaveTextContent('Nobody could vote for these');
    expect(screen.getByText('verges bloomed')).toBeInTheDocument();
  });

  it('say when the proposal will be there, and that a called-off ballot proposes nothing', async () => {
    const { container, rerender } = render(BallotProposed, {
      proposal: { ...proposal, stage: 'OPEN', count: null },
      ...shown,
    });
    expect(container).toHaveTextContent('Once its result is public');
    await rerender({ proposal: { ...proposal, stage: 'CALLED_OFF', count: null }, ...shown });
    expect(container).toHaveTextContent('proposes nothing');
  });

  it('are counted only by rules that can count them', () => {
    expect(rulesFor({ form: 'APPROVAL', seats: 2 })).not.toContain('stv-scotland');
    expect(rulesFor({ form: 'RANKING', seats: 2 })).toContain('stv-scotland');
    expect(rulesFor({ form: 'RANKING', seats: null })).not.toContain('meek');
  });
});

describe('a criterion', () => {
  it('is marked from 1 to 5, and each mark says what it means', async () => {
    const onchange = vi.fn();
    const criterion = {
      id: 7,
      weight: 1,
      name: words('Need met'),
      low: words('A wish'),
      middle: words('A need'),
      high: words('A necessity'),
      breaksTies: false,
    };
    render(MarkScale, { criterion, onchange });
    expect(screen.getByRole('group', { name: 'Need met' })).toBeInTheDocument();
    expect(screen.getAllByRole('radio')).toHaveLength(5);
    await fireEvent.click(screen.getByRole('radio', { name: '5: A necessity' }));
    expect(onchange).toHaveBeenCalledOnce();
    expect(screen.getByRole('radio', { name: '5: A necessity' })).toBeChecked();
  });
});

describe('the rule', () => {
  it('is told step by step, beside what the other rules would take', () => {
    const shown = table([row(10, 1, 4), row(11, 2, 3)], {
      rule: 'MEDIAN',
      steps: [
        { idea: 10, what: 'TAKEN', number: 5 },
        { idea: 11, what: 'PASSED_OVER', number: 4 },
      ],
      others: [
        { rule: 'MEAN', taken: [11], numbers: { 10: 4, 11: 4.4 } },
        { rule: 'MEDIAN', taken: [10], numbers: { 10: 5, 11: 4 } },
      ],
    });
    render(RuleExplained, { table: shown, ideas, places: 1 });
    const steps = within(screen.getByRole('list')).getAllByRole('listitem', { hidden: true });
    expect(steps[0]).toHaveTextContent('verges bloomed');
    expect(steps[1]).toHaveTextContent('passed over');
    const cells = within(screen.getByRole('table')).getAllByRole('columnheader');
    // the council's own rule stands first
    expect(cells[1]).toHaveTextContent('Median');
    expect(screen.getByText('5.00')).toBeInTheDocument();
  });

  it('says when all rules agree', () => {
    const others = (['MEAN', 'BORDA'] as const).map((rule) => ({ rule, taken: [10], numbers: { 10: 4 } }));
    render(RuleExplained, { table: table([row(10, 1, 4)], { others }), ideas, places: 1 });
    expect(screen.getByText(/All rules would take the same/)).toBeInTheDocument();
  });
});

describe('the library of criteria', () => {
  it('has every criterion in both languages, once', () => {
    const all = LIBRARY.flatMap((group) => group.criteria);
    expect(all).toHaveLength(21);
    expect(new Set(all.map((one) => one.key)).size).toBe(21);
    for (const one of all)
      for (const words of [one.name, one.low, one.middle, one.high]) {
        expect(words.en.length, one.key).toBeGreaterThan(3);
        expect(words.cy.length, one.key).toBeGreaterThan(3);
        expect(words.en).not.toBe(words.cy);
      }
  });
});

describe('what the council asked', () => {
  const question = {
    id: 1,
    idea: 10,
    to: 'AUTHOR' as const,
    text: 'Who holds the key?',
    language: 'en' as const,
    askedAt: '2026-11-14T17:00:00Z',
    answer: null,
    answerLanguage: null,
    answeredAt: null,
  };

  it('can be answered by whoever was asked, and by nobody else', async () => {
    const { rerender } = render(QuestionList, { slug: 'x', questions: [question], ideas });
    expect(screen.getByText('Who holds the key?')).toBeInTheDocument();
    expect(screen.queryByLabelText('Your answer')).not.toBeInTheDocument();
    await rerender({ slug: 'x', questions: [question], ideas, answerable: [1] });
    await fireEvent.click(screen.getByText('Your answer', { selector: 'summary' }));
    expect(screen.getByLabelText('Your answer')).toHaveValue('');
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

  it('speaks of the ballots where they propose', () => {
    const decision = {
      publishedAt: null,
      present: 3,
      entries: [
        entry(10, false, true, 'The wall comes down'),
        { ...entry(11, false, false, null), rank: null },
      ],
      minutes: null,
    };
    render(Result, { decision, ideas, byBallots: true });
    expect(screen.getByText('The ballots take it, as number 1')).toBeInTheDocument();
    expect(screen.getByText('The ballots do not take it')).toBeInTheDocument();
    expect(screen.getByText('The council departs from the ballots')).toBeInTheDocument();
  });

  it('speaks Welsh on Welsh pages', () => {
    window.history.replaceState(null, '', '/cy/councils/nature');
    const decision = { publishedAt: null, present: 3, entries: [entry(10, true, true, null)], minutes: null };
    render(Result, { decision, ideas });
    expect(screen.getByRole('heading', { name: 'Yn mynd ymlaen' })).toBeInTheDocument();
    expect(screen.getByText('Reason 10 (cy)')).toBeInTheDocument();
  });
});
