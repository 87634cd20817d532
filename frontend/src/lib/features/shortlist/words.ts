import { m } from '#lib/shared/i18n/index.ts';
import type { Note, ShortlistData, TieStep } from './shortlistApi.ts';

/** What a reader has to know to understand the table. */
export const noteText = (note: Note): string =>
  ({
    NO_SCORES: m.shortlist_note_no_scores,
    ONE_SCORER: m.shortlist_note_one_scorer,
    ALL_EQUAL: m.shortlist_note_all_equal,
    TIE_AT_THE_CUT: m.shortlist_note_tie_at_the_cut,
    CRITERION_LEFT_OUT: m.shortlist_note_criterion_left_out,
    SHEETS_SET_ASIDE: m.shortlist_note_sheets_set_aside,
    IDEA_WITHOUT_SCORES: m.shortlist_note_idea_without_scores,
    BOUND_DECIDED: m.shortlist_note_bound_decided,
    BOUNDS_NOT_KEPT: m.shortlist_note_bounds_not_kept,
  })[note]();

export const tieText = (tie: TieStep): string =>
  ({
    CRITERION: m.shortlist_tie_criterion,
    LOWEST_SHEET: m.shortlist_tie_lowest,
    NUMBER: m.shortlist_tie_number,
  })[tie]();

/** An idea's title, or its number where it is not public any more. */
export const titleOf = (ideas: ShortlistData['ideas'], number: number): string =>
  ideas.find((idea) => idea.number === number)?.title ?? m.shortlist_idea_gone({ number });

/** Language of an idea's title, for the page. */
export const langOfIdea = (ideas: ShortlistData['ideas'], number: number): string | undefined => {
  const language = ideas.find((idea) => idea.number === number)?.language;
  return language === 'other' ? undefined : language;
};

export const decimal = (value: number | null): string => (value === null ? '–' : value.toFixed(2));
