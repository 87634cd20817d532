/**
 * In the browser's bundle this stands in for devalue (4 kB), which SvelteKit uses there for history state and for data
 * of server loads, actions and remote functions. We have none of the latter, and our history state is plain JSON.
 */
export const stringify = (value) => JSON.stringify(value ?? null);
export const parse = (text) => JSON.parse(text);
export const unflatten = () => {
  throw new Error('this app has no server loads, actions or remote functions (scripts/devalue-lite.mjs)');
};
export const uneval = unflatten;
export const stringifyAsync = unflatten;
export class DevalueError extends Error {}
