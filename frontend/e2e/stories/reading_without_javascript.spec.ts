import { expect, test } from '@playwright/test';
import { anIdea } from '../support/world.ts';

test.use({ javaScriptEnabled: false });

test('an idea is read without JavaScript: its title, its text, its language', async ({ page, browser }) => {
  const idea = await anIdea(browser);
  expect((await page.goto(`/ideas/${idea.number}`))?.status()).toBe(200);
  await expect(page).toHaveTitle(new RegExp(idea.title, 'i'));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(idea.title, { ignoreCase: true });
  await expect(page.getByText('The gate is locked all day')).toBeVisible();
  await page.goto(`/cy/ideas/${idea.number}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
});

for (const path of [
  '/',
  '/ideas',
  '/answers',
  '/calls',
  '/councils',
  '/councillors',
  '/how-it-works',
  '/privacy',
]) {
  test(`${path} has a title and a heading without JavaScript`, async ({ page }) => {
    expect((await page.goto(path))?.status()).toBe(200);
    await expect(page).toHaveTitle(/\S/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('what is not there answers 404 and says so', async ({ page }) => {
  for (const path of ['/ideas/999999999', '/no-such-page']) {
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});
