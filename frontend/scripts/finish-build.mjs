/**
 * After `vite build`: takes SvelteKit's inline start-up script out of the shell into a file of its own, so that the
 * server can send `script-src 'self'` without hashes; lists the routes, so that the server answers 404 for all others;
 * and reports the first page's weight.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { report } from './budget.mjs';
import { writeDocuments } from './documents.mjs';
import { writeRoutes } from './routes.mjs';

const SHELL = 'build/200.html';
const MARKS = ['<!--ssr-head-->', '<!--ssr-body-->'];

const html = readFileSync(SHELL, 'utf8');
for (const mark of MARKS) {
  if (!html.includes(mark)) throw new Error(`${SHELL} has lost ${mark}, where the server puts its text`);
}

const inline = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)];
if (inline.length !== 1) throw new Error(`expected one inline script in ${SHELL}, found ${inline.length}`);
const [tag, script] = inline[0];
const hash = createHash('sha256').update(script).digest('hex').slice(0, 10);
const file = `_app/immutable/boot.${hash}.js`;
writeFileSync(`build/${file}`, script);
// deferred, so that the server's text is painted first; still a classic script, since it asks for currentScript
writeFileSync(
  SHELL,
  html.replace(tag, () => `<script src="/${file}" defer></script>`),
);

writeRoutes('build/routes.json');
writeDocuments('build/documents.json');
report();
