import { SvelteSet } from 'svelte/reactivity';
import { reader } from '#lib/features/account/me.svelte.ts';
import { follow, readFollows, unfollow, type FollowKind } from './notificationApi.ts';

const key = (kind: FollowKind, target: string | number) => `${kind}/${target}`;

/** What the reader follows: asked for once, whatever number of buttons stand on a page. */
class Followed {
  #keys = new SvelteSet<string>();
  #asked = false;
  #whose = '';

  has(kind: FollowKind, target: string | number) {
    return this.#keys.has(key(kind, target));
  }

  /** Unknown is shown as not followed; pressing the button is harmless. */
  load() {
    if (!reader.me.signedIn) return;
    if (this.#whose !== reader.me.name) {
      this.#asked = false;
      this.#keys.clear();
      this.#whose = reader.me.name;
    }
    if (this.#asked) return;
    this.#asked = true;
    readFollows().then(
      (all) => all.forEach((one) => this.#keys.add(key(one.kind, one.target))),
      () => (this.#asked = false),
    );
  }

  async follow(kind: FollowKind, target: string | number) {
    await follow(kind, target);
    this.#keys.add(key(kind, target));
  }

  async stop(kind: FollowKind, target: string | number) {
    await unfollow(kind, target);
    this.#keys.delete(key(kind, target));
  }
}

export const followed = new Followed();
