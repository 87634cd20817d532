import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Problem } from '#lib/shared/http/index.ts';
import { Autosave } from './autosave.svelte.ts';
import type { SheetToSave } from './shortlistApi.ts';

const sheet = (reason: string): SheetToSave => ({ marks: { '1': 4 }, reason, language: 'en' });
const problem = (status: number) => new Problem({ status, reason: 'x', title: 'x' });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a score sheet', () => {
  it('saves itself once, a moment after the last change', async () => {
    const save = vi.fn(async () => ({ data: { version: 1 } }));
    const autosave = new Autosave(0, save);
    autosave.change(sheet('a'));
    autosave.change(sheet('ab'));
    expect(save).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(800);
    expect(save).toHaveBeenCalledOnce();
    expect(save).toHaveBeenCalledWith(sheet('ab'), 0);
    expect(autosave.state).toBe('saved');
  });

  it('sends the next words with the version that the last save gave', async () => {
    let answer = (_: { data: { version: number } }) => {};
    const save = vi.fn(() => new Promise<{ data: { version: number } }>((resolve) => (answer = resolve)));
    const autosave = new Autosave(0, save);
    autosave.change(sheet('first'));
    await vi.advanceTimersByTimeAsync(800);
    autosave.change(sheet('second'));
    answer({ data: { version: 1 } });
    await vi.advanceTimersByTimeAsync(800);
    expect(save).toHaveBeenLastCalledWith(sheet('second'), 1);
    answer({ data: { version: 2 } });
    await vi.advanceTimersByTimeAsync(0);
    expect(autosave.state).toBe('saved');
  });

  it('keeps trying with the same version while there is no line, and loses nothing', async () => {
    const save = vi
      .fn<() => Promise<{ data: { version: number } }>>()
      .mockRejectedValueOnce(problem(0))
      .mockResolvedValueOnce({ data: { version: 1 } });
    const autosave = new Autosave(0, save);
    autosave.change(sheet('on the train'));
    await vi.advanceTimersByTimeAsync(800);
    expect(autosave.state).toBe('offline');
    await vi.advanceTimersByTimeAsync(5000);
    expect(save).toHaveBeenLastCalledWith(sheet('on the train'), 0);
    expect(autosave.state).toBe('saved');
  });

  it('does not overwrite what another device saved', async () => {
    const save = vi.fn(async () => Promise.reject(problem(412)));
    const autosave = new Autosave(3, save);
    autosave.change(sheet('here'));
    await vi.advanceTimersByTimeAsync(800);
    expect(autosave.state).toBe('stale');
    autosave.change(sheet('again'));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(save).toHaveBeenCalledOnce();
  });

  it('says when it was refused', async () => {
    const autosave = new Autosave(0, async () => Promise.reject(problem(403)));
    autosave.change(sheet('too late'));
    await vi.advanceTimersByTimeAsync(800);
    expect(autosave.state).toBe('refused');
  });
});
