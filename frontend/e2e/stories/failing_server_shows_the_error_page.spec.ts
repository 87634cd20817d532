import { expect, test } from '@playwright/test';

test('an answer that fails shows the error page once, and does not load the page again and again', async ({
  page,
}) => {
  let loads = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) loads += 1;
  });
  await page.route('**/api/answers/**', (route) =>
    route.fulfill({
      status: 500,
      contentType: 'application/problem+json',
      body: JSON.stringify({ title: 'Fault', status: 500, detail: '', reason: 'common_fault' }),
    }),
  );
  await page.goto('/answers');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(loads).toBe(1);
});
