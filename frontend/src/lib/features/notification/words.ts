import { formatDate } from '#lib/shared/format/index.ts';
import { here } from '#lib/features/place/place.svelte.ts';
import { localised, m, type Localised } from '#lib/shared/i18n/index.ts';
import type { FollowData, FollowKind, NoticeData, NoticeKind } from './notificationApi.ts';

export function noticeText(notice: NoticeData): string {
  const date = notice.due ? formatDate(notice.due) : '';
  const texts: Record<NoticeKind, () => string> = {
    IDEA_OPENED: m.notification_kind_idea_opened,
    TEXT_CHANGED: m.notification_kind_text_changed,
    CLOSED_IN_FAVOUR: m.notification_kind_closed_in_favour,
    JOIN_PROPOSED: () => m.notification_kind_join_proposed({ date }),
    JOIN_DECLINED: m.notification_kind_join_declined,
    JOIN_LAPSED: m.notification_kind_join_lapsed,
    JOINED: m.notification_kind_joined,
    JOINED_BY: m.notification_kind_joined_by,
    HIDDEN: m.notification_kind_hidden,
    RESTORED: m.notification_kind_restored,
    REPLY: m.notification_kind_reply,
    COMMENT: m.notification_kind_comment,
    COUNCILLOR_REPLY: m.notification_kind_councillor_reply,
    DUTY_STARTED: () => m.notification_kind_duty_started({ date }),
    EXTENDED: () => m.notification_kind_extended({ date }),
    OVERDUE: () => m.notification_kind_overdue({ date }),
    ANSWERED: m.notification_kind_answered,
    ANSWER_CORRECTED: m.notification_kind_answer_corrected,
    CONTESTED: () => m.notification_kind_contested({ date }),
    FOLLOWED_UP: m.notification_kind_followed_up,
    DEBATE_HELD: () => m.notification_kind_debate_held({ date }),
    HEARING_HELD: () => m.notification_kind_hearing_held({ date }),
    ADOPTED: m.notification_kind_adopted,
    CLOSED_WITH_NOTE: m.notification_kind_closed_with_note,
    REMINDER: () => m.notification_kind_reminder({ date }),
    STEP_DONE: m.notification_kind_step_done,
    STEP_LATE: m.notification_kind_step_late,
    STEP_MOVED: m.notification_kind_step_moved,
    STEP_DROPPED: m.notification_kind_step_dropped,
    STEP_REOPENED: m.notification_kind_step_reopened,
    STEP_BEGUN: m.notification_kind_step_begun,
    STEP_NOTED: m.notification_kind_step_noted,
    SEAT_OFFERED: m.notification_kind_seat_offered,
    SEAT_TAKEN_OVER: m.notification_kind_seat_taken_over,
    SEAT_TAKEN_AWAY: m.notification_kind_seat_taken_away,
    CHAIR_GIVEN: m.notification_kind_chair_given,
    MEMBER_STEPPED_DOWN: m.notification_kind_member_stepped_down,
    STAGE_TOLD: m.notification_kind_stage_told,
    FOLLOW_UP_HIDDEN: m.notification_kind_follow_up_hidden,
    FOLLOW_UP_RESTORED: m.notification_kind_follow_up_restored,
    COMMENT_HIDDEN: m.notification_kind_comment_hidden,
    COMMENT_RESTORED: m.notification_kind_comment_restored,
    SEALED: m.notification_kind_sealed,
    OPENED_AFTER_CHECK: m.notification_kind_opened_after_check,
    SENT_BACK: m.notification_kind_sent_back,
    SUSPENDED: () => (date ? m.notification_kind_suspended_until({ date }) : m.notification_kind_suspended()),
    UNSUSPENDED: m.notification_kind_unsuspended,
    APPEAL_UPHELD: m.notification_kind_appeal_upheld,
    APPEAL_REJECTED: m.notification_kind_appeal_rejected,
    NOTICE_OF_DEFAMATION: () => m.notification_kind_notice_of_defamation({ date }),
  };
  return texts[notice.kind]();
}

/** Where a notice leads. */
export function noticePath(notice: NoticeData): string | null {
  if (notice.kind === 'REMINDER') return '/desks/officer';
  if (notice.kind === 'MEMBER_STEPPED_DOWN') return '/desks/clerk';
  if (OWN_SEAT.has(notice.kind)) return '/desks/juror';
  if (aboutOwnWords(notice.kind)) return '/me#my-decisions';
  if (notice.ideaNumber === null || notice.ideaTitle === null) return null;
  const at = notice.commentId
    ? `#comment-${notice.commentId}`
    : notice.commitmentId
      ? `#commitment-${notice.commitmentId}`
      : '';
  return `/ideas/${notice.ideaNumber}${at}`;
}

/** What moderators decided about the reader's own words or account: my page says more. */
export const aboutOwnWords = (kind: NoticeKind) => OWN_WORDS.has(kind);

const OWN_SEAT = new Set<NoticeKind>(['SEAT_OFFERED', 'SEAT_TAKEN_OVER', 'SEAT_TAKEN_AWAY', 'CHAIR_GIVEN']);

const OWN_WORDS = new Set<NoticeKind>([
  'HIDDEN',
  'COMMENT_HIDDEN',
  'FOLLOW_UP_HIDDEN',
  'SEALED',
  'SENT_BACK',
  'SUSPENDED',
  'UNSUSPENDED',
  'APPEAL_UPHELD',
  'APPEAL_REJECTED',
  'NOTICE_OF_DEFAMATION',
]);

/** Where the page of something followed is. */
export function followPath(one: Pick<FollowData, 'kind' | 'target' | 'search' | 'ideaNumber'>): string {
  const paths: Record<FollowKind, string> = {
    idea: `/ideas/${one.target}`,
    call: `/ideas?call=${one.target}`,
    area: `/ideas?area=${one.target}`,
    topic: `/ideas?topic=${one.target}`,
    councillor: `/councillors/${one.target}`,
    commitment: `/ideas/${one.ideaNumber}#commitment-${one.target}`,
    search: `/ideas?${one.search ?? ''}`,
  };
  return paths[one.kind];
}

export function followKindText(kind: FollowKind): string {
  const texts: Record<FollowKind, () => string> = {
    idea: m.notification_follow_idea,
    call: m.notification_follow_call,
    area: m.notification_follow_area,
    topic: m.notification_follow_topic,
    councillor: m.notification_follow_councillor,
    commitment: m.notification_follow_commitment,
    search: m.notification_follow_search,
  };
  return texts[kind]();
}

/** A search in words: what was typed, then the names of what it is narrowed to. */
export function searchText(search: string): string {
  const asked = new URLSearchParams(search);
  const named = (all: { id: number; slug: string; name: Localised }[], key: string) => {
    const found = all.find((one) => [one.slug, String(one.id)].includes(asked.get(key) ?? ''));
    return found ? localised(found.name) : (asked.get(key) ?? '');
  };
  const kinds: Record<string, () => string> = {
    quick_win: m.idea_kind_quick_win,
    improvement: m.idea_kind_improvement,
    new_way: m.idea_kind_new_way,
  };
  const kind = (asked.get('kind') ?? '').toLowerCase().replaceAll('-', '_');
  return [
    asked.get('q') ? `“${asked.get('q')}”` : '',
    named(here.place.topics, 'topic'),
    named(here.place.areas, 'area'),
    asked.get('call') ?? '',
    kinds[kind]?.() ?? kind,
  ]
    .filter(Boolean)
    .join(' · ');
}
