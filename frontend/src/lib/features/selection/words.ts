import { formatMoney, formatNumber } from '#lib/shared/format/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import type { CountView } from './selection.ts';

type Words = () => string;

const RULES: Record<string, { name: Words; about: Words }> = {
  greedy: { name: m.selection_rule_greedy, about: m.selection_about_greedy },
  'greedy-no-skip': { name: m.selection_rule_greedy_no_skip, about: m.selection_about_greedy_no_skip },
  'greedy-threshold': { name: m.selection_rule_greedy_threshold, about: m.selection_about_greedy_threshold },
  'greedy-per-cost': { name: m.selection_rule_greedy_per_cost, about: m.selection_about_greedy_per_cost },
  'equal-shares': { name: m.selection_rule_equal_shares, about: m.selection_about_equal_shares },
  phragmen: { name: m.selection_rule_phragmen, about: m.selection_about_phragmen },
  seqpav: { name: m.selection_rule_seqpav, about: m.selection_about_seqpav },
  'maximin-support': { name: m.selection_rule_maximin_support, about: m.selection_about_maximin_support },
  'stv-scotland': { name: m.selection_rule_stv_scotland, about: m.selection_about_stv_scotland },
  meek: { name: m.selection_rule_meek, about: m.selection_about_meek },
  borda: { name: m.selection_rule_borda, about: m.selection_about_borda },
  schulze: { name: m.selection_rule_schulze, about: m.selection_about_schulze },
  mean: { name: m.selection_rule_mean, about: m.selection_about_mean },
  'trimmed-mean': { name: m.selection_rule_trimmed_mean, about: m.selection_about_trimmed_mean },
  median: { name: m.selection_rule_median, about: m.selection_about_median },
};

export const ruleName = (rule: string, scores = false): string =>
  scores && rule === 'borda'
    ? m.selection_rule_borda_scores()
    : (RULES[rule]?.name() ?? m.selection_rule_other());

export const ruleAbout = (rule: string, scores = false): string =>
  scores && rule === 'borda' ? m.selection_about_borda_scores() : (RULES[rule]?.about() ?? '');

/** A rule's name where the same rule may stand twice: Equal Shares with and without a completion. */
export const ruleTitle = (rule: string, options: Record<string, string>): string =>
  rule === 'equal-shares' && options.completion === 'none'
    ? m.selection_without_completion({ rule: ruleName(rule) })
    : ruleName(rule);

const OPTIONS: Record<string, Words> = {
  'utility cost': m.selection_option_utility_cost,
  'utility cardinality': m.selection_option_utility_cardinality,
  'completion none': m.selection_option_completion_none,
  'completion add1': m.selection_option_completion_add1,
  'completion add1u': m.selection_option_completion_add1u,
  'completion utilitarian': m.selection_option_completion_utilitarian,
  'completion phragmen': m.selection_option_completion_phragmen,
  'comparison satisfaction': m.selection_option_comparison,
  'comparison exclusion-ratio': m.selection_option_comparison,
};

/** What is set, a sentence each. */
export const optionWords = (options: Record<string, string>): string[] =>
  Object.entries(options).flatMap(([name, value]) => {
    if (name === 'min-votes') return [m.selection_option_min_votes({ votes: formatNumber(Number(value)) })];
    const words = OPTIONS[`${name} ${value}`];
    return words ? [words()] : [];
  });

const TIES: Record<string, Words> = {
  file: m.selection_tie_file,
  dearer: m.selection_tie_dearer,
  cheaper: m.selection_tie_cheaper,
  votes: m.selection_tie_votes,
  id: m.selection_tie_id,
};

/** How equals are told apart, key by key. Nothing follows the ballot's own order, which always decides. */
export function tieWords(keys: string[], seed: string | null): string {
  const end = keys.indexOf('file');
  const words = (end < 0 ? keys : keys.slice(0, end + 1)).map((key) =>
    key === 'lot'
      ? seed
        ? m.selection_tie_lot({ seed })
        : m.selection_tie_lot_unseeded()
      : (TIES[key]?.() ?? key),
  );
  const together = words.reduceRight((rest, first) => m.selection_tie_then({ first, rest }));
  return m.selection_tie_rule({ keys: together });
}

/** An amount of what is being given out: pounds, or places. */
export const amountWords = (count: { seats: boolean }, amount: number): string =>
  count.seats
    ? m.selection_places({ count: amount, shown: formatNumber(Math.round(amount * 100) / 100) })
    : formatMoney(Math.round(amount * 100));

/** A share of a place can be small: it keeps its decimals. */
export const shareWords = (count: { seats: boolean }, amount: number): string =>
  count.seats
    ? m.selection_places({ count: amount, shown: String(Number(amount.toPrecision(3))) })
    : formatMoney(Math.round(amount * 100));

export const votesWords = (count: Pick<CountView, 'ballots'>, votes: number): string => {
  const shown = formatNumber(Math.round(votes * 100) / 100);
  return count.ballots === 'approval'
    ? m.selection_votes({ count: votes, shown })
    : m.selection_points({ count: votes, shown });
};

export const peopleWords = (people: number): string =>
  m.selection_people({ count: people, shown: formatNumber(people) });

export const supportersWords = (supporters: number): string =>
  m.selection_supporters({ count: supporters, shown: formatNumber(supporters) });

const LABELS: Record<string, Words> = {
  area: m.selection_label_area,
  topic: m.selection_label_topic,
  kind: m.selection_label_kind,
};

export const labelName = (label: string): string => LABELS[label]?.() ?? label;
