import type { ItemName, Names } from '#lib/features/selection/selection.ts';
import { formatDateTime, formatMoney } from '#lib/shared/format/index.ts';
import { href, m } from '#lib/shared/i18n/index.ts';
import type { BallotCardData, BallotData, BallotForm, BallotLine, BallotStage } from './ballotApi.ts';

export const stageName = (stage: BallotStage): string =>
  ({
    DRAFTED: m.ballot_stage_drafted,
    ANNOUNCED: m.ballot_stage_announced,
    OPEN: m.ballot_stage_open,
    CLOSED: m.ballot_stage_closed,
    COUNTED: m.ballot_stage_counted,
    PUBLISHED: m.ballot_stage_published,
    CALLED_OFF: m.ballot_stage_called_off,
  })[stage]();

type Dated = Pick<BallotCardData, 'stage' | 'opensAt' | 'closesAt' | 'publishedAt'>;

/** When it opens, how long it is open, or when its result came. */
export function whenText({ stage, opensAt, closesAt, publishedAt }: Dated): string {
  switch (stage) {
    case 'DRAFTED':
    case 'ANNOUNCED':
      return m.ballot_when_announced({ date: formatDateTime(opensAt) });
    case 'OPEN':
      return m.ballot_when_open({ date: formatDateTime(closesAt) });
    case 'CLOSED':
    case 'COUNTED':
      return m.ballot_when_closed({ date: formatDateTime(closesAt) });
    case 'PUBLISHED':
      return m.ballot_when_published({ date: formatDateTime(publishedAt ?? closesAt) });
    case 'CALLED_OFF':
      return m.ballot_stage_called_off();
  }
}

export const pounds = (amount: number): string => formatMoney(amount * 100);

export const formName = (form: BallotForm): string =>
  ({
    APPROVAL: m.ballot_form_name_approval,
    RANKING: m.ballot_form_name_ranking,
    POINTS: m.ballot_form_name_points,
    BUDGET: m.ballot_form_name_budget,
  })[form]();

/** What a voter does, in a sentence or two. */
export function howTo(ballot: Pick<BallotData, 'form' | 'points' | 'budget' | 'most'>): string {
  const most = ballot.most === null ? '' : ` ${m.ballot_at_most({ count: ballot.most })}`;
  switch (ballot.form) {
    case 'APPROVAL':
      return m.ballot_form_approval() + most;
    case 'RANKING':
      return m.ballot_form_ranking() + most;
    case 'POINTS':
      return m.ballot_form_points({ points: ballot.points ?? 0 }) + most;
    case 'BUDGET':
      return m.ballot_form_budget({ budget: pounds(ballot.budget ?? 0) }) + most;
  }
}

/** The same on a printed paper. */
export function howToOnPaper(ballot: Pick<BallotData, 'form' | 'points' | 'budget' | 'most'>): string {
  const most = ballot.most === null ? '' : ` ${m.ballot_at_most({ count: ballot.most })}`;
  switch (ballot.form) {
    case 'APPROVAL':
      return m.ballot_print_how_approval() + most;
    case 'RANKING':
      return m.ballot_print_how_ranking() + most;
    case 'POINTS':
      return m.ballot_print_how_points({ points: ballot.points ?? 0 }) + most;
    case 'BUDGET':
      return m.ballot_print_how_budget({ budget: pounds(ballot.budget ?? 0) }) + most;
  }
}

export const whole = (ballot: Pick<BallotCardData, 'budget' | 'seats'>): string =>
  ballot.budget !== null
    ? m.ballot_whole_budget({ budget: pounds(ballot.budget) })
    : m.ballot_whole_seats({ count: ballot.seats ?? 0 });

/** What a line of the paper is called, and where to read about it. */
export function lineName(ballot: Pick<BallotData, 'ideas'>, line: BallotLine): ItemName {
  const card = ballot.ideas.find((idea) => idea.number === line.idea);
  if (card) {
    return {
      title: card.title,
      href: href(`/ideas/${card.number}`),
      lang: card.language === 'other' ? undefined : card.language,
    };
  }
  return { title: line.name ?? m.ballot_line_gone({ ref: line.ref }) };
}

export const lineNames = (ballot: BallotData): Names =>
  Object.fromEntries(ballot.options.map((line) => [line.ref, lineName(ballot, line)]));
