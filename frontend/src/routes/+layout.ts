import { reader } from '#lib/features/account/me.svelte.ts';
import { here } from '#lib/features/place/place.svelte.ts';

// everything is drawn in the browser; readers without JavaScript get the server's text
export const ssr = false;
export const prerender = false;

let started: Promise<unknown> | undefined;

/** Once, before the first page is drawn: who is reading, and where. */
export const load = async () => {
  started ??= Promise.all([here.load(), reader.reload()]);
  await started;
};
