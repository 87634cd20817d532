import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { pageOf } from '../support/people.ts';
import { aCallWithThreshold, anIdea, pressSupport } from '../support/world.ts';

const run = promisify(execFile);
const target = '../backend/target';
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';

interface Head {
  line: string;
  shortForm: string;
}

/** What somebody types at home, who has the download and the key. */
async function verify(file: string, key: string, ...since: string[]) {
  const seen = since.flatMap((head) => ['--since', head]);
  const program = join(target, 'quarkus-app/quarkus-run.jar');
  try {
    const { stdout } = await run(java, ['-jar', program, 'verify-record', file, '--key', key, ...seen]);
    return { code: 0, said: stdout };
  } catch (failed) {
    const { code, stdout } = failed as { code: number; stdout: string };
    return { code, said: stdout };
  }
}

async function download(page: Page, name: string) {
  const record = await (await page.request.get('/api/record/log.jsonl')).text();
  const file = join(target, 'e2e', name);
  writeFileSync(file, record);
  return { file, record };
}

/** One statement on the running program's database, as whoever owns it can. */
async function sql(statement: string) {
  const data = join(target, 'e2e/database');
  const port = readFileSync(join(data, 'data/postmaster.pid'), 'utf8').split('\n')[3]!.trim();
  const library = join(target, 'quarkus-app/lib/main');
  const driver = readdirSync(library).find((name) => name.startsWith('org.postgresql.postgresql-'))!;
  const source = join(target, 'e2e/Sql.java');
  writeFileSync(
    source,
    `public class Sql { public static void main(String[] a) throws Exception {
       try (var c = java.sql.DriverManager.getConnection(a[0], "postgres", "postgres"); var s = c.createStatement()) { s.execute(a[1]); } } }`,
  );
  await run(java, [
    '-cp',
    join(library, driver),
    source,
    `jdbc:postgresql://127.0.0.1:${port}/postgres`,
    statement,
  ]);
}

test('an idea crosses a threshold; the record says so, proves it, and a row changed in SQL is found', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  const call = await aCallWithThreshold(browser, 1);
  const idea = await anIdea(browser, { call });
  const theirs = await pageOf(browser, 'neighbour1');
  await theirs.goto(`/ideas/${idea.number}`);
  await pressSupport(theirs);
  await expect(theirs.getByRole('region', { name: 'Support', exact: true })).toContainText('1 supporter');
  await theirs.context().close();

  // the idea's page leads to its entries
  await page.goto(`/ideas/${idea.number}`);
  await page.getByRole('link', { name: 'This idea in the public record' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The public record' })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(`The council owes an answer to idea ${idea.number}`)).toBeVisible();
  }).toPass();
  await expect(page.getByText(`Idea ${idea.number} was shared`)).toBeVisible();

  // the browser itself works the proof out, and the text's hash
  const owed = page
    .getByRole('listitem')
    .filter({ hasText: `Idea ${idea.number} was shared` })
    .getByRole('link', { name: /Proof/ });
  await owed.click();
  await expect(page.getByText('the entry is under the head')).toBeVisible();
  await expect(page.getByText('This is the text that was recorded')).toBeVisible();

  // at home, with the download, the key and the head from before
  const head = (await (await page.request.get('/api/record/head')).json()) as Head;
  const { publicKey } = (await (await page.request.get('/api/record/key')).json()) as { publicKey: string };
  const before = await download(page, 'record-before.jsonl');
  const intact = await verify(before.file, publicKey, head.line, head.shortForm);
  expect(intact.said).toContain('The record is intact');
  expect(intact.code).toBe(0);

  // somebody with the database past the trigger
  const changed = `update record_entry set entry = replace(entry, '"at":"20', '"at":"19') where idx = 0`;
  await sql(
    `begin; set local session_replication_role = replica; create table spoilt as select * from record_entry where idx = 0; ${changed}; commit`,
  );
  try {
    const after = await download(page, 'record-after.jsonl');
    const caught = await verify(after.file, publicKey, head.line);
    expect(caught.said).toContain('CHANGED: entry 0');
    expect(caught.code).toBe(1);
  } finally {
    await sql(
      'begin; set local session_replication_role = replica; update record_entry e set entry = s.entry from spoilt s where e.idx = s.idx; drop table spoilt; commit',
    );
  }
});

test('the printout of an idea carries the short form of the newest head', async ({ page, browser }) => {
  const idea = await anIdea(browser);
  await page.goto(`/ideas/${idea.number}`);
  await page.emulateMedia({ media: 'print' });
  const { size } = (await (await page.request.get('/api/record/head')).json()) as { size: number };
  expect(size).toBeGreaterThan(0);
  await expect(page.getByText(/Public record on the day of this printout: \d+-[0-9a-f]{8}/)).toBeVisible();
});
