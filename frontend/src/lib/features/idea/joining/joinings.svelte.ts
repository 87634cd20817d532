import { reader } from '#lib/features/account/me.svelte.ts';
import { isProblem } from '#lib/shared/http/index.ts';
import {
  joinedInto,
  myJoining,
  openJoinings,
  type JoinedCard,
  type Joining,
  type MyJoining,
} from './joiningApi.ts';

/** What is to be said about joining the idea on screen; without an answer nothing is shown, and the page stays readable. */
class Joinings {
  number = 0;
  open = $state.raw<Joining[]>([]);
  joined = $state.raw<JoinedCard[]>([]);
  next = $state.raw<string | null>(null);
  mine = $state.raw<MyJoining | null>(null);

  async load(number: number) {
    if (this.number !== number) {
      this.number = number;
      this.open = [];
      this.joined = [];
      this.next = null;
      this.mine = null;
    }
    try {
      const [open, joined, mine] = await Promise.all([
        openJoinings(number),
        joinedInto(number),
        reader.me.signedIn ? myJoining(number) : null,
      ]);
      if (this.number !== number) return;
      this.open = open;
      this.joined = joined.items;
      this.next = joined.next;
      this.mine = mine;
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown;
    }
  }

  async more() {
    const number = this.number;
    const page = await joinedInto(number, this.next);
    if (this.number !== number) return;
    this.joined = [...this.joined, ...page.items];
    this.next = page.next;
  }
}

export const joinings = new Joinings();
