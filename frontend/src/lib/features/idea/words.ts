import { formatDate } from '#lib/shared/format/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import type { IconName } from '#lib/shared/ui/icons.ts';
import type { ByWhom, Decision, IdeaCardData, Kind, Need, Outcome, Stage } from './ideaApi.ts';

/** What the API's words are called; written out, so that a missing text is found when the app is built. */
export const kindText = (kind: Kind) =>
  ({ QUICK_WIN: m.idea_kind_quick_win, IMPROVEMENT: m.idea_kind_improvement, NEW_WAY: m.idea_kind_new_way })[
    kind
  ]();

export const needText = (need: Need) =>
  ({
    SAFE: m.idea_need_safe,
    DIGNITY: m.idea_need_dignity,
    CONNECTED: m.idea_need_connected,
    ACTIVE: m.idea_need_active,
    CARE: m.idea_need_care,
    OTHER: m.idea_need_other,
  })[need]();

export const byText = (by: ByWhom) =>
  ({ US: m.idea_by_us, TOGETHER: m.idea_by_together, COUNCIL: m.idea_by_council })[by]();

export const stageText = (stage: Stage) =>
  ({
    DRAFT: m.idea_stage_draft,
    SUBMITTED: m.idea_stage_submitted,
    OPEN: m.idea_stage_open,
    CLOSED: m.idea_stage_closed,
    WITHDRAWN: m.idea_stage_withdrawn,
    CLOSED_IN_FAVOUR: m.idea_stage_closed_in_favour,
    JOINED: m.idea_stage_joined,
  })[stage]();

export const decisionText = (decision: Decision) =>
  ({
    YES: m.idea_decision_yes,
    IN_PART: m.idea_decision_in_part,
    ALREADY_HAPPENING: m.idea_decision_already,
    NOT_NOW: m.idea_decision_not_now,
    NO: m.idea_decision_no,
    NOT_OURS: m.idea_decision_not_ours,
    NEEDS_MORE_WORK: m.idea_decision_more_work,
    NOT_STATED: m.idea_decision_not_stated,
  })[decision]();

export const outcomeText = (outcome: Exclude<Outcome, 'NONE'>) =>
  ({
    NOMINATED: m.idea_outcome_nominated,
    LONGLISTED: m.idea_outcome_longlisted,
    SHORTLISTED: m.idea_outcome_shortlisted,
    NOT_TAKEN: m.idea_outcome_not_taken,
    TAKEN_UP: m.idea_outcome_taken_up,
    TRIAL: m.idea_outcome_trial,
    IN_PLACE: m.idea_outcome_in_place,
    SPREAD: m.idea_outcome_spread,
  })[outcome]();

export interface Standing {
  text: string;
  icon: IconName;
  tone: 'good' | 'late' | 'owed' | 'quiet';
}

const day = (value: string | null) => (value ? formatDate(value) : '');

/** What the council owes or has said, in a few words; null while nothing is owed. */
export function answerStanding(answer: IdeaCardData['answer']): Standing | null {
  const decision = answer.decision ? decisionText(answer.decision) : '';
  switch (answer.state) {
    case 'OVERDUE':
      return { text: m.idea_answer_overdue({ date: day(answer.due) }), icon: 'warning', tone: 'late' };
    case 'OWED':
      return answer.paused
        ? { text: m.idea_answer_paused(), icon: 'clock', tone: 'quiet' }
        : { text: m.idea_answer_owed({ date: day(answer.due) }), icon: 'clock', tone: 'owed' };
    case 'ANSWERED':
      return { text: m.idea_answer_given({ decision }), icon: 'check', tone: 'good' };
    case 'ANSWERED_AGAIN':
      return { text: m.idea_answer_again({ decision }), icon: 'check', tone: 'good' };
    case 'CONTESTED':
      return { text: m.idea_answer_contested(), icon: 'warning', tone: 'owed' };
    case 'NONE':
      return null;
  }
}

const RUNNING = ['OWED', 'OVERDUE', 'CONTESTED'];

/** What is owed by a date that cannot be set yet; a clock that runs is said instead. */
const undatedStanding = (answer: IdeaCardData['answer']): Standing | null =>
  answer.undatedSince && !RUNNING.includes(answer.state)
    ? { text: m.idea_answer_undated(), icon: 'clock', tone: 'owed' }
    : null;

/** What is said of the council on the idea's path: what it owes before what it has said. */
export const answerNote = (answer: IdeaCardData['answer']): string | undefined =>
  (undatedStanding(answer) ?? answerStanding(answer))?.text;

/** The promise a card shows: everything that is true of the idea and that a reader acts on, the most pressing first. */
export function standings(idea: IdeaCardData): Standing[] {
  const all: Standing[] = [];
  if (idea.stage !== 'OPEN') all.push({ text: stageText(idea.stage), icon: 'info', tone: 'quiet' });
  const undated = undatedStanding(idea.answer);
  if (undated) all.push(undated);
  const answer = answerStanding(idea.answer);
  if (answer) all.push(answer);
  if (idea.outcome !== 'NONE') all.push({ text: outcomeText(idea.outcome), icon: 'star', tone: 'good' });
  if (idea.answer.councillorReplied)
    all.push({ text: m.idea_councillor_replied(), icon: 'chat', tone: 'good' });
  return all;
}

/** When the hidden counts appear. */
export const hiddenText = (idea: IdeaCardData) =>
  idea.support.hiddenUntil
    ? m.idea_counts_hidden({ date: formatDate(idea.support.hiddenUntil) })
    : m.idea_counts_hidden_open();

/** The language to mark a text with, where it is not the page's own. */
export const langOf = (idea: { language: string }) => (idea.language === 'other' ? undefined : idea.language);
