// A browser for the tests: the system's if there is one, else the one that an npm package ships.
import { existsSync } from 'node:fs';

const SYSTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** @returns {Promise<{path: string, from: string}>} where the browser is, and where it came from */
export async function findBrowser() {
  const named = process.env.CHROMIUM;
  if (named) return { path: named, from: 'CHROMIUM' };
  const system = SYSTEM.find((path) => existsSync(path));
  if (system) return { path: system, from: 'the system' };
  // unpacks the libraries that a bare machine lacks beside the browser
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: shipped } = await import('@sparticuz/chromium');
  return { path: await shipped.executablePath(), from: 'the npm package @sparticuz/chromium' };
}
