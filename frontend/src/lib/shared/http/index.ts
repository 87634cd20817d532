export { connection } from './connection.svelte.ts';
export { isProblem, Problem } from './problem.ts';
export type { FieldError } from './problem.ts';
export { fieldText, loadReasons, reasonFor, reasonText } from './reasons.ts';
export { del, get, newIdempotencyKey, patch, post, put } from './verbs.ts';
export type { Options, Query, Reply } from './verbs.ts';
