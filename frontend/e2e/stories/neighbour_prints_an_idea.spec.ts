import { expect, test } from '@playwright/test';
import { readQr } from '../support/qr.ts';
import { anIdea } from '../support/world.ts';

test('an idea is printed for a noticeboard, with a code that leads back to it', async ({
  page,
  browser,
  baseURL,
}, info) => {
  const idea = await anIdea(browser, { by: 'dafydd' });
  await page.setViewportSize({ width: 794, height: 1123 }); // A4 at 96 dots to the inch
  await page.goto(`/ideas/${idea.number}`);
  const code = page.locator('figure.print-only svg');
  await expect(code).toBeAttached();
  await expect(code).toBeHidden();

  await page.emulateMedia({ media: 'print' });
  await expect(code).toBeVisible();
  expect(await readQr(page, code)).toBe(`${baseURL}/ideas/${idea.number}`);
  await expect(page.getByText(`${baseURL}/ideas/${idea.number}`)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('The gate is locked all day')).toBeVisible();

  await test.step('nothing that only works on a screen is on the paper', async () => {
    await expect(page.getByRole('navigation').first()).toBeHidden();
    await expect(page.getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Report this idea' })).toHaveCount(0);
    await expect(page.getByRole('link', { name: /sign in/i })).toHaveCount(0);
  });
  await info.attach('the page', {
    body: await page.screenshot({ fullPage: true }),
    contentType: 'image/png',
  });
});
