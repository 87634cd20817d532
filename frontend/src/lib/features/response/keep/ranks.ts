import { m } from '#lib/shared/i18n/index.ts';
import type { Rank, ReminderKind } from './deskKeepApi.ts';

const RANKS: Record<Rank, () => string> = {
  1: m.response_rank_officer,
  2: m.response_rank_lead,
  3: m.response_rank_director,
};

export const rankName = (rank: Rank) => RANKS[rank]();

export const rankOptions = () =>
  ([1, 2, 3] as const).map((rank) => ({ value: String(rank), label: rankName(rank) }));

const STEPS: Record<ReminderKind, () => string> = {
  SOON: m.response_step_soon,
  NEAR: m.response_step_near,
  TODAY: m.response_step_today,
  LATE: m.response_step_late,
  VERY_LATE: m.response_step_very_late,
  SHAMEFULLY_LATE: m.response_step_shamefully_late,
};

export const stepName = (kind: ReminderKind) => STEPS[kind]();
