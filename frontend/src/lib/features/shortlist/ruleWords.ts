import { m } from '#lib/shared/i18n/index.ts';
import type { SelectionRule, StepWhat } from './shortlistApi.ts';

export const RULES: SelectionRule[] = ['MEAN', 'TRIMMED_MEAN', 'MEDIAN', 'BORDA'];

export const ruleName = (rule: SelectionRule): string =>
  ({
    MEAN: m.shortlist_rule_mean,
    TRIMMED_MEAN: m.shortlist_rule_trimmed,
    MEDIAN: m.shortlist_rule_median,
    BORDA: m.shortlist_rule_borda,
  })[rule]();

/** What the rule does, in a sentence or two. */
export const ruleText = (rule: SelectionRule): string =>
  ({
    MEAN: m.shortlist_rule_mean_text,
    TRIMMED_MEAN: m.shortlist_rule_trimmed_text,
    MEDIAN: m.shortlist_rule_median_text,
    BORDA: m.shortlist_rule_borda_text,
  })[rule]();

/** What the rule counted for an idea: a score from 1 to 5, or for Borda a share of the others. */
export const numberText = (rule: SelectionRule, number: number | null): string =>
  number === null
    ? '–'
    : rule === 'BORDA'
      ? `${(Math.round(number * 1000) / 10).toFixed(1)}%`
      : number.toFixed(2);

export const stepText = (what: StepWhat, rule: SelectionRule, number: number, left: number): string =>
  ({
    TAKEN: () => m.shortlist_step_taken({ number: numberText(rule, number), count: left }),
    PASSED_OVER: () => m.shortlist_step_passed({ number: numberText(rule, number) }),
    NO_PLACE_LEFT: () => m.shortlist_step_full({ number: numberText(rule, number) }),
  })[what]();
