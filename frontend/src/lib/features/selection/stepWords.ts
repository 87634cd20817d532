import { formatList, formatNumber } from '#lib/shared/format/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import { titleOf, type CountView, type Names, type Step } from './selection.ts';
import { amountWords, peopleWords, shareWords, supportersWords, votesWords } from './words.ts';

interface Told {
  count: CountView;
  names: Names;
  step: Step;
}

const number = (told: Told, key: string): number => Number(told.step.parameters[key] ?? 0);
const has = (told: Told, key: string): boolean => told.step.parameters[key] != null;
const title = (told: Told, key = 'id'): string => titleOf(told.names, String(told.step.parameters[key]));
const titles = (told: Told, key: string): string =>
  formatList(
    ((told.step.parameters[key] as string[] | undefined) ?? []).map((id) => titleOf(told.names, id)),
  );
const amount = (told: Told, key: string): string => amountWords(told.count, number(told, key));
const share = (told: Told, key: string): string => shareWords(told.count, number(told, key));
const votes = (told: Told, key = 'votes'): string => votesWords(told.count, number(told, key));
const rounded = (value: number, digits = 1): string => formatNumber(Number(value.toFixed(digits)));
/** Totals of a transferable vote carry decimals of votes. */
const papers = (told: Told, key: string): string => rounded(number(told, key), 2);
const costOf = (told: Told): string =>
  amountWords(told.count, told.count.items.find((item) => item.id === told.step.parameters.id)?.cost ?? 0);
const left = (told: Told): string[] =>
  has(told, 'left') ? [m.selection_step_left({ left: amount(told, 'left') })] : [];

function endowment(told: Told): string[] {
  const people = peopleWords(number(told, 'voters'));
  const each = share(told, 'each');
  const even = told.count.budget / Math.max(1, number(told, 'voters'));
  return number(told, 'each') > even * 1.000001
    ? [m.selection_step_endowment_raised({ people, each, even: shareWords(told.count, even) })]
    : [m.selection_step_endowment({ people, each })];
}

/** Who paid for what, why this one next, what is left. */
function bought(told: Told): string[] {
  const name = title(told);
  const cost = amount(told, 'cost');
  const rest = m.selection_step_left({
    left: amountWords(told.count, told.count.budget - number(told, 'spent')),
  });
  if (has(told, 'load')) {
    const supporters = supportersWords(number(told, 'supporters'));
    const ahead = has(told, 'aheadOf')
      ? [m.selection_step_phragmen_ahead({ other: title(told, 'aheadOf'), load: share(told, 'aheadOfLoad') })]
      : [];
    return [m.selection_step_phragmen({ name, cost, supporters, load: share(told, 'load') }), ...ahead, rest];
  }
  return [m.selection_step_bought({ name, cost }), ...paid(told), ...why(told), rest];
}

function paid(told: Told): string[] {
  const inFull = number(told, 'payingInFull');
  const poor = number(told, 'payingAllTheyHad');
  const full =
    told.count.ballots === 'approval'
      ? m.selection_step_bought_full({ supporters: supportersWords(inFull), pay: share(told, 'payPerPoint') })
      : m.selection_step_bought_points({
          supporters: supportersWords(inFull),
          pay: share(told, 'payPerPoint'),
        });
  return poor > 0 ? [full, m.selection_step_bought_poor({ supporters: supportersWords(poor) })] : [full];
}

function why(told: Told): string[] {
  const second = has(told, 'aheadOf');
  const other = title(told, 'aheadOf');
  if (told.count.notes.utility === 'cost') {
    return [
      m.selection_step_bought_why({ votes: rounded(number(told, 'effectiveVotes')) }),
      ...(second
        ? [m.selection_step_bought_ahead({ other, votes: rounded(number(told, 'aheadOfEffectiveVotes')) })]
        : []),
    ];
  }
  return [
    m.selection_step_bought_why_points(),
    ...(second
      ? [m.selection_step_bought_ahead_points({ other, pay: share(told, 'aheadOfPayPerPoint') })]
      : []),
  ];
}

function taken(told: Told): string[] {
  const name = title(told);
  if (has(told, 'score')) {
    const points = (key: string) => votesWords(told.count, number(told, key));
    const ahead = has(told, 'aheadOf')
      ? [m.selection_step_taken_score_ahead({ other: title(told, 'aheadOf'), score: points('aheadOfScore') })]
      : [];
    return [m.selection_step_taken_score({ name, score: points('score') }), ...ahead, ...left(told)];
  }
  if (has(told, 'greatestLoad')) {
    const ahead = has(told, 'aheadOf')
      ? [m.selection_step_phragmen_ahead({ other: title(told, 'aheadOf'), load: share(told, 'aheadOfLoad') })]
      : [];
    return [
      m.selection_step_taken_load({ name, load: share(told, 'greatestLoad') }),
      ...ahead,
      ...left(told),
    ];
  }
  if (has(told, 'strength')) {
    return [strength(told, name), ...left(told)];
  }
  const cost = amount(told, 'cost');
  if (told.count.rule === 'greedy-per-cost' && !told.count.seats) {
    const rate = votesWords(
      told.count,
      Number(((number(told, 'votes') / number(told, 'cost')) * 1000).toFixed(1)),
    );
    return [m.selection_step_taken_per_cost({ name, votes: votes(told), cost, rate }), ...left(told)];
  }
  return [m.selection_step_taken_votes({ name, votes: votes(told), cost }), ...left(told)];
}

function strength(told: Told, name: string): string {
  if (told.count.rule === 'schulze') {
    return m.selection_step_taken_beats({ name, count: rounded(number(told, 'strength')) });
  }
  return told.count.ballots === 'scores'
    ? m.selection_step_taken_mark({ name, strength: rounded(number(told, 'strength'), 3) })
    : m.selection_step_taken_strength({ name, strength: votes(told, 'strength') });
}

function tie(told: Told): string[] {
  const names = titles(told, 'tied');
  const chosen = title(told, 'chosen');
  const out = told.step.parameters.about === 'exclusion';
  if (told.step.parameters.by === 'earlier-stage') {
    return [
      out
        ? m.selection_step_tie_earlier_out({ names, chosen })
        : m.selection_step_tie_earlier({ names, chosen }),
    ];
  }
  return [out ? m.selection_step_tie_out({ names, chosen }) : m.selection_step_tie({ names, chosen })];
}

const SENTENCES: Record<string, (told: Told) => string[]> = {
  endowment,
  bought,
  taken,
  tie,
  notAffordable: (t) => [
    m.selection_step_not_affordable({ name: title(t), behind: amount(t, 'behind'), cost: amount(t, 'cost') }),
  ],
  skipped: (t) =>
    t.count.seats && number(t, 'left') === 0
      ? [m.selection_step_skipped_full({ name: title(t) })]
      : [m.selection_step_skipped({ name: title(t), cost: costOf(t), left: amount(t, 'left') })],
  stopped: (t) =>
    has(t, 'ids')
      ? [m.selection_step_stopped_phragmen({ names: titles(t, 'ids'), left: amount(t, 'left') })]
      : [
          m.selection_step_stopped({
            name: title(t),
            votes: votes(t),
            cost: amount(t, 'cost'),
            left: amount(t, 'left'),
          }),
        ],
  forbiddenByBound: (t) => [m.selection_step_bound({ name: title(t) })],
  belowThreshold: (t) => [
    m.selection_step_below({ name: title(t), votes: votes(t), needed: rounded(number(t, 'needed')) }),
  ],
  addedByVotes: (t) => [
    m.selection_step_by_votes({ name: title(t), votes: votes(t), cost: amount(t, 'cost') }),
    ...left(t),
  ],
  addedForBound: (t) => [
    m.selection_step_for_bound({ name: title(t), votes: votes(t), cost: amount(t, 'cost') }),
    ...left(t),
  ],
  quota: (t) => [
    m.selection_step_quota({
      ballots: rounded(number(t, 'ballots')),
      places: amount(t, 'seats'),
      quota: papers(t, 'quota'),
    }),
  ],
  elected: (t) => [m.selection_step_elected({ name: title(t), votes: papers(t, 'votes') })],
  electedToFill: (t) => [m.selection_step_elected_to_fill({ name: title(t), votes: papers(t, 'votes') })],
  surplus: (t) => [
    number(t, 'surplus') === 0
      ? m.selection_step_no_surplus({ name: title(t) })
      : m.selection_step_surplus({ name: title(t), surplus: papers(t, 'surplus') }),
  ],
  excluded: (t) => [m.selection_step_excluded({ name: title(t), votes: papers(t, 'votes') })],
  withoutVotes: (t) => [m.selection_remark_without_votes({ name: title(t) })],
  placesUnfilled: (t) => [
    m.selection_remark_places({ filled: rounded(number(t, 'filled')), places: rounded(number(t, 'places')) }),
  ],
  boundUnfilled: (t) => [
    m.selection_remark_bound({
      there: rounded(number(t, 'there')),
      needed: rounded(number(t, 'needed')),
      bound: String(t.step.parameters.bound),
    }),
  ],
  unscored: (t) => [m.selection_remark_unscored({ names: titles(t, 'ids') })],
};

/** One step as sentences, the first of which says what happened. A kind nobody knows says nothing. */
export const stepSentences = (count: CountView, names: Names, step: Step): string[] =>
  SENTENCES[step.kind]?.({ count, names, step }) ?? [];

/** Whether this step took something, for its colour. */
export const takes = (step: Step): boolean =>
  ['bought', 'taken', 'addedByVotes', 'addedForBound', 'elected', 'electedToFill'].includes(step.kind);

/** What a reader should know about the result as a whole. */
export function remarkSentences(count: CountView, names: Names): string[] {
  const notes = count.notes;
  const compared =
    notes.takenFrom == null
      ? []
      : [
          (notes.takenFrom === 'greedy'
            ? m.selection_remark_preferred_votes
            : m.selection_remark_preferred_shares)({
            shares: formatNumber(Number(notes.preferEqualShares)),
            votes: formatNumber(Number(notes.preferGreedy)),
          }),
        ];
  return [...count.remarks.flatMap((remark) => stepSentences(count, names, remark)), ...compared];
}
