/** Lists the addresses that the app has a page for, so that the server answers 404 for every other. */
import { readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const ROUTES = 'src/routes';

/** @returns {string[]} such as `/ideas/[number]`, sorted */
export function routes() {
  return readdirSync(ROUTES, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('+page.svelte'))
    .map((file) => (dirname(file) === '.' ? '/' : `/${dirname(file)}`))
    .sort();
}

/** @param {string} file where the list is written, as JSON */
export function writeRoutes(file) {
  writeFileSync(file, `${JSON.stringify(routes(), null, 1)}\n`);
}
