// Runs the browser tests against the packaged program with a real Keycloak and its embedded PostgreSQL:
//   node e2e/run.mjs [what playwright test takes]
// With nothing said, Lighthouse looks at the first pages afterwards.
// Everything lies in backend/target; nothing is left running.
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './support/browser.mjs';
import { answers, freePort, start, stop } from './support/process.mjs';

const frontend = dirname(dirname(fileURLToPath(import.meta.url)));
const root = dirname(frontend);
const target = join(root, 'backend/target');
const work = join(target, 'e2e');
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin/java') : 'java';
const secret = 'only-for-the-browser-tests';
// processes of minutes: the fast compiler alone costs half the processor time, which the browsers need too
const shortLived = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

const began = Date.now();
const say = (text) =>
  console.log(`[e2e ${String(Math.round((Date.now() - began) / 1000)).padStart(3)} s] ${text}`);

/** A copy of the unpacked Keycloak with our realm beside it, so that each run begins anew. */
function keycloakHome() {
  const unpacked = join(target, 'keycloak');
  const name = existsSync(unpacked) && readdirSync(unpacked).find((entry) => entry.startsWith('keycloak-'));
  if (!name) throw new Error('backend/target/keycloak is missing: ./mvnw verify unpacks it');
  const home = join(unpacked, name);
  rmSync(join(home, 'data'), { recursive: true, force: true });
  mkdirSync(join(home, 'data/import'), { recursive: true });
  cpSync(join(root, 'deploy/identity/betterif-realm.json'), join(home, 'data/import/betterif-realm.json'));
  return home;
}

async function startKeycloak(port, address) {
  const home = keycloakHome();
  const child = start('sh', [join(home, 'bin/kc.sh'), 'start-dev', '--import-realm', `--http-port=${port}`], {
    env: {
      ...process.env,
      BETTERIF_OIDC_SECRET: secret,
      BETTERIF_ADDRESS: address,
      // its own start names another collector
      JAVA_OPTS_APPEND: ['-Xmx600m', '-XX:-UseG1GC', ...shortLived].join(' '),
    },
    cwd: home,
    log: join(work, 'keycloak.log'),
  });
  const issuer = `http://127.0.0.1:${port}/realms/betterif`;
  await answers(`${issuer}/.well-known/openid-configuration`, child, 240);
  say('Keycloak answers');
  return { child, issuer };
}

async function startProgram(port, address, issuer) {
  const child = start(java, ['-Xmx1g', ...shortLived, '-jar', join(target, 'quarkus-app/quarkus-run.jar')], {
    env: {
      ...process.env,
      BETTERIF_PORT: String(port),
      BETTERIF_ADDRESS: address,
      BETTERIF_OIDC_URL: issuer,
      BETTERIF_OIDC_CLIENT_ID: 'betterif',
      BETTERIF_OIDC_SECRET: secret,
      BETTERIF_SESSION_SECRET: 'only-for-the-browser-tests-0123456789',
      BETTERIF_DATABASE_DIRECTORY: join(work, 'database'),
      BETTERIF_DEMO: 'true',
      BETTERIF_RATE_LIMIT: 'false',
      // what is counted once a day shows within a story
      BETTERIF_RESPONSE_VERDICT_COUNTS_EVERY: '2s',
      BETTERIF_RESPONSE_JOB_EVERY: '2s',
    },
    cwd: work,
    log: join(work, 'program.log'),
  });
  await answers(`${address}/q/health/ready`, child, 120);
  say('the packaged program answers, on its embedded PostgreSQL');
  return child;
}

/** Runs to its end with this run's addresses, and says with which code it ended. */
function run(command, args, address, issuer, browser) {
  const child = spawn(command, args, {
    cwd: frontend,
    stdio: 'inherit',
    env: { ...process.env, BETTERIF_ADDRESS: address, BETTERIF_ISSUER: issuer, CHROMIUM: browser.path },
  });
  return new Promise((resolve) => child.once('exit', (code) => resolve(code ?? 1)));
}

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
let keycloak, program;
let result = 1;
try {
  const browser = await findBrowser();
  say(`browser: ${browser.path}, from ${browser.from}`);
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  keycloak = await startKeycloak(await freePort(), address);
  program = await startProgram(port, address, keycloak.issuer);
  const asked = process.argv.slice(2);
  result = await run('npx', ['playwright', 'test', ...asked], address, keycloak.issuer, browser);
  if (!asked.length) {
    say('Lighthouse looks at list, idea and form');
    const judged = await run('node', ['e2e/lighthouse.mjs'], address, keycloak.issuer, browser);
    result ||= judged;
  }
} catch (failure) {
  say(`failed: ${failure.message}`);
} finally {
  const ended = await stop(program);
  if (program && ended !== 0 && ended !== 143) {
    say(`the program did not shut down cleanly: ${ended}`);
    result ||= 1;
  }
  await stop(keycloak?.child);
}
say(result === 0 ? 'all passed' : 'failed');
process.exit(result);
