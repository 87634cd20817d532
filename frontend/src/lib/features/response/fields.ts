import { fieldText, type FieldError } from '#lib/shared/http/index.ts';
import { m } from '#lib/shared/i18n/index.ts';

/** What a service may add to an answer, in the order in which it is read. */
export const DETAILS: [string, () => string][] = [
  ['whoKnew', m.response_detail_who_knew],
  ['whoDecided', m.response_detail_who_decided],
  ['whoBearsTheCost', m.response_detail_who_bears],
  ['costOfDoingNothing', m.response_detail_doing_nothing],
  ['serviceContributes', m.response_detail_service],
  ['communityContributes', m.response_detail_community],
  ['personContributes', m.response_detail_person],
  ['whoDelivers', m.response_detail_who_delivers],
  ['risks', m.response_detail_risks],
  ['equality', m.response_detail_equality],
  ['deprivation', m.response_detail_deprivation],
  ['welshLanguage', m.response_detail_welsh],
];

/** What a service may have to fill, by the API's name. */
export const FIELDS: [string, () => string][] = [
  ['COST', m.response_form_pounds],
  ...DETAILS.map(([key, label]): [string, () => string] => [
    key.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase(),
    label,
  ]),
];

const LABELS: Record<string, () => string> = {
  decision: m.response_form_decision,
  reasons: m.response_form_reasons,
  power: m.response_form_power,
  barrier: m.response_barrier,
  whoCouldLift: m.response_who_could_lift,
  passedTo: m.response_passed_to,
  nextSteps: m.response_next,
  'cost.pounds': m.response_form_pounds,
  'cost.note': m.response_form_cost_note,
  otherLanguageBy: m.response_form_language_by,
  evidence: m.shared_upload_evidence,
  reason: m.response_extend_reason,
  ...Object.fromEntries(DETAILS.map(([key, label]) => [`details.${key}`, label])),
};
/** What a comment on a draft may be about, by the API's name. */
export const COMMENTED = Object.keys(LABELS).filter((name) => name !== 'reason');

const STEP: Record<string, () => string> = {
  text: m.response_form_step,
  due: m.response_form_step_due,
  owner: m.response_form_step_owner,
};

const plain = (field: string) => field.replace(/^content\./, '').replace(/\.(en|cy)$/, '');

/** What the form calls a field of the API. */
export function labelOf(field: string): string {
  const name = plain(field);
  const step = /^nextSteps\[(\d+)\]\.(\w+)$/.exec(name);
  if (step) return `${STEP[step[2]!]?.() ?? m.response_next()} (${Number(step[1]) + 1})`;
  return LABELS[name]?.() ?? '';
}

/** The control that a refused field is filled in with: a text's is the one of the language that is missing. */
export function controlOf(field: string): string {
  const name = field.replace(/^content\./, '');
  return /^(decision|nextSteps|otherLanguageBy|cost\.pounds|.*\.(due|en|cy))$/.test(name)
    ? name
    : `${name}.en`;
}

/** Refused fields for the summary: each says which it is. */
export const summary = (errors: FieldError[]) =>
  errors.map((error) => ({
    field: controlOf(error.field),
    message: [labelOf(error.field), fieldText(error)].filter(Boolean).join(' – '),
  }));
