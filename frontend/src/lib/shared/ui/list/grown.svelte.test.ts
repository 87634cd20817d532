import { flushSync } from 'svelte';
import { describe, expect, it } from 'vitest';
import { Grown } from './grown.svelte.ts';

describe('a list that grows', () => {
  it('adds the pages it reads, and begins anew with another first page', async () => {
    const asked: string[] = [];
    let first = $state.raw({ items: [1, 2], next: 'b' as string | null });
    const list = new Grown(
      () => first,
      async (after) => {
        asked.push(after);
        return after === 'b' ? { items: [3], next: 'c' } : { items: [4], next: null };
      },
    );
    expect(list.items).toEqual([1, 2]);
    await list.grow();
    await list.grow();
    expect(list.items).toEqual([1, 2, 3, 4]);
    expect(list.next).toBeNull();
    await list.grow();
    expect(asked).toEqual(['b', 'c']);

    first = { items: [9], next: null };
    flushSync();
    expect(list.items).toEqual([9]);
  });

  it('is busy no longer when reading fails, and can be asked again', async () => {
    let fails = true;
    const list = new Grown(
      () => page,
      async () => {
        if (fails) throw new Error('offline');
        return { items: [2], next: null };
      },
    );
    await expect(list.grow()).rejects.toThrow('offline');
    expect(list.busy).toBe(false);
    fails = false;
    await list.grow();
    expect(list.items).toEqual([1, 2]);
  });
});

const page = { items: [1], next: 'b' as string | null };
