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

test('a page names itself and its other language for search engines', async ({ page, baseURL }) => {
  await page.goto('/cy/calls');
  await expect(page).toHaveTitle('Galwadau am syniadau · Bryncoed');
  const address = (rel: string) => page.locator(`link[rel="${rel}"]`);
  await expect(address('canonical')).toHaveAttribute('href', `${baseURL}/cy/calls`);
  await expect(page.locator('link[hreflang="en"]')).toHaveAttribute('href', `${baseURL}/calls`);
});

test('a call is read whole', async ({ page }) => {
  await page.goto('/calls');
  await page.locator('#readable li').getByRole('link').first().click();
  for (const part of [
    'What is fixed',
    'What is open',
    'Who decides, and when',
    'What opens when',
    'The rules',
  ]) {
    await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
  }
});

for (const path of [
  '/',
  '/ideas',
  '/answers',
  '/calls',
  '/councils',
  '/councillors',
  '/record',
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
