import { formatDate } from '#lib/shared/format/index.ts';
import { href, m } from '#lib/shared/i18n/index.ts';
import type { IconName } from '#lib/shared/ui/icons.ts';
import type { TimelineEntry } from '#lib/shared/ui/Timeline.svelte';
import type { Moment, MomentKind } from './timelineApi.ts';

const due = (moment: Moment) => (moment.due ? formatDate(moment.due) : '');

/** The words of promised steps, by their id. */
export type Steps = Map<number, string>;

const WORDS: Record<MomentKind, (moment: Moment, step: string) => string> = {
  SHARED: () => m.page_moment_shared(),
  TEXT_CHANGED: () => m.page_moment_text_changed(),
  WITHDRAWN: () => m.page_moment_withdrawn(),
  CLOSED_IN_FAVOUR: (moment) => m.page_moment_closed_in_favour({ number: moment.otherIdea ?? '' }),
  JOIN_PROPOSED: (moment) => m.page_moment_join_proposed({ number: moment.otherIdea ?? '' }),
  JOIN_DECLINED: (moment) => m.page_moment_join_declined({ number: moment.otherIdea ?? '' }),
  JOIN_LAPSED: (moment) => m.page_moment_join_lapsed({ number: moment.otherIdea ?? '' }),
  JOINED: (moment) => m.page_moment_joined({ number: moment.otherIdea ?? '' }),
  JOINED_BY: (moment) => m.page_moment_joined_by({ number: moment.otherIdea ?? '' }),
  REMOVED: () => m.page_moment_removed(),
  RESTORED: () => m.page_moment_restored(),
  CALL_ENDED: () => m.page_moment_call_ended(),
  COUNCILLOR_REPLIED: () => m.page_moment_councillor_replied(),
  ANSWER_OWED: (moment) => m.page_moment_answer_owed({ due: due(moment) }),
  ANSWER_EXTENDED: (moment) => m.page_moment_answer_extended({ due: due(moment) }),
  ANSWER_OVERDUE: () => m.page_moment_answer_overdue(),
  ANSWERED: () => m.page_moment_answered(),
  ANSWERED_AGAIN: () => m.page_moment_answered_again(),
  ANSWER_CORRECTED: () => m.page_moment_answer_corrected(),
  ANSWER_CONTESTED: (moment) => m.page_moment_answer_contested({ due: due(moment) }),
  AUTHOR_FOLLOWED_UP: () => m.page_moment_author_followed_up(),
  FOLLOW_UP_REMOVED: () => m.page_moment_follow_up_removed(),
  FOLLOW_UP_RESTORED: () => m.page_moment_follow_up_restored(),
  COUNCILLOR_ADOPTED: () => m.page_moment_councillor_adopted(),
  ANSWER_CLOSED_WITH_NOTE: () => m.page_moment_closed_with_note(),
  DEBATE_OWED: (moment) => m.page_moment_debate_owed({ due: due(moment) }),
  HEARING_OWED: (moment) => m.page_moment_hearing_owed({ due: due(moment) }),
  DEBATE_HELD: (moment) => m.page_moment_debate_held({ due: due(moment) }),
  HEARING_HELD: (moment) => m.page_moment_hearing_held({ due: due(moment) }),
  NOMINATED: () => m.page_moment_nominated(),
  NOMINATION_ENDED: () => m.page_moment_nomination_ended(),
  SHORTLISTED: () => m.page_moment_shortlisted(),
  NOT_TAKEN: () => m.page_moment_not_taken(),
  STEP_BEGUN: (_, step) => m.page_moment_step_begun({ step }),
  STEP_DONE: (_, step) => m.page_moment_step_done({ step }),
  STEP_LATE: (_, step) => m.page_moment_step_late({ step }),
  STEP_MOVED: (_, step) => m.page_moment_step_moved({ step }),
  STEP_DROPPED: (_, step) => m.page_moment_step_dropped({ step }),
  STEP_REOPENED: (_, step) => m.page_moment_step_reopened({ step }),
  STEP_NOTED: (_, step) => m.page_moment_step_noted({ step }),
  TAKEN_UP: () => m.page_moment_taken_up(),
  TRIAL: () => m.page_moment_trial(),
  IN_PLACE: () => m.page_moment_in_place(),
  SPREAD: () => m.page_moment_spread(),
  GAIN_TOLD: () => m.page_moment_gain_told(),
  ON_BALLOT: () => m.page_moment_on_ballot(),
  BALLOT_TAKEN: () => m.page_moment_ballot_taken(),
  BALLOT_LEFT: () => m.page_moment_ballot_left(),
  BALLOT_CALLED_OFF: () => m.page_moment_ballot_called_off(),
};

const ICONS: Partial<Record<MomentKind, IconName>> = {
  SHARED: 'plus',
  TEXT_CHANGED: 'edit',
  COUNCILLOR_REPLIED: 'chat',
  ANSWERED: 'check',
  ANSWERED_AGAIN: 'check',
  ANSWER_OVERDUE: 'warning',
  ANSWER_CONTESTED: 'chat',
  DEBATE_HELD: 'chat',
  HEARING_HELD: 'chat',
  NOMINATED: 'scales',
  NOMINATION_ENDED: 'scales',
  SHORTLISTED: 'star',
  NOT_TAKEN: 'scales',
  ON_BALLOT: 'list',
  BALLOT_TAKEN: 'star',
  BALLOT_LEFT: 'list',
  REMOVED: 'flag',
  STEP_DONE: 'check',
  STEP_LATE: 'warning',
  IN_PLACE: 'star',
  SPREAD: 'share',
};

const OFFICIAL: MomentKind[] = ['ANSWERED', 'ANSWERED_AGAIN', 'ANSWER_CORRECTED', 'ANSWER_EXTENDED'];

function toneOf(kind: MomentKind): TimelineEntry['tone'] {
  if (kind === 'ANSWER_OVERDUE' || kind === 'STEP_LATE') return 'late';
  return OFFICIAL.includes(kind) ? 'official' : 'plain';
}

function linkOf(number: number, moment: Moment): string | undefined {
  if (moment.kind === 'TEXT_CHANGED') return href(`/ideas/${number}/history`);
  if (moment.commitment) return `#commitment-${moment.commitment}`;
  return moment.otherIdea ? href(`/ideas/${moment.otherIdea}`) : undefined;
}

/** What happened to an idea, as a timeline draws it. */
export const entriesOf = (number: number, moments: Moment[], steps: Steps = new Map()): TimelineEntry[] =>
  moments.map((moment, index) => ({
    key: index,
    at: moment.at,
    text: WORDS[moment.kind](moment, steps.get(moment.commitment ?? 0) ?? ''),
    icon: ICONS[moment.kind],
    tone: toneOf(moment.kind),
    href: linkOf(number, moment),
  }));
