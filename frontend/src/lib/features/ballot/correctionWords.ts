import { m } from '#lib/shared/i18n/index.ts';

const CORRECTIONS = ['MISREAD', 'MISTYPED', 'ANOTHER_PAPER'];
const STRIKE_OUTS = ['VOTED_ONLINE', 'CONSENT_TAKEN_BACK', 'MAY_NOT_VOTE', 'UNREADABLE', 'ENTERED_TWICE'];
const WORDS: Record<string, () => string> = {
  MISREAD: m.ballot_again_because_misread,
  MISTYPED: m.ballot_again_because_mistyped,
  ANOTHER_PAPER: m.ballot_again_because_another_paper,
  VOTED_ONLINE: m.ballot_again_because_voted_online,
  CONSENT_TAKEN_BACK: m.ballot_again_because_consent,
  MAY_NOT_VOTE: m.ballot_again_because_may_not_vote,
  UNREADABLE: m.ballot_again_because_unreadable,
  ENTERED_TWICE: m.ballot_again_because_entered_twice,
  NOT_KEPT: m.ballot_again_because_not_kept,
};

export const correctionWord = (reason: string): string => WORDS[reason]?.() ?? reason;

const choice = (reasons: string[]) => [
  { value: '', label: m.ballot_again_choose_reason() },
  ...reasons.map((value) => ({ value, label: correctionWord(value) })),
];
export const correctionReasons = () => choice(CORRECTIONS);
export const strikeOutReasons = () => choice(STRIKE_OUTS);
