import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { signIn } from '../support/people.ts';
import { anIdea, mark } from '../support/world.ts';

test('a person takes a copy of their data and leaves; what they wrote stays without their name', async ({
  page,
  browser,
}) => {
  const idea = await anIdea(browser);
  const words = `It was open when I was a child. ${mark()}`;
  await signIn(page, 'juror2', '/ideas');
  await page.goto(`/ideas/${idea.number}`);
  await page.getByLabel('Add to the conversation').fill(words);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByRole('article').filter({ hasText: words })).toContainText('Juror2');

  await page.goto('/me');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download my data' }).click();
  const copy = await readFile(await (await waiting).path(), 'utf8');
  expect(copy).toContain(words);
  JSON.parse(copy);

  await page.getByRole('button', { name: 'Leave and erase my account' }).click();
  const dialog = page.getByRole('dialog', { name: 'Erase your account?' });
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Leave and erase my account' }).click();
  await dialog.getByRole('button', { name: 'Yes, erase it' }).click();
  await page.waitForURL((url) => url.pathname === '/');
  await expect(page.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();

  await page.goto(`/ideas/${idea.number}`);
  await expect(page.getByRole('heading', { name: /Conversation/ })).toBeVisible();
  await expect(page.getByText('Juror2')).toHaveCount(0);
});
