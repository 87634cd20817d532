import { formatDate } from '#lib/shared/format/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import type { Call, CallPhase, CallRules, CallState, PhaseName, Threshold } from './callApi.ts';

/** The last day of something whose end is the first instant after it. */
export const lastDay = (end: string) => new Date(Date.parse(end) - 1);

const PHASE_NAMES: Record<PhaseName, () => string> = {
  SUBMIT: m.call_phase_submit,
  DISCUSS: m.call_phase_discuss,
  VOTE: m.call_phase_vote,
  DESIGN: m.call_phase_design,
  SHORTLIST: m.call_phase_shortlist,
  RESPOND: m.call_phase_respond,
  DELIVER: m.call_phase_deliver,
  LEARN: m.call_phase_learn,
};
export const phaseName = (phase: PhaseName) => PHASE_NAMES[phase]();

const STATES: Record<CallState, () => string> = {
  DRAFT: m.call_state_draft,
  COMING: m.call_state_coming,
  OPEN: m.call_state_open,
  CLOSED: m.call_state_closed,
  CANCELLED: m.call_state_cancelled,
};
export const stateName = (state: CallState) => STATES[state]();

/** What opens when, in one line: "Open until 14 November 2026". */
export function whenText(call: Pick<Call, 'state' | 'openDoor' | 'opensAt' | 'closesAt'>): string {
  if (call.state === 'CANCELLED') return m.call_state_cancelled();
  if (call.state === 'COMING' || call.state === 'DRAFT')
    return m.call_opens({ date: formatDate(call.opensAt) });
  if (!call.closesAt) return m.call_always_open();
  const date = formatDate(lastDay(call.closesAt));
  return call.state === 'CLOSED' ? m.call_closed({ date }) : m.call_closes({ date });
}

/** "now, until 14 November 2026"; the dates, where it is over or to come. */
export function phaseWhen({ from, to, state }: CallPhase): string {
  if (state === 'RUNNING') {
    return to ? m.call_phase_running({ date: formatDate(lastDay(to)) }) : m.call_phase_running_always();
  }
  return to
    ? m.call_phase_dates({ from: formatDate(from), to: formatDate(lastDay(to)) })
    : m.call_phase_from({ from: formatDate(from) });
}

function thresholdSentence({
  consequence,
  supporters: threshold,
  withinWorkingDays: days,
  leastInArea,
}: Threshold): string {
  const sentence = {
    ANSWER: m.call_rule_threshold,
    HEARING: m.call_rule_threshold_hearing,
    DEBATE: m.call_rule_threshold_debate,
  }[consequence]({ threshold, days });
  return leastInArea === null ? sentence : `${sentence} ${m.call_rule_in_area({ least: leastInArea })}`;
}

/** The rules of a call, each a sentence. */
export const ruleSentences = (rules: CallRules): string[] => [
  rules.who === 'ANYONE' ? m.call_rule_anyone() : m.call_rule_residents(),
  ...rules.thresholds.map(thresholdSentence),
  rules.supportsPerPerson
    ? m.call_rule_supports({ count: rules.supportsPerPerson })
    : m.call_rule_supports_any(),
  ...(rules.countsHidden ? [m.call_rule_hidden()] : []),
  rules.check === 'BEFORE' ? m.call_rule_before() : m.call_rule_after(),
  rules.below.kind === 'MAX_WAIT'
    ? m.call_rule_wait({ days: rules.below.days })
    : m.call_rule_review({ days: rules.below.days }),
];
