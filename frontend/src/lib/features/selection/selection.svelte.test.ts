import { render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import CountChecks from './CountChecks.svelte';
import CountResult from './CountResult.svelte';
import RulesCompared from './RulesCompared.svelte';
import type { CountView, Step } from './selection.ts';
import StageTable from './StageTable.svelte';
import { stepSentences } from './stepWords.ts';
import { tieWords } from './words.ts';

const names = { '1': { title: 'Benches' }, '2': { title: 'A bus shelter' }, '3': { title: 'Orchard' } };
const count = (more: Partial<CountView> = {}): CountView => ({
  rule: 'equal-shares',
  options: { utility: 'cost', completion: 'add1u', increment: '1' },
  ballots: 'approval',
  seats: false,
  budget: 10_000,
  voters: 100,
  items: [
    { id: '1', cost: 4000, tally: 60, supporters: 60 },
    { id: '2', cost: 5000, tally: 40, supporters: 40 },
    { id: '3', cost: 9000, tally: 30, supporters: 30 },
  ],
  selected: ['1', '2'],
  cost: 9000,
  tie: ['votes', 'file'],
  seed: null,
  bounds: [],
  ties: [],
  notes: { utility: 'cost', completion: 'add1u', endowment: 100 },
  remarks: [],
  steps: [],
  quota: null,
  stages: [],
  checks: { violations: [], withOne: 90, spending: { area: { '7': 4000 } } },
  ...more,
});
const step = (kind: string, parameters: Record<string, unknown>): Step => ({ kind, parameters });
const says = (one: Step, more: Partial<CountView> = {}) => stepSentences(count(more), names, one).join(' ');

afterEach(() => window.history.replaceState(null, '', '/'));

describe('a step', () => {
  it('of Equal Shares says who pays, why it is next and what is left', () => {
    const text = says(
      step('bought', {
        id: '1',
        cost: 4000,
        supporters: 60,
        payPerPoint: 70.5,
        payingInFull: 50,
        payingAllTheyHad: 10,
        effectiveVotes: 56.7,
        aheadOf: '2',
        aheadOfEffectiveVotes: 40,
        spent: 4000,
      }),
    );
    expect(text).toContain('Benches is bought for £4,000.');
    expect(text).toContain('50 supporters pay £70.50 each.');
    expect(text).toContain('10 supporters had less left and pay all of it.');
    expect(text).toContain('as if 56.7 people paid');
    expect(text).toContain('Closest behind it: A bus shelter');
    expect(text).toContain('£6,000 is left.');
  });

  it('says when the shares were raised above the budget', () => {
    expect(says(step('endowment', { voters: 100, each: 100 }))).toContain('gets the same share: £100.');
    expect(says(step('endowment', { voters: 100, each: 120 }))).toContain('raised step by step to £120');
  });

  it.each([
    [
      'greedy',
      step('taken', { id: '1', votes: 60, cost: 4000, left: 6000 }),
      'Benches is taken: 60 votes, £4,000.',
    ],
    [
      'greedy',
      step('skipped', { id: '3', votes: 30, cost: 9000, left: 1000 }),
      'it costs £9,000 and £1,000 is left',
    ],
    [
      'greedy-no-skip',
      step('stopped', { id: '3', votes: 30, cost: 9000, left: 1000 }),
      'The rule stops here',
    ],
    [
      'greedy-per-cost',
      step('taken', { id: '1', votes: 60, cost: 4000, left: 6000 }),
      '15 votes for each £1,000',
    ],
    [
      'greedy-threshold',
      step('belowThreshold', { id: '3', votes: 1, needed: 5 }),
      'Orchard has 1 vote; 5 are needed.',
    ],
    ['phragmen', step('stopped', { ids: ['3'], left: 1000 }), 'Next would be Orchard'],
    ['seqpav', step('taken', { id: '1', score: 45.5, votes: 60, left: 0 }), 'Benches is taken: 45.5 votes'],
    [
      'maximin-support',
      step('taken', { id: '1', greatestLoad: 66.67, votes: 60, left: 0 }),
      'more than £66.67',
    ],
    [
      'maximin-support',
      step('taken', { id: '1', greatestLoad: 66.67, aheadOf: '2', aheadOfLoad: 70, votes: 60, left: 0 }),
      'Closest behind it: A bus shelter, at £70.',
    ],
    ['schulze', step('taken', { id: '1', strength: 2, left: 1 }), 'it beats 2 of the others'],
    [
      'equal-shares',
      step('notAffordable', { id: '3', cost: 9000, behind: 700 }),
      'have £700 left between them',
    ],
    ['equal-shares', step('addedByVotes', { id: '2', votes: 40, cost: 5000, left: 1 }), 'Money is left over'],
    ['greedy', step('addedForBound', { id: '2', votes: 40, cost: 5000, left: 1 }), 'to keep the room'],
    ['greedy', step('forbiddenByBound', { id: '2' }), 'A bus shelter is passed over'],
    ['stv-scotland', step('quota', { quota: 34, ballots: 100, seats: 2 }), '34 votes are needed'],
    ['stv-scotland', step('elected', { id: '1', votes: 60 }), 'has 60 votes and is elected'],
    ['stv-scotland', step('surplus', { id: '1', surplus: 26 }), '26 votes more than needed'],
    ['stv-scotland', step('surplus', { id: '1', surplus: 0 }), 'exactly what is needed'],
    ['stv-scotland', step('excluded', { id: '3', votes: 10 }), 'and is out'],
    ['stv-scotland', step('electedToFill', { id: '2', votes: 10 }), 'takes a place that is left'],
    [
      'stv-scotland',
      step('tie', { about: 'exclusion', tied: ['2', '3'], chosen: '3', by: 'earlier-stage' }),
      'An earlier stage tells them apart: Orchard is out.',
    ],
    [
      'phragmen',
      step('tie', { tied: ['2', '3'], chosen: '3' }),
      'By the published tie rule, Orchard comes first.',
    ],
  ])('of %s is told in plain words', (rule, one, expected) => {
    expect(says(one, { rule })).toContain(expected);
  });

  it('speaks Welsh on Welsh pages', () => {
    window.history.replaceState(null, '', '/cy/ballots/x');
    expect(says(step('taken', { id: '1', votes: 3, cost: 4000, left: 0 }), { rule: 'greedy' })).toContain(
      'Cymerir Benches: 3 phleidlais, £4,000.',
    );
  });

  it('on places speaks of places', () => {
    expect(says(step('quota', { quota: 34, ballots: 100, seats: 2 }), { seats: true })).toContain('2 places');
  });
});

describe('the tie rule', () => {
  it('is said key by key, and nothing follows the order of the ballot', () => {
    expect(tieWords(['votes', 'file'], null)).toBe(
      'If two are equal: the one with more votes, then the one that stands first on the ballot.',
    );
    expect(tieWords(['file'], null)).toBe('If two are equal: the one that stands first on the ballot.');
    expect(tieWords(['lot', 'file'], 'S7')).toContain('(seed: S7)');
  });
});

describe('the result', () => {
  it('shows rule, steps, checks and what other rules would have chosen', () => {
    const shown = count({
      steps: [step('endowment', { voters: 100, each: 100 })],
      ties: [step('tie', { tied: ['2', '3'], chosen: '2' })],
      remarks: [step('withoutVotes', { id: '3' })],
    });
    render(CountResult, {
      count: shown,
      names,
      open: true,
      compared: [
        { rule: 'equal-shares', options: {}, selected: ['1', '2'], cost: 9000, withOne: 90, violations: 0 },
        { rule: 'greedy', options: {}, selected: ['3'], cost: 9000, withOne: 30, violations: 2 },
      ],
    });
    expect(screen.getByRole('heading', { name: 'The rule: Equal Shares' })).toBeInTheDocument();
    expect(screen.getByText(/gets the same share: £100/)).toBeInTheDocument();
    expect(screen.getByText(/Orchard was taken although nobody chose it/)).toBeInTheDocument();
    expect(screen.getByText(/A bus shelter comes first/)).toBeInTheDocument();
    expect(screen.getByText(/90% of those who voted/)).toBeInTheDocument();
    const rows = within(screen.getByRole('region', { name: /other rules/ })).getAllByRole('row');
    expect(rows[1]).toHaveTextContent(/Benches\s*taken/);
    expect(rows[1]).toHaveTextContent('left');
    expect(rows.at(-1)).toHaveTextContent(/Groups passed over \(EJR\+\)\s*0\s*2/);
  });

  it('of Equal Shares says who paid for what, what was left, and why an idea could not be paid for', () => {
    const welsh = { ...names, '1': { title: 'Meinciau', lang: 'cy' } };
    render(CountResult, {
      names: welsh,
      count: count({
        selected: ['1'],
        steps: [
          step('endowment', { voters: 100, each: 100 }),
          step('bought', {
            id: '1',
            cost: 4000,
            payPerPoint: 70.5,
            payingInFull: 50,
            payingAllTheyHad: 10,
            spent: 4000,
          }),
          step('notAffordable', { id: '3', cost: 9000, behind: 1250 }),
        ],
      }),
    });
    expect(screen.getByRole('heading', { name: 'Who paid for what' })).toBeInTheDocument();
    const row = screen.getByRole('row', { name: /Meinciau/ });
    expect(row).toHaveTextContent('£4,000');
    expect(row).toHaveTextContent('60 people');
    expect(row).toHaveTextContent('at most £70.50');
    expect(row).toHaveTextContent('£6,000');
    expect(within(row).getByRole('rowheader')).toHaveAttribute('lang', 'cy');
    expect(screen.getByText(/they had £1,250 left between them; it costs £9,000/)).toHaveTextContent(
      'Orchard has 30 supporters',
    );
  });

  it('of other rules shows no purse', () => {
    render(CountResult, { names, count: count({ rule: 'greedy', steps: [] }) });
    expect(screen.queryByRole('heading', { name: 'Who paid for what' })).toBeNull();
  });

  it('names a group that was passed over', () => {
    const shown = count({
      checks: { violations: [{ id: '3', voters: 40, deserved: 4000, has: 0 }], withOne: 60, spending: {} },
    });
    render(CountChecks, { count: shown, names });
    expect(screen.getByText(/Orchard was left out although 40 people/)).toHaveTextContent('£4,000');
  });

  it('calls areas and topics by their names', () => {
    render(CountChecks, { count: count(), names, valueName: (label, value) => `${label} ${value} named` });
    expect(screen.getByText('area 7 named')).toBeInTheDocument();
  });

  it('says so when every rule chooses the same', () => {
    const one = { rule: 'greedy', options: {}, selected: ['1'], cost: 1, withOne: 1, violations: 0 };
    render(RulesCompared, {
      results: [one, { ...one, rule: 'phragmen' }],
      ids: ['1', '2'],
      names,
      seats: true,
    });
    expect(screen.getByText(/chooses the same ideas/)).toBeInTheDocument();
  });

  it('lays every stage of a transferable vote out in a table', () => {
    const shown = count({
      rule: 'stv-scotland',
      ballots: 'ordinal',
      seats: true,
      stages: [
        {
          number: 1,
          action: 'first-preferences',
          candidate: null,
          totals: { '1': 60, '2': 30, '3': 10 },
          nonTransferable: 0,
          rounding: 0,
          elected: ['1'],
        },
        {
          number: 2,
          action: 'surplus',
          candidate: '1',
          totals: { '1': 34, '2': 50.5, '3': 12 },
          nonTransferable: 3.5,
          rounding: 0,
          elected: ['2'],
        },
      ],
    });
    render(StageTable, { count: shown, names });
    expect(screen.getByText('surplus of Benches')).toBeInTheDocument();
    expect(screen.getByText('50.5, elected')).toBeInTheDocument();
    expect(screen.getByRole('row', { name: /No further choice/ })).toHaveTextContent('3.5');
  });
});
