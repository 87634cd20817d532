import { isProblem, loadReasons, type Problem } from '#lib/shared/http/index.ts';
import { myVote, support, takeBack, type VotedIdea, type VoteOverlay } from './voteApi.ts';

const UNKNOWN: VoteOverlay = {
  may: { allowed: true, reason: null, opensAt: null },
  supported: false,
  textChanged: false,
  remaining: null,
  carry: null,
};

/** One reader's vote for one idea: shows at once what was pressed, and what the server says as soon as it does. */
export class Vote {
  readonly idea: VotedIdea;
  mine = $state.raw<VoteOverlay>(UNKNOWN);
  count = $state<number | null>(null);
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);

  /** `mine` is what is known of it already; without, {@link load} asks. */
  constructor(idea: VotedIdea, mine: VoteOverlay = UNKNOWN) {
    this.idea = idea;
    this.mine = mine;
    this.count = idea.support.count;
  }

  /** Until the next number brings something; once reached it stays reached, whoever takes support back. */
  get remainingUntilNext() {
    const { threshold, remaining } = this.idea.support;
    if (this.count === null) return null;
    return remaining === 0 ? 0 : Math.max(0, threshold - this.count);
  }

  /** A refusal here means the panel shows the count alone; it never stands in the way of reading. */
  async load() {
    try {
      const mine = await myVote(this.idea.number);
      if (mine.may.reason || mine.carry?.may.reason) await loadReasons();
      this.mine = mine;
    } catch (error) {
      if (!isProblem(error)) throw error;
    }
  }

  /** @returns whether it is as wanted now */
  toggle = () => (this.mine.supported ? this.takeBack() : this.give());

  give = () => this.change(true, () => support(this.idea.number, this.idea.version));

  takeBack = () => this.change(false, () => takeBack(this.idea.number));

  private async change(supported: boolean, ask: () => ReturnType<typeof support>): Promise<boolean> {
    if (this.busy) return false;
    const before = { mine: this.mine, count: this.count };
    this.busy = true;
    this.problem = null;
    this.guess(supported);
    try {
      const answer = await ask();
      this.count = answer.votes;
      this.mine = {
        ...this.mine,
        supported: answer.supported,
        textChanged: false,
        remaining: answer.remaining,
      };
      return true;
    } catch (error) {
      this.mine = before.mine;
      this.count = before.count;
      if (!isProblem(error)) throw error;
      await loadReasons();
      this.problem = error;
      return false;
    } finally {
      this.busy = false;
    }
  }

  private guess(supported: boolean) {
    if (supported === this.mine.supported) return;
    const step = supported ? 1 : -1;
    if (this.count !== null) this.count += step;
    const { remaining } = this.mine;
    this.mine = {
      ...this.mine,
      supported,
      remaining: remaining === null ? null : Math.max(0, remaining - step),
    };
  }
}
