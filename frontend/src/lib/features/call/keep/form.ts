import { areasField, topicsField } from '#lib/features/place/keep/lists.ts';
import type { FieldSpec } from '#lib/features/place/keep/fields.ts';
import { m } from '#lib/shared/i18n/index.ts';
import {
  PHASES,
  type Call,
  type Consequence,
  type Evidence,
  type PhaseName,
  type PhasePlan,
  type Threshold,
} from '../callApi.ts';
import { dayOf, endOfDay, lastDayOf, startOfDay } from './days.ts';

export const TEXT_FIELDS: FieldSpec[] = [
  { name: 'slug', label: m.call_field_slug, hint: m.place_field_slug_hint, kind: 'text' },
  { name: 'name', label: m.call_field_name, kind: 'both' },
  { name: 'question', label: m.call_question, kind: 'both' },
  { name: 'summary', label: m.call_field_summary, kind: 'long' },
  { name: 'fixed', label: m.call_fixed, kind: 'long' },
  { name: 'open', label: m.call_open, kind: 'long' },
  { name: 'whoDecides', label: m.call_who_decides, kind: 'long' },
  areasField(m.call_field_areas),
  topicsField(m.call_field_topics),
];

export const RULE_FIELDS: FieldSpec[] = [
  {
    name: 'rules.who',
    label: m.call_field_who,
    kind: 'choice',
    options: () => [
      { value: 'ANYONE', label: m.call_rule_anyone() },
      { value: 'RESIDENTS', label: m.call_rule_residents() },
    ],
  },
  { name: 'rules.answerWithinWorkingDays', label: m.call_field_answer_within, kind: 'number' },
  { name: 'rules.supportsPerPerson', label: m.call_field_supports, kind: 'number', optional: true },
  { name: 'rules.countsHidden', label: m.call_field_hidden, kind: 'flag' },
  {
    name: 'rules.check',
    label: m.call_field_check,
    kind: 'choice',
    options: () => [
      { value: 'AFTER', label: m.call_field_check_after() },
      { value: 'BEFORE', label: m.call_field_check_before() },
    ],
  },
  { name: 'rules.below.days', label: m.call_field_below, kind: 'number' },
];

/** What a new call begins with. */
export const NEW_RULES = {
  rules: {
    who: 'ANYONE',
    answerWithinWorkingDays: 30,
    supportsPerPerson: null,
    countsHidden: false,
    check: 'AFTER',
    below: { days: 30 },
  },
};

/** A threshold as the form asks for it: numbers as they were typed. */
export interface ThresholdForm {
  consequence: Consequence;
  supporters: string;
  withinWorkingDays: string;
  leastInArea: string;
}

export const thresholdForms = (thresholds: Threshold[]): ThresholdForm[] =>
  thresholds.map(({ consequence, supporters, withinWorkingDays, leastInArea }) => ({
    consequence,
    supporters: String(supporters),
    withinWorkingDays: String(withinWorkingDays),
    leastInArea: leastInArea === null ? '' : String(leastInArea),
  }));

// what is no number goes as it is, so that the server names the field
const numeral = (text: string) => (/^\d+$/.test(text.trim()) ? Number(text) : text.trim() || null);

export const thresholdPlans = (forms: ThresholdForm[]) =>
  forms.map(({ consequence, supporters, withinWorkingDays, leastInArea }) => ({
    consequence,
    supporters: numeral(supporters),
    withinWorkingDays: numeral(withinWorkingDays),
    leastInArea: numeral(leastInArea),
  })) as Threshold[];

export const NEW_THRESHOLDS: Threshold[] = [
  { consequence: 'ANSWER', supporters: 50, withinWorkingDays: 30, leastInArea: null },
];

/** A phase as the form asks for it, in days; `last` is the last day itself. */
export interface PhaseDays {
  phase: PhaseName;
  part: boolean;
  first: string;
  last: string;
}

export const phaseDays = (call: Call | null): PhaseDays[] =>
  PHASES.map((phase) => {
    const known = call?.phases.find((one) => one.phase === phase);
    return {
      phase,
      part: known !== undefined,
      first: known ? dayOf(known.from) : '',
      last: known?.to ? lastDayOf(known.to) : '',
    };
  });

/**
 * The timetable as the API takes it. A day that was not touched keeps its instant: a phase that began at noon still did.
 * A day that is missing goes as null, or as what was typed, so that the server names it.
 */
export function phasePlans(days: PhaseDays[], call: Call | null): PhasePlan[] {
  return days
    .filter(({ part }) => part)
    .map(({ phase, first, last }) => {
      const known = call?.phases.find((one) => one.phase === phase);
      const from = known && dayOf(known.from) === first ? known.from : startOfDay(first);
      const to = known?.to && lastDayOf(known.to) === last ? known.to : last ? endOfDay(last) : null;
      return { phase, from: from as string, to };
    });
}

export const NO_EVIDENCE: Evidence = { title: { en: '', cy: '' }, url: '' };
