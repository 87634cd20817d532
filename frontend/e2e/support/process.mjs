// Programs that a test run starts, waits for, and ends again; only those.
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** @returns {Promise<number>} a port of this machine that is free now */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Starts a program in a process group of its own, its output in a file. */
export function start(command, args, { env, cwd, log }) {
  const child = spawn(command, args, { env, cwd, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const file = createWriteStream(log);
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  child.log = log;
  return child;
}

/** Waits until the address answers 200, the program ends, or the time is up. */
export async function answers(url, child, seconds) {
  const until = Date.now() + seconds * 1000;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}: see ${child.log}`);
    try {
      if ((await fetch(url, { signal: AbortSignal.timeout(2000) })).status === 200) return;
    } catch {
      // not up yet
    }
    await pause(250);
  }
  throw new Error(`${url} did not answer within ${seconds} s: see ${child.log}`);
}

/** Asks the program to end, waits, and says how it ended; kills what does not. */
export async function stop(child, seconds = 30) {
  if (!child || child.exitCode !== null) return child?.exitCode ?? 0;
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
  process.kill(child.pid, 'SIGTERM');
  const result = await Promise.race([ended, pause(seconds * 1000, 'did not end')]);
  if (result === 'did not end') process.kill(-child.pid, 'SIGKILL');
  return result;
}
