import { m } from '#lib/shared/i18n/index.ts';
import type { RecordKind } from './recordApi.ts';

const kinds: Record<RecordKind, () => string> = {
  IDEA_PUBLISHED: m.record_kind_idea_published,
  IDEA_CHANGED: m.record_kind_idea_changed,
  IDEA_WITHDRAWN: m.record_kind_idea_withdrawn,
  IDEA_CLOSED_IN_FAVOUR: m.record_kind_idea_closed_in_favour,
  IDEA_JOINED: m.record_kind_idea_joined,
  IDEA_CLOSED: m.record_kind_idea_closed,
  IDEA_ADOPTED: m.record_kind_idea_adopted,
  COMMENT_PUBLISHED: m.record_kind_comment_published,
  COMMENT_CHANGED: m.record_kind_comment_changed,
  COMMENT_DELETED: m.record_kind_comment_deleted,
  SUPPORTS: m.record_kind_supports,
  ANSWER_OWED: m.record_kind_answer_owed,
  ANSWER_EXTENDED: m.record_kind_answer_extended,
  ANSWER_OVERDUE: m.record_kind_answer_overdue,
  ANSWER_PUBLISHED: m.record_kind_answer_published,
  ANSWER_CORRECTED: m.record_kind_answer_corrected,
  ANSWER_CONTESTED: m.record_kind_answer_contested,
  ANSWER_FOLLOWED_UP: m.record_kind_answer_followed_up,
  MEETING_HELD: m.record_kind_meeting_held,
  ANSWER_FOLLOW_UP_CHANGED: m.record_kind_answer_follow_up_changed,
  ANSWER_FOLLOW_UP_DELETED: m.record_kind_answer_follow_up_deleted,
  ANSWER_CLOSED_WITH_NOTE: m.record_kind_answer_closed_with_note,
  COMMITMENT_MADE: m.record_kind_commitment_made,
  COMMITMENT_BEGUN: m.record_kind_commitment_begun,
  COMMITMENT_DONE: m.record_kind_commitment_done,
  COMMITMENT_LATE: m.record_kind_commitment_late,
  COMMITMENT_MOVED: m.record_kind_commitment_moved,
  COMMITMENT_DROPPED: m.record_kind_commitment_dropped,
  COMMITMENT_REOPENED: m.record_kind_commitment_reopened,
  COMMITMENT_NOTED: m.record_kind_commitment_noted,
  DELIVERY_STAGE: m.record_kind_delivery_stage,
  GAIN_TOLD: m.record_kind_gain_told,
  MODERATED: m.record_kind_moderated,
  SEALED: m.record_kind_sealed,
  APPEAL_DECIDED: m.record_kind_appeal_decided,
  CALL_OPENED: m.record_kind_call_opened,
  CALL_PHASE_ENDED: m.record_kind_call_phase_ended,
  CALL_CLOSED: m.record_kind_call_closed,
  CALL_THRESHOLDS_CHANGED: m.record_kind_call_thresholds_changed,
  COUNCIL_CONVENED: m.record_kind_council_convened,
  COUNCIL_STAGE: m.record_kind_council_stage,
  COUNCIL_SEATS: m.record_kind_council_seats,
  SHORTLIST_NOMINATED: m.record_kind_shortlist_nominated,
  SHORTLIST_NOMINATION_ENDED: m.record_kind_shortlist_nomination_ended,
  SHORTLIST_SCORING_CLOSED: m.record_kind_shortlist_scoring_closed,
  SHORTLIST_PUBLISHED: m.record_kind_shortlist_published,
  BALLOT_ANNOUNCED: m.record_kind_ballot_announced,
  BALLOT_OPENED: m.record_kind_ballot_opened,
  BALLOT_CLOSED: m.record_kind_ballot_closed,
  BALLOT_PUBLISHED: m.record_kind_ballot_published,
  BALLOT_CALLED_OFF: m.record_kind_ballot_called_off,
  KEY_ANNOUNCED: m.record_kind_key_announced,
};

export const isKind = (text: string | null): text is RecordKind => text !== null && text in kinds;

export const kindOptions = () => Object.entries(kinds).map(([value, label]) => ({ value, label: label() }));

/** The short form in groups of eight, as people read it out: 1042-3f9a77c1 … */
export const inGroups = (shortForm: string) => shortForm.replace(/([0-9a-f]{8})(?=[0-9a-f])/g, '$1 ');
