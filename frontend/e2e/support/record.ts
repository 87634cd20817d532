// What somebody does at home who checks the public record, and what somebody does who has the database.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';

const run = promisify(execFile);
const program = '../backend/target/quarkus-app';
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export interface Head {
  line: string;
  shortForm: string;
}

/** The newest head, as the page's own address shows it. */
export const head = async (page: Page) => (await (await page.request.get('/api/record/head')).json()) as Head;

/** Downloads the record and the public key, and runs the packaged program's verifier on them. @param since heads seen before */
export async function verify(page: Page, ...since: string[]) {
  const file = join(mkdtempSync(join(tmpdir(), 'betterif-record-')), 'log.jsonl');
  writeFileSync(file, await (await page.request.get('/api/record/log.jsonl')).text());
  const { publicKey } = (await (await page.request.get('/api/record/key')).json()) as { publicKey: string };
  const seen = since.flatMap((one) => ['--since', one]);
  try {
    const jar = join(program, 'quarkus-run.jar');
    const { stdout } = await run(java, [
      ...shortLived,
      '-jar',
      jar,
      'verify-record',
      file,
      '--key',
      publicKey,
      ...seen,
    ]);
    return { code: 0, said: stdout };
  } catch (failed) {
    const { code, stdout } = failed as { code: number; stdout: string };
    return { code, said: stdout };
  }
}

/** One statement past all triggers, as whoever owns the database can. @param database its directory */
export async function sql(database: string, statement: string) {
  const port = readFileSync(join(database, 'data/postmaster.pid'), 'utf8').split('\n')[3]!.trim();
  const library = join(program, 'lib/main');
  const driver = readdirSync(library).find((name) => name.startsWith('org.postgresql.postgresql-'))!;
  const source = join(mkdtempSync(join(tmpdir(), 'betterif-sql-')), 'Sql.java');
  writeFileSync(
    source,
    `public class Sql { public static void main(String[] a) throws Exception {
       try (var c = java.sql.DriverManager.getConnection(a[0], "postgres", "postgres"); var s = c.createStatement()) { s.execute(a[1]); } } }`,
  );
  const url = `jdbc:postgresql://127.0.0.1:${port}/postgres`;
  const past = `begin; set local session_replication_role = replica; ${statement}; commit`;
  await run(java, [...shortLived, '-cp', join(library, driver), source, url, past]);
}
