import { formatDate } from '#lib/shared/format/index.ts';
import { m } from '#lib/shared/i18n/index.ts';
import type { NoticeData, NoticeKind } from './notificationApi.ts';

export function noticeText(notice: NoticeData): string {
  const date = notice.due ? formatDate(notice.due) : '';
  const texts: Record<NoticeKind, () => string> = {
    IDEA_OPENED: m.notification_kind_idea_opened,
    TEXT_CHANGED: m.notification_kind_text_changed,
    CLOSED_IN_FAVOUR: m.notification_kind_closed_in_favour,
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
    CLOSED_WITH_NOTE: m.notification_kind_closed_with_note,
    REMINDER: () => m.notification_kind_reminder({ date }),
  };
  return texts[notice.kind]();
}

/** Where a notice leads. */
export function noticePath(notice: NoticeData): string | null {
  if (notice.kind === 'REMINDER') return '/desks/officer';
  if (notice.ideaNumber === null || notice.ideaTitle === null) return null;
  return `/ideas/${notice.ideaNumber}${notice.commentId ? `#comment-${notice.commentId}` : ''}`;
}
