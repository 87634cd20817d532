import { expect, test } from '@playwright/test';
import { pageOf } from '../support/people.ts';
import { anIdea, mark } from '../support/world.ts';

test('a councillor replies in their own name; everybody sees who, and no answer is owed less', async ({
  page,
  browser,
}) => {
  const idea = await anIdea(browser);
  const words = `I will ask for the key at the next meeting. ${mark()}`;
  const rhian = await pageOf(browser, 'rhian');
  await rhian.goto(`/ideas/${idea.number}`);
  await expect(rhian.getByText('Keep an open mind')).toBeVisible();
  await rhian.getByLabel('Add to the conversation').fill(words);
  await rhian.getByRole('button', { name: 'Post comment' }).click();
  await expect(rhian.getByRole('article').filter({ hasText: words })).toBeVisible();
  await rhian.context().close();

  await page.goto(`/ideas/${idea.number}`);
  const reply = page.getByRole('article').filter({ hasText: words });
  await expect(reply).toContainText('Rhian');
  await expect(reply).toContainText('Councillor’s reply');
  await page.goto(`/ideas?q=${encodeURIComponent(idea.title)}`);
  const card = page.getByRole('article').filter({ hasText: idea.title });
  await expect(card).toContainText('Councillor replied');
  await expect(card).not.toContainText('Answered');
});
