import { expect, test } from '@playwright/test';

test('a visitor finds the way through the house without an account', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'How it works' }).first().click();
  await expect(page).toHaveURL(/how-it-works/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('an unknown address answers 404 and says so in both languages', async ({ page }) => {
  expect((await page.goto('/no-such-page'))?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect((await page.goto('/cy/no-such-page'))?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy');
});
