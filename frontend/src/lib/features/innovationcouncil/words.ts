import { formatDateTime } from '#lib/shared/format/index.ts';
import { locale, localised, m, type Locale } from '#lib/shared/i18n/index.ts';
import type { IconName } from '#lib/shared/ui/icons.ts';
import type {
  CouncilStage,
  InterestKind,
  JurorStatus,
  Moment,
  SecondRound,
  Timetable,
} from './councilApi.ts';
import type { DeskSeat, SeatState } from './seatsApi.ts';

export const stageWord = (stage: CouncilStage): string =>
  ({
    CONVENED: m.innovationcouncil_stage_convened,
    SCORING: m.innovationcouncil_stage_scoring,
    DELIBERATING: m.innovationcouncil_stage_deliberating,
    SCORING_AGAIN: m.innovationcouncil_stage_scoring_again,
    DECIDED: m.innovationcouncil_stage_decided,
    PUBLISHED: m.innovationcouncil_stage_published,
    CANCELLED: m.innovationcouncil_stage_cancelled,
  })[stage]();

export const kindWord = (kind: InterestKind): string =>
  ({
    AUTHOR: m.innovationcouncil_kind_author,
    FAMILY: m.innovationcouncil_kind_family,
    MONEY: m.innovationcouncil_kind_money,
    NEIGHBOUR: m.innovationcouncil_kind_neighbour,
    MEMBER: m.innovationcouncil_kind_member,
    OTHER: m.innovationcouncil_kind_other,
  })[kind]();

export const KINDS: InterestKind[] = ['FAMILY', 'MONEY', 'NEIGHBOUR', 'MEMBER', 'AUTHOR', 'OTHER'];

export const statusWord = (status: JurorStatus): string =>
  ({
    INVITED: m.innovationcouncil_status_invited,
    SEATED: m.innovationcouncil_status_seated,
    ALTERNATE: m.innovationcouncil_status_alternate,
    DECLINED: m.innovationcouncil_status_declined,
    LEFT: m.innovationcouncil_status_left,
  })[status]();

/** What a clerk calls a seat: whoever has it, or was offered it, else why somebody sits there. */
export const seatLabel = (seat: DeskSeat): string => seat.name ?? seat.email ?? localised(seat.seat);

export const seatWord = (state: SeatState): string =>
  ({
    OFFERED: m.innovationcouncil_state_offered,
    ACCEPTED: m.innovationcouncil_state_accepted,
    READY: m.innovationcouncil_state_ready,
    ALTERNATE: m.innovationcouncil_status_alternate,
    DECLINED: m.innovationcouncil_status_declined,
    STEPPED_DOWN: m.innovationcouncil_state_stepped_down,
    REMOVED: m.innovationcouncil_state_removed,
    TAKEN_BACK: m.innovationcouncil_state_taken_back,
    LEFT_SITE: m.innovationcouncil_state_left_site,
    ENDED: m.innovationcouncil_state_ended,
  })[state]();

export const seatTone = (state: SeatState) =>
  state === 'READY' ? 'good' : state === 'ACCEPTED' || state === 'OFFERED' ? 'info' : 'neutral';

const ONCE: CouncilStage[] = ['CONVENED', 'SCORING', 'DELIBERATING', 'DECIDED', 'PUBLISHED'];
const TWICE: CouncilStage[] = [
  'CONVENED',
  'SCORING',
  'DELIBERATING',
  'SCORING_AGAIN',
  'DELIBERATING',
  'DECIDED',
  'PUBLISHED',
];

/** The way from convening to publication; a cancelled council stopped where its dates say. */
export function stagePath(stage: CouncilStage, second: SecondRound | null = null) {
  const order = second ? TWICE : ONCE;
  const at = second?.closedAt ? order.lastIndexOf(stage) : order.indexOf(stage);
  return order.map((one, index) => ({
    label:
      one === 'DELIBERATING' && index !== order.indexOf(one)
        ? m.innovationcouncil_stage_deliberating_again()
        : stageWord(one),
    state:
      stage === 'CANCELLED'
        ? ('next' as const)
        : index < at || (index === at && one === 'PUBLISHED')
          ? ('done' as const)
          : index === at
            ? ('now' as const)
            : ('next' as const),
  }));
}

/** With the second round, once it has been opened. */
export const timetableRows = (timetable: Timetable, second: SecondRound | null = null) => [
  { term: m.innovationcouncil_interests_by(), value: formatDateTime(timetable.interestsBy) },
  { term: m.innovationcouncil_scoring_opens(), value: formatDateTime(timetable.scoringOpensAt) },
  { term: m.innovationcouncil_scoring_closes(), value: formatDateTime(timetable.scoringClosesAt) },
  { term: m.innovationcouncil_deliberation(), value: formatDateTime(timetable.deliberationAt) },
  ...(second
    ? [
        { term: m.innovationcouncil_second_opened(), value: formatDateTime(second.openedAt) },
        {
          term: m.innovationcouncil_second_closes(),
          value: formatDateTime(second.closedAt ?? second.closesAt),
        },
      ]
    : []),
  { term: m.innovationcouncil_decision(), value: formatDateTime(timetable.decisionAt) },
  { term: m.innovationcouncil_publication(), value: formatDateTime(timetable.publicationAt) },
];

/** What happened, as a sentence; also in the other language, for the minutes. */
export function momentText(moment: Moment, language: Locale = locale()): string {
  const words = { locale: language };
  const some = moment.some ?? 0;
  const all = moment.ofAll ?? 0;
  switch (moment.what) {
    case 'CONVENED':
      return m.innovationcouncil_moment_convened({}, words);
    case 'MEMBERS_CALLED_FOR':
      return m.innovationcouncil_moment_called({ seats: some }, words);
    case 'QUOTAS_CHANGED':
      return m.innovationcouncil_moment_quotas({}, words);
    case 'DRAW_BEGUN':
      return m.innovationcouncil_moment_draw_begun({ seats: some, pool: all }, words);
    case 'MEMBERS_DRAWN':
      return m.innovationcouncil_moment_drawn({ seats: some, pool: all }, words);
    case 'SEAT_DECLINED':
      return m.innovationcouncil_moment_declined({}, words);
    case 'ALTERNATE_STEPPED_IN':
      return m.innovationcouncil_moment_stepped_in({}, words);
    case 'JUROR_SEATED':
      return m.innovationcouncil_moment_seated({}, words);
    case 'JUROR_LEFT':
      return m.innovationcouncil_moment_left({}, words);
    case 'JUROR_REMOVED':
      return m.innovationcouncil_moment_removed({}, words);
    case 'CHAIR_CHANGED':
      return m.innovationcouncil_moment_chair({}, words);
    case 'CHAIR_EMPTY':
      return m.innovationcouncil_moment_no_chair({}, words);
    case 'SEAT_REWORDED':
      return m.innovationcouncil_moment_reworded({}, words);
    case 'INTEREST_DECLARED':
      return m.innovationcouncil_moment_interest({}, words);
    case 'TIMETABLE_CHANGED':
      return m.innovationcouncil_moment_timetable(
        { until: moment.until ? formatDateTime(moment.until, language) : '' },
        words,
      );
    case 'SCORING_OPENED':
      return m.innovationcouncil_moment_opened({ ideas: some, jurors: all }, words);
    case 'SCORING_CLOSED':
      return m.innovationcouncil_moment_closed({ some, all }, words);
    case 'SECOND_ROUND_OPENED':
      return m.innovationcouncil_moment_second_opened(
        { until: moment.until ? formatDateTime(moment.until, language) : '' },
        words,
      );
    case 'SECOND_ROUND_CLOSED':
      return m.innovationcouncil_moment_second_closed({ some, all }, words);
    case 'DECIDED':
      return m.innovationcouncil_moment_decided({ some, all }, words);
    case 'RECONSIDERED':
      return m.innovationcouncil_moment_reconsidered({}, words);
    case 'PUBLISHED':
      return m.innovationcouncil_moment_published({}, words);
    case 'CANCELLED':
      return m.innovationcouncil_moment_cancelled({}, words);
  }
}

/** Scores of whoever leaves count or do not by when that was; nothing to say before anybody scored. */
export function whatLeavingMeant(happened: Moment[], moment: Moment): string | undefined {
  const before = (what: Moment['what']) =>
    happened.some((one) => one.what === what && Date.parse(one.at) <= Date.parse(moment.at));
  const left = moment.what === 'JUROR_LEFT' || moment.what === 'JUROR_REMOVED';
  if (!left || !before('SCORING_OPENED')) return undefined;
  if (!before('SCORING_CLOSED')) return m.innovationcouncil_left_scoring();
  return before('SECOND_ROUND_OPENED') && !before('SECOND_ROUND_CLOSED')
    ? m.innovationcouncil_left_second()
    : m.innovationcouncil_left_later();
}

export const momentIcon = (moment: Moment): IconName =>
  ({
    CONVENED: 'people',
    MEMBERS_CALLED_FOR: 'people',
    QUOTAS_CHANGED: 'edit',
    DRAW_BEGUN: 'clock',
    MEMBERS_DRAWN: 'people',
    SEAT_DECLINED: 'close',
    ALTERNATE_STEPPED_IN: 'person',
    JUROR_SEATED: 'person',
    JUROR_LEFT: 'person',
    JUROR_REMOVED: 'close',
    CHAIR_CHANGED: 'person',
    CHAIR_EMPTY: 'person',
    SEAT_REWORDED: 'edit',
    INTEREST_DECLARED: 'flag',
    TIMETABLE_CHANGED: 'calendar',
    SCORING_OPENED: 'edit',
    SCORING_CLOSED: 'lock',
    SECOND_ROUND_OPENED: 'edit',
    SECOND_ROUND_CLOSED: 'lock',
    DECIDED: 'scales',
    RECONSIDERED: 'back',
    PUBLISHED: 'check',
    CANCELLED: 'close',
  })[moment.what] as IconName;
