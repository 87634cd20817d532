import { expect, test } from '@playwright/test';
import { sessionOf, signInAtProvider } from '../support/people.ts';
import { anIdea, mark } from '../support/world.ts';

test.use({ storageState: sessionOf('neighbour2') });

test('a session ends in the middle of a comment, and nothing that was typed is lost', async ({
  page,
  browser,
}) => {
  const idea = await anIdea(browser);
  const words = `There is a tap beside the gate. ${mark()}`;
  await page.goto(`/ideas/${idea.number}`);
  const box = page.getByLabel('Add to the conversation');
  await box.fill(words);
  await page.context().clearCookies();
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByText('You have been signed out. What you wrote is kept in this tab.')).toBeVisible();
  await expect(box).toHaveValue(words);

  await page.getByRole('link', { name: 'Sign in again' }).click();
  await signInAtProvider(page, 'neighbour2');
  await page.waitForURL(`**/ideas/${idea.number}`);
  await expect(box).toHaveValue(words);
  await page.getByRole('button', { name: 'Post comment' }).click();
  await expect(page.getByRole('article').filter({ hasText: words })).toBeVisible();
});
