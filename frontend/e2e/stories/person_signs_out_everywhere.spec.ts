import { expect, test } from '@playwright/test';
import { signIn } from '../support/people.ts';

test('a person signs out everywhere, and the other device is signed out too', async ({ browser }) => {
  const here = await (await browser.newContext()).newPage();
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(here, 'juror1');
  await signIn(elsewhere, 'juror1', '/me');
  await expect(elsewhere.getByRole('heading', { name: 'My data' })).toBeVisible();

  await here.goto('/me');
  await here.getByRole('button', { name: 'Sign out everywhere' }).click();
  await here.waitForURL((url) => url.pathname === '/');
  await expect(here.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();

  await elsewhere.goto('/me');
  await expect(elsewhere.getByText('Sign in to see your page.')).toBeVisible();
  await here.context().close();
  await elsewhere.context().close();
});
