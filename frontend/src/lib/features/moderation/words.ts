import { m } from '#lib/shared/i18n/index.ts';
import { REMOVAL_REASONS } from '#lib/shared/i18n/removal.ts';
import { type Action, HIDING, type NoticeState, type ReasonCode, SEALING } from './moderationApi.ts';

const DONE: Record<Action, () => string> = {
  HIDE: m.moderation_done_hide,
  SEAL: m.moderation_done_seal,
  RESTORE: m.moderation_done_restore,
  DISMISS: m.moderation_done_dismiss,
  OPEN: m.moderation_done_open,
  RETURN: m.moderation_done_return,
  SUSPEND: m.moderation_done_suspend,
  UNSUSPEND: m.moderation_done_unsuspend,
};

const NOTICE: Record<NoticeState, () => string> = {
  RECEIVED: m.moderation_notice_state_received,
  ACKNOWLEDGED: m.moderation_notice_state_acknowledged,
  INCOMPLETE: m.moderation_notice_state_incomplete,
  POSTER_CONTACTED: m.moderation_notice_state_poster_contacted,
  POSTER_AGREED: m.moderation_notice_state_poster_agreed,
  POSTER_REFUSED: m.moderation_notice_state_poster_refused,
  POSTER_SILENT: m.moderation_notice_state_poster_silent,
  REMOVED: m.moderation_notice_state_removed,
  KEPT: m.moderation_notice_state_kept,
};

export const reasonName = (code: ReasonCode) => REMOVAL_REASONS[code]();
export const actionDone = (action: Action) => DONE[action]();
export const noticeStateName = (state: NoticeState) => NOTICE[state]();

const options = (codes: readonly ReasonCode[]) =>
  codes.map((value) => ({ value: value as string, label: reasonName(value) }));
export const allReasons = () => options([...HIDING, ...SEALING]);
export const hidingReasons = () => options(HIDING);
export const sealingReasons = () => options(SEALING);
