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
  'neighbour1',
  'neighbour2',
] as const;
export type Person = (typeof people)[number];

/** Where a signed-in session is kept between the tests of one run. */
export const sessionOf = (person: Person) => `../backend/target/e2e/sessions/${person}.json`;

/** Fills the identity provider's form. */
export async function signInAtProvider(page: Page, person: Person) {
  await page.locator('#username').fill(person);
  await page.locator('#password').fill(person);
  await page.locator('#kc-login').click();
}

/** A page of its own for a person who is signed in. */
export async function pageOf(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ storageState: sessionOf(person) });
  const page = await context.newPage();
  return page;
}

export { expect };
