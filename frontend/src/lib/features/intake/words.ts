import { m } from '#lib/shared/i18n/index.ts';
import type { FactKind } from './originApi.ts';

export const factText = (kind: FactKind) =>
  ({
    OPENED: m.intake_fact_opened,
    REFUSED: m.intake_fact_refused,
    CLOSED: m.intake_fact_closed,
    ANSWER_THRESHOLD: m.intake_fact_answer_threshold,
    ANSWERED: m.intake_fact_answered,
    DEBATE_THRESHOLD: m.intake_fact_debate_threshold,
    DEBATE_SCHEDULED: m.intake_fact_debate_scheduled,
    DEBATED: m.intake_fact_debated,
  })[kind]();

const states: Record<string, () => string> = {
  open: m.intake_state_open,
  closed: m.intake_state_closed,
  rejected: m.intake_state_rejected,
  archived: m.intake_state_archived,
};

/** A state nobody has put into words yet is shown as it was recorded. */
export const stateText = (state: string) => states[state]?.() ?? state;

const refusals: Record<string, () => string> = {
  duplicate: m.intake_refused_duplicate,
  'no-action': m.intake_refused_no_action,
  irrelevant: m.intake_refused_irrelevant,
  'already-happening': m.intake_refused_already_happening,
  honours: m.intake_refused_honours,
  'fake-name': m.intake_refused_fake_name,
};

export const refusalText = (code: string) => refusals[code]?.() ?? m.intake_refused_other({ code });
