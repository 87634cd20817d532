import { describe, expect, it } from 'vitest';
import { Problem } from '#lib/shared/http/index.ts';
import { Sending } from './sending.svelte.ts';

const refusal = (status: number, errors: { field: string; reason: string; message: string }[] = []) =>
  new Problem({ status, reason: 'x_unheard_of', title: '', detail: 'Not like this', errors });

describe('a form on its way', () => {
  it('is busy until it has arrived', async () => {
    const sending = new Sending();
    let arrive = () => {};
    const sent = sending.run(() => new Promise<void>((resolve) => (arrive = resolve)));
    expect(sending.busy).toBe(true);
    arrive();
    await sent;
    expect(sending.busy).toBe(false);
    expect(sending.errors.summary).toEqual([]);
  });

  it('shows what was refused at the control that bears it, and forgets it at the next try', async () => {
    const sending = new Sending();
    const error = { field: 'terms.name', reason: 'x_unheard_of', message: 'Too long' };
    await sending.run(
      () => Promise.reject(refusal(400, [error])),
      (field) => field.replace(/^terms\./, ''),
    );
    expect(sending.busy).toBe(false);
    expect(sending.errors.fields).toEqual({ name: 'Too long' });
    expect(sending.errors.summary).toEqual([{ field: 'name', message: 'Too long' }]);
    await sending.run(() => Promise.resolve());
    expect(sending.errors.fields).toEqual({});
  });

  it('tells a change meanwhile from other refusals', async () => {
    const sending = new Sending();
    await sending.run(() => Promise.reject(refusal(412)));
    expect(sending.errors.stale).toBe(true);
    await sending.run(() => Promise.reject(refusal(422)));
    expect(sending.errors.stale).toBe(false);
  });

  it('hides no fault of its own', async () => {
    const sending = new Sending();
    await expect(sending.run(() => Promise.reject(new TypeError('a mistake here')))).rejects.toThrow(
      TypeError,
    );
    expect(sending.busy).toBe(false);
  });

  it('keeps its key until it has been heard, and takes another for other words', async () => {
    const sending = new Sending();
    const keys: string[] = [];
    const take = (key: string) => Promise.resolve(keys.push(key));
    const fail = (status: number) => (key: string) => (keys.push(key), Promise.reject(refusal(status)));
    await sending.run(fail(503));
    await sending.run(fail(422));
    await sending.run(take);
    await sending.run(take);
    expect(keys[1]).toBe(keys[0]);
    expect(new Set(keys)).toHaveProperty('size', 3);
  });
});
