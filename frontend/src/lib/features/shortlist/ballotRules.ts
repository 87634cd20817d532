import type { BallotCardData } from '#lib/features/ballot/ballotApi.ts';

/** Rules that a council may count ballots by, as the API names them. A threshold would have to be chosen, so it is not here. */
const ANY = ['equal-shares', 'phragmen', 'maximin-support', 'seqpav', 'greedy', 'greedy-per-cost'];
const RANKINGS = ['schulze', 'borda'];
const RANKINGS_FOR_SEATS = ['stv-scotland', 'meek'];

export const rulesFor = (ballot: Pick<BallotCardData, 'form' | 'seats'>): string[] =>
  ballot.form === 'RANKING'
    ? [...(ballot.seats === null ? [] : RANKINGS_FOR_SEATS), ...RANKINGS, ...ANY]
    : ANY;
