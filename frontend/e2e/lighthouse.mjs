// Asks Lighthouse about the list, an idea and the form, in both languages, on its mobile profile:
//   node e2e/lighthouse.mjs   (e2e/run.mjs sets BETTERIF_ADDRESS and CHROMIUM, and has signed people in)
// Accessibility, best practices and SEO must be 100; performance is printed for the three pages in English: the median of three,
// of the goal 98.
import { readFileSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import lighthouse from 'lighthouse';
import { findBrowser, launchArguments } from './support/browser.mjs';
import { answers, freePort, start, stop } from './support/process.mjs';

const GATED = ['accessibility', 'best-practices', 'seo'];
const GOAL = 98;
const RUNS = 3;
const address = process.env.BETTERIF_ADDRESS;
const work = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'backend/target/e2e');

/** The session of a person who was signed in by support/signIn.setup.ts, as a Cookie header. */
function cookiesOf(person) {
  const { cookies } = JSON.parse(readFileSync(join(work, 'sessions', `${person}.json`), 'utf8'));
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

/** One idea that has been talked about and answered, so that everything a page of an idea can show is looked at. */
async function anIdea() {
  const answer = await fetch(`${address}/api/ideas?sort=supported&limit=1`);
  const { items } = await answer.json();
  if (!items?.length) throw new Error('there is no idea to look at: the demo is missing');
  return items[0].number;
}

async function pages() {
  const idea = await anIdea();
  const form = { Cookie: cookiesOf('megan') };
  return ['', '/cy'].flatMap((language) => [
    { name: 'list', path: `${language}/ideas`, timed: !language },
    { name: 'idea', path: `${language}/ideas/${idea}`, timed: !language },
    { name: 'form', path: `${language}/ideas/new`, timed: !language },
    // the questions themselves are for people who are signed in, and no page of a search engine
    {
      name: 'form, asking',
      path: `${language}/ideas/new?step=title`,
      headers: form,
      without: ['is-crawlable'],
    },
  ]);
}

/** @param tries a busy machine sometimes loses the beginning of a trace, and Lighthouse asks to be run again */
async function look(port, page, categories, tries = 3) {
  const { lhr } = await lighthouse(address + page.path, {
    port,
    logLevel: 'error',
    onlyCategories: categories,
    extraHeaders: page.headers,
    skipAudits: page.without,
    disableFullPageScreenshot: true,
  });
  if (lhr.runtimeError && tries > 1) return look(port, page, categories, tries - 1);
  if (lhr.runtimeError) throw new Error(`${page.path}: ${lhr.runtimeError.message}`);
  return lhr;
}

/** What keeps a category below 100. */
const faultsOf = (lhr) =>
  GATED.filter((category) => lhr.categories[category].score !== 1).flatMap((category) =>
    lhr.categories[category].auditRefs
      .map(({ id, weight }) => ({ weight, ...lhr.audits[id] }))
      .filter(({ weight, score }) => weight > 0 && score !== null && score < 1)
      .map(({ id, title, details }) => {
        const where = details?.items?.map((item) => item.node?.snippet ?? item.description ?? item.url ?? '');
        return `${category}: ${id} (${title}) ${(where ?? []).slice(0, 3).join(' | ')}`;
      }),
  );

const percent = (score) => Math.round((score ?? 0) * 100);
const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function judge(port) {
  const wrong = [];
  for (const page of await pages()) {
    const timed = page.timed ? ['performance'] : [];
    const first = await look(port, page, [...GATED, ...timed]);
    const said = GATED.map((category) => `${category} ${percent(first.categories[category].score)}`);
    if (page.timed) {
      const scores = [percent(first.categories.performance.score)];
      while (scores.length < RUNS) {
        scores.push(percent((await look(port, page, timed)).categories.performance.score));
      }
      said.push(`performance ${median(scores)} of goal ${GOAL} (${scores.join(', ')})`);
    }
    console.log(`[lighthouse] ${page.path} (${page.name}): ${said.join(', ')}`);
    wrong.push(...faultsOf(first).map((fault) => `${page.path} (${page.name}): ${fault}`));
  }
  return wrong;
}

const browser = await findBrowser();
const port = await freePort();
const profile = await mkdtemp(join(tmpdir(), 'betterif-lighthouse-'));
const chromium = start(
  browser.path,
  ['--headless=new', `--remote-debugging-port=${port}`, `--user-data-dir=${profile}`, ...launchArguments],
  { env: process.env, log: join(work, 'lighthouse.log') },
);
let wrong;
try {
  await answers(`http://127.0.0.1:${port}/json/version`, chromium, 30);
  wrong = await judge(port);
} finally {
  await stop(chromium);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
for (const fault of wrong) console.error(`[lighthouse] ${fault}`);
process.exit(wrong.length ? 1 : 0);
