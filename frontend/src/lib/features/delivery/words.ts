import { formatDate, formatMoney, formatNumber } from '#lib/shared/format/index.ts';
import { localised, m } from '#lib/shared/i18n/index.ts';
import type {
  Commitment,
  CommitmentEntry,
  CommitmentState,
  DeliveryStage,
  Gain,
  GainRole,
} from './deliveryApi.ts';

const STATES: Record<CommitmentState, () => string> = {
  PLANNED: m.delivery_state_planned,
  UNDER_WAY: m.delivery_state_under_way,
  LATE: m.delivery_state_late,
  DONE: m.delivery_state_done,
  DROPPED: m.delivery_state_dropped,
};

export const stateText = (state: CommitmentState) => STATES[state]();

export const toneOf = (state: CommitmentState) =>
  ({ PLANNED: 'neutral', UNDER_WAY: 'info', LATE: 'late', DONE: 'good', DROPPED: 'neutral' })[state] as
    'neutral' | 'info' | 'late' | 'good';

/** When it is due, or when it was settled, in one sentence. */
export function whenText(commitment: Commitment): string {
  const date = formatDate(commitment.settledOn ?? commitment.due);
  const days = formatNumber(commitment.daysLate);
  const count = commitment.daysLate;
  switch (commitment.state) {
    case 'DONE':
      return count > 0 ? m.delivery_when_done_late({ date, count, days }) : m.delivery_when_done({ date });
    case 'DROPPED':
      return m.delivery_when_dropped({ date });
    case 'LATE':
      return m.delivery_when_late({ date, count, days });
    case 'PLANNED':
    case 'UNDER_WAY':
      return m.delivery_when_due({ date });
  }
}

export function entryText(entry: CommitmentEntry): string {
  switch (entry.kind) {
    case 'PROMISED':
      return m.delivery_entry_promised();
    case 'REWORDED':
      return m.delivery_entry_reworded();
    case 'MOVED':
      return m.delivery_entry_moved({ date: entry.dueBefore ? formatDate(entry.dueBefore) : '' });
    case 'BEGUN':
      return m.delivery_entry_begun();
    case 'DONE':
      return m.delivery_entry_done();
    case 'DROPPED':
      return m.delivery_entry_dropped();
    case 'REOPENED':
      return m.delivery_entry_reopened();
    case 'HANDED_OVER':
      return m.delivery_entry_handed_over();
    case 'REVIEWED':
      return m.delivery_entry_reviewed();
    case 'NOTED':
      return m.delivery_entry_noted();
  }
}

const STAGES: Record<DeliveryStage, () => string> = {
  TAKEN_UP: m.delivery_stage_taken_up,
  TRIAL: m.delivery_stage_trial,
  IN_PLACE: m.delivery_stage_in_place,
  SPREAD: m.delivery_stage_spread,
};

export const stageText = (stage: DeliveryStage) => STAGES[stage]();

const ROLES: Record<GainRole, () => string> = {
  PAID: m.delivery_role_paid,
  GAINED: m.delivery_role_gained,
  LOST: m.delivery_role_lost,
};

export const roleText = (role: GainRole) => ROLES[role]();

/** The API's pounds and pence; `formatMoney` takes pence. */
export const poundsText = (pounds: number) => formatMoney(Math.round(pounds * 100));

/** Pounds, or so many of what is counted. */
export function amountText(gain: Pick<Gain, 'kind' | 'unit'>, amount: number | undefined): string {
  if (amount === undefined) return m.delivery_amount_unknown();
  return gain.kind === 'MONEY'
    ? poundsText(amount)
    : `${formatNumber(amount)} ${localised(gain.unit ?? null)}`;
}
