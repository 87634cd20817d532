// Further processes of the packaged program on one database, with the clock moved: the switch that docs/operating.md describes.
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answers, freePort, start, stop } from './process.mjs';

const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
// the fast compiler alone starts a process in half the processor time
const shortLived = ['-Xmx512m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

export interface Replica {
  address: string;
  child: ChildProcess;
}

/** The demo on a database of its own, which lives as long as the first process. */
export class Replicas {
  private readonly directory = mkdtempSync(join(tmpdir(), 'betterif-clock-'));
  readonly database = join(this.directory, 'database');
  private readonly running: Replica[] = [];
  private readonly smtpPort: number;

  constructor(smtpPort: number) {
    this.smtpPort = smtpPort;
  }

  /** The process that has the database; the first tells the demo, one after it begins anew with the clock moved. */
  first(offset = 'PT0S') {
    return this.run({
      BETTERIF_DEMO: 'true',
      BETTERIF_DATABASE_DIRECTORY: this.database,
      BETTERIF_CLOCK_OFFSET: offset,
    });
  }

  /** A further process on the same database. @param offset how far its clock is ahead, such as P60D */
  ahead(offset: string) {
    const port = readFileSync(join(this.database, 'data/postmaster.pid'), 'utf8').split('\n')[3];
    return this.run({
      BETTERIF_DEMO: 'false',
      BETTERIF_CLOCK_OFFSET: offset,
      BETTERIF_DATABASE_URL: `jdbc:postgresql://127.0.0.1:${port}/postgres`,
    });
  }

  async end(replica: Replica) {
    this.running.splice(this.running.indexOf(replica), 1);
    await stop(replica.child);
  }

  /** The database's own process last. */
  async endAll() {
    for (const replica of [...this.running].reverse()) await this.end(replica);
    rmSync(this.directory, { recursive: true, force: true });
  }

  private async run(env: Record<string, string>): Promise<Replica> {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    const child = start(java, [...shortLived, '-jar', '../backend/target/quarkus-app/quarkus-run.jar'], {
      env: {
        ...process.env,
        BETTERIF_PORT: String(port),
        BETTERIF_ADDRESS: address,
        BETTERIF_OIDC_URL: process.env.BETTERIF_ISSUER,
        BETTERIF_OIDC_CLIENT_ID: 'betterif',
        BETTERIF_OIDC_SECRET: 'only-for-the-browser-tests',
        BETTERIF_SESSION_SECRET: 'only-for-the-browser-tests-0123456789',
        // all processes of one database sign its record with one key
        BETTERIF_RECORD_KEY: Buffer.alloc(32, 'only for the browser tests').toString('base64'),
        BETTERIF_SMTP_HOST: '127.0.0.1',
        BETTERIF_SMTP_PORT: String(this.smtpPort),
        BETTERIF_SMTP_STARTTLS: 'DISABLED',
        BETTERIF_MAIL_FROM: 'Bryncoed <ideas@bryncoed.example>',
        BETTERIF_RATE_LIMIT: 'false',
        // what is counted once a day, or looked at once a minute, shows within a story
        BETTERIF_RESPONSE_VERDICT_COUNTS_EVERY: '2s',
        BETTERIF_RESPONSE_JOB_EVERY: '2s',
        ...env,
      },
      cwd: undefined,
      log: join(this.directory, `program-${port}.log`),
    }) as ChildProcess;
    const replica = { address, child };
    this.running.push(replica);
    await answers(`${address}/q/health/ready`, child, 150);
    return replica;
  }
}
