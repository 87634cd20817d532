import { defineConfig, devices } from '@playwright/test';
import { launchArguments } from './e2e/support/browser.mjs';

// e2e/run.mjs starts Keycloak and the packaged program, and sets these.
const baseURL = process.env.BETTERIF_ADDRESS ?? 'http://127.0.0.1:8080';
const launchOptions = { executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: launchArguments };

export default defineConfig({
  testDir: 'e2e/stories',
  outputDir: '../backend/target/e2e/results',
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  forbidOnly: true,
  // a second try in CI, reported as flaky: a busy machine is no fault of the page
  retries: process.env.CI ? 1 : 0,
  use: { baseURL, launchOptions, trace: 'retain-on-failure', locale: 'en-GB', timezoneId: 'Europe/London' },
  projects: [
    { name: 'sign in', fullyParallel: true, testDir: 'e2e/support', testMatch: /signIn\.setup\.ts/ },
    {
      name: 'stories',
      dependencies: ['sign in'],
      use: { ...devices['Desktop Chrome'], launchOptions },
    },
  ],
});
