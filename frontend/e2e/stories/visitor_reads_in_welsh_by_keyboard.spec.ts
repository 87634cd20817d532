import { expect, test, type Page } from '@playwright/test';
import { anIdea } from '../support/world.ts';

test.use({ viewport: { width: 320, height: 640 }, hasTouch: true, locale: 'cy-GB' });

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** The server's readable text stands there first, and has a heading too; the app takes its place. */
const drawn = (page: Page) => expect(page.locator('#readable')).toHaveCount(0);

/** Presses Tab until this is focused; its focus must be seen. */
async function tabTo(page: Page, name: RegExp, most = 60) {
  for (let press = 0; press < most; press++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      if (element === document.body) return { text: '', seen: true }; // past the last, before the first
      const seen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
      return { text: (element.getAttribute('aria-label') ?? element.innerText).trim(), seen };
    });
    expect(focused.seen, `the focus on "${focused.text}" is seen`).toBe(true);
    if (name.test(focused.text)) return;
  }
  throw new Error(`${name} was not reached by ${most} presses of Tab`);
}

test('a visitor reads in Welsh on the smallest phone, by keyboard alone', async ({ page, browser }) => {
  const idea = await anIdea(browser, { by: 'dafydd' });
  await page.goto('/cy');
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await drawn(page);

  await test.step('the first Tab leads past the header', async () => {
    await page.keyboard.press('Tab');
    const skip = page.locator('a[href="#main"]');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    await page.keyboard.press('Enter');
    await expect(page.locator('#main')).toBeFocused();
  });

  await test.step('the menu opens and closes', async () => {
    await page.goto('/cy');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await drawn(page);
    await tabTo(page, /^Dewislen$/);
    await page.keyboard.press('Enter');
    await expect(page.locator('#main-nav')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.locator('#main-nav')).toBeHidden();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Syniadau$/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/cy\/ideas$/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
  expect(await sideways(page)).toBe(0);

  await page.goto(`/cy/ideas/${idea.number}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(idea.title, { ignoreCase: true });
  await drawn(page);
  expect(await sideways(page)).toBe(0);

  await test.step('the language is changed and the page kept', async () => {
    await tabTo(page, /^English/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/ideas/${idea.number}$`));
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });
});
