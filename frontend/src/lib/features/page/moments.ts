import { formatDate } from '#lib/shared/format/index.ts';
import { href, m } from '#lib/shared/i18n/index.ts';
import type { IconName } from '#lib/shared/ui/icons.ts';
import type { TimelineEntry } from '#lib/shared/ui/Timeline.svelte';
import type { Moment, MomentKind } from './timelineApi.ts';

const due = (moment: Moment) => (moment.due ? formatDate(moment.due) : '');

const WORDS: Record<MomentKind, (moment: Moment) => string> = {
  SHARED: () => m.page_moment_shared(),
  TEXT_CHANGED: () => m.page_moment_text_changed(),
  WITHDRAWN: () => m.page_moment_withdrawn(),
  CLOSED_IN_FAVOUR: (moment) => m.page_moment_closed_in_favour({ number: moment.otherIdea ?? '' }),
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
  ANSWER_CLOSED_WITH_NOTE: () => m.page_moment_closed_with_note(),
  NOMINATED: () => m.page_moment_nominated(),
  NOMINATION_ENDED: () => m.page_moment_nomination_ended(),
  SHORTLISTED: () => m.page_moment_shortlisted(),
  NOT_TAKEN: () => m.page_moment_not_taken(),
};

const ICONS: Partial<Record<MomentKind, IconName>> = {
  SHARED: 'plus',
  TEXT_CHANGED: 'edit',
  COUNCILLOR_REPLIED: 'chat',
  ANSWERED: 'check',
  ANSWERED_AGAIN: 'check',
  ANSWER_OVERDUE: 'warning',
  ANSWER_CONTESTED: 'chat',
  NOMINATED: 'scales',
  NOMINATION_ENDED: 'scales',
  SHORTLISTED: 'star',
  NOT_TAKEN: 'scales',
  REMOVED: 'flag',
};

const OFFICIAL: MomentKind[] = ['ANSWERED', 'ANSWERED_AGAIN', 'ANSWER_CORRECTED', 'ANSWER_EXTENDED'];

function toneOf(kind: MomentKind): TimelineEntry['tone'] {
  if (kind === 'ANSWER_OVERDUE') return 'late';
  return OFFICIAL.includes(kind) ? 'official' : 'plain';
}

function linkOf(number: number, moment: Moment): string | undefined {
  if (moment.kind === 'TEXT_CHANGED') return href(`/ideas/${number}/history`);
  return moment.otherIdea ? href(`/ideas/${moment.otherIdea}`) : undefined;
}

/** What happened to an idea, as a timeline draws it. */
export const entriesOf = (number: number, moments: Moment[]): TimelineEntry[] =>
  moments.map((moment, index) => ({
    key: index,
    at: moment.at,
    text: WORDS[moment.kind](moment),
    icon: ICONS[moment.kind],
    tone: toneOf(moment.kind),
    href: linkOf(number, moment),
  }));
