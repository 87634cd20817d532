import { expect, type Browser, type Page } from '@playwright/test';

/** The preset people of the realm in deploy/identity; the password is the name. */
export const people = [
  'megan',
  'dafydd',
  'sian',
  'rhian',
  'gwyn',
  'eleri',
  'tomos',
  'mair',
  'aled',
  'nia',
  'neighbour1',
  'neighbour2',
  'neighbour3',
] as const;
export type Person = (typeof people)[number];

/** Where a signed-in session is kept between the tests of one run. */
export const sessionOf = (person: Person) => `../backend/target/e2e/sessions/${person}.json`;

/** Fills the identity provider's form. */
export async function signInAtProvider(page: Page, person: string) {
  await page.locator('#username').fill(person);
  await page.locator('#password').fill(person);
  await page.locator('#kc-login').click();
}

/** Answers the questions of a first sign-in, in English; leads back to where the person wanted to go. */
export async function answerWelcome(page: Page, name: string) {
  await page.getByLabel('What should people call you here?').fill(name);
  await page.getByRole('radio', { name: '18 or over' }).check();
  await page.getByRole('checkbox', { name: 'I will keep to the house rules' }).check();
  await page.getByRole('checkbox', { name: 'I have read the privacy notice' }).check();
  await page.getByRole('button', { name: 'Begin' }).click();
}

/** Signs in and, the first time, answers the questions; ends on `returnTo`. */
export async function signIn(page: Page, person: string, returnTo = '/ideas') {
  await page.goto(`/login?returnTo=${encodeURIComponent(returnTo)}`);
  await signInAtProvider(page, person);
  await page.waitForURL((url) => url.pathname === returnTo || url.pathname === '/welcome');
  const me = (await (await page.request.get('/api/me')).json()) as { needsWelcome: boolean };
  if (!me.needsWelcome) return;
  await page.waitForURL(/\/welcome/);
  await answerWelcome(page, person[0]!.toUpperCase() + person.slice(1));
  await page.waitForURL((url) => url.pathname === returnTo);
}

/** A page of its own for a person who is signed in; ends with the test that closes it, or with the browser. */
export async function pageOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ storageState: sessionOf(person) });
  return context.newPage();
}

/** The same browser, whose pages belong to another address: sessions hold there, where host, secret and provider are the same. */
export const at = (browser: Browser, address: string) =>
  ({ newContext: (options) => browser.newContext({ ...options, baseURL: address }) }) as Browser;

export { expect };
