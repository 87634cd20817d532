import { del, isProblem, post, put } from '#lib/shared/http/index.ts';
import { here } from '../place.svelte.ts';
import type { Entry, ListName } from './lists.ts';

const tag = (version: number) => ({ ifMatch: `"${version}"` });

/**
 * Runs a change and reads the place anew, so that every page shows it; also when somebody else was quicker, so that the
 * next try is made by who has seen their version.
 */
async function change(sent: Promise<unknown>) {
  try {
    await sent;
  } catch (thrown) {
    if (isProblem(thrown) && thrown.status === 412) await here.load();
    throw thrown;
  }
  await here.load();
}

export const addEntry = (list: ListName, plan: unknown, idempotencyKey: string) =>
  change(post(`/api/place/${list}`, plan, { idempotencyKey }));

export const rewriteEntry = (list: ListName, entry: Entry, plan: unknown) =>
  change(put(`/api/place/${list}/${entry.id}`, plan, tag(entry.version)));

export const removeEntry = (list: ListName, entry: Entry) =>
  change(del(`/api/place/${list}/${entry.id}`, tag(entry.version)));

export const rewriteCouncil = (version: number, plan: unknown) =>
  change(put('/api/place', plan, tag(version)));
