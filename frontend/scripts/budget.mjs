/** Adds up the JavaScript that the first page (/) loads, and fails above the limit. Reads build/. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

/** kB of gzip (1 kB = 1024 bytes): the product's promise to cheap phones. */
const LIMIT = 60;
const MANIFEST = '.svelte-kit/output/client/.vite/manifest.json';
/** SvelteKit numbers nodes: 0 the root layout, 1 the error page (always fetched with a page). */
const ALWAYS = [0, 1];

function homeNode() {
  const app = readFileSync('.svelte-kit/generated/build/client-optimized/app.js', 'utf8');
  const match = /"\/":\s*\[(\d+)/.exec(app);
  if (!match) throw new Error('cannot find the node of / in the generated app');
  return Number(match[1]);
}

function firstPage() {
  const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));
  const nodes = [...ALWAYS, homeNode()];
  const isRoot = ([key, chunk]) =>
    chunk.isEntry && (nodes.some((node) => key.endsWith(`nodes/${node}.js`)) || !/nodes\/\d+\.js$/.test(key));
  const files = new Set();
  const visit = (key) => {
    const chunk = manifest[key];
    if (!chunk || files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(visit);
  };
  Object.entries(manifest)
    .filter(isRoot)
    .forEach(([key]) => visit(key));
  // the client itself is imported by the start file when it runs
  for (const chunk of Object.values(manifest)) {
    if (!/entry\/start/.test(chunk.file)) continue;
    chunk.dynamicImports?.forEach(visit);
  }
  const boot = readdirSync('build/_app/immutable').filter((name) => /^boot\..*\.js$/.test(name));
  boot.forEach((name) => files.add(`_app/immutable/${name}`));
  return [...files].filter((file) => file.endsWith('.js'));
}

/** Prints the figure; throws above the limit. */
export function report() {
  const files = firstPage();
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join('build', file))).length, 0);
  const kB = bytes / 1024;
  console.log(
    `first page: ${kB.toFixed(1)} kB of JavaScript (gzip) in ${files.length} files; limit ${LIMIT} kB`,
  );
  if (kB > LIMIT)
    throw new Error(`the first page needs ${kB.toFixed(1)} kB of JavaScript, the limit is ${LIMIT} kB`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (existsSync('build/200.html')) report();
  else console.log('no build/ to weigh; npm run build weighs it');
}
