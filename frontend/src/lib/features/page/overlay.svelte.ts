import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { get } from '#lib/shared/http/index.ts';

/** What this reader has to do with an idea on screen. */
export interface OwnMark {
  mine: boolean;
  supported: boolean;
}

interface MyIdeas {
  items: { number: number; mine: boolean; vote?: { supported: boolean } }[];
}

const AT_ONCE = 100;

/** The reader's marks for the ideas of a list, asked for as the list grows; without an answer nothing is marked. */
export class OwnMarks {
  readonly marks = new SvelteMap<number, OwnMark>();
  private readonly asked = new SvelteSet<number>();

  async ask(numbers: number[]) {
    const unknown = numbers.filter((number) => !this.asked.has(number)).slice(0, AT_ONCE);
    if (!unknown.length) return;
    unknown.forEach((number) => this.asked.add(number));
    try {
      const { data } = await get<MyIdeas>('/api/me/ideas', { query: { numbers: unknown.join(',') } });
      for (const { number, mine, vote } of data.items) {
        this.marks.set(number, { mine, supported: vote?.supported ?? false });
      }
    } catch {
      unknown.forEach((number) => this.asked.delete(number)); // asked again with the next page
    }
  }
}
