import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { del, get, loadReasons, put } from '#lib/shared/http/index.ts';

/** What the vote panel needs of an idea; the idea's page has it. */
export interface VotedIdea {
  number: number;
  version: number;
  /** Only what is open can be supported. */
  stage: string;
  support: {
    /** Null while the call hides its counts. */
    count: number | null;
    threshold: number;
    consequence: 'ANSWER' | 'HEARING' | 'DEBATE';
    remaining: number | null;
    hiddenUntil: string | null;
    /** Counted on the platform it came from. */
    imported: number | null;
  };
}

/** The answer to a vote. */
export interface VoteAnswer {
  votes: number | null;
  supported: boolean;
  /** How many more ideas of this call one may support; null without a limit. */
  remaining: number | null;
}

/** What this reader did and may do. */
export interface VoteOverlay {
  may: { allowed: boolean; reason: string | null; opensAt: string | null };
  supported: boolean;
  textChanged: boolean;
  remaining: number | null;
  /** Asked since the idea was joined into another: whether one's support goes there too. */
  carry: {
    into: number;
    intoTitle: string;
    may: { allowed: boolean; reason: string | null; opensAt: string | null };
    declined: boolean;
  } | null;
}

/** One of the ideas that this reader supports. */
export interface MyVote {
  number: number;
  givenAt: string;
  textChanged: boolean;
  /** It was joined into this one, and the reader has not said whether their support goes along. */
  carryInto: number | null;
  /** Both null while the idea is out of sight. */
  takeBack: VoteOverlay['may'] | null;
  idea: IdeaCardData | null;
}

// a vote is shown before it is answered: whoever then closes the page has voted
const OUTLIVES = { keepalive: true };
const address = (number: number) => `/api/ideas/${number}/vote`;

export const myVote = async (number: number) => (await get<VoteOverlay>(`/api/me/ideas/${number}/vote`)).data;

/** What this reader supports, the newest first. */
export async function myVotes(after?: string) {
  const page = (await get<{ items: MyVote[]; next: string | null }>('/api/me/votes', { query: { after } }))
    .data;
  if (page.items.some((one) => one.takeBack?.reason)) await loadReasons();
  return page;
}

/** Supports the idea, or keeps one's support for the text of `version`. Repeating it changes nothing. */
export const support = async (number: number, version: number) =>
  (await put<VoteAnswer>(`${address(number)}?version=${version}`, undefined, OUTLIVES)).data;

/** A yes is a vote for the other idea; a no is remembered. */
export const carryOver = async (number: number, answer: 'YES' | 'NO') =>
  (await put<{ answer: string; into: number }>(`/api/me/ideas/${number}/carry`, { answer }, OUTLIVES)).data;

export const takeBack = async (number: number) => (await del<VoteAnswer>(address(number), OUTLIVES)).data;
