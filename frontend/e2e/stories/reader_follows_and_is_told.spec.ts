import { expect, test } from '@playwright/test';
import { pageOf } from '../support/people.ts';
import { anIdea, mark } from '../support/world.ts';

test('a reader keeps a search, is told of a new idea, and lets the search go', async ({ browser }) => {
  const word = `kingfisher${mark()}`;
  const reader = await pageOf(browser, 'dafydd');
  await reader.goto(`/ideas?q=${word}`);
  await reader.getByRole('button', { name: 'Tell me about new ones' }).click();
  await expect(reader.getByText('You will be told about new ideas like these.').first()).toBeVisible();
  await reader.goto('/me');
  await expect(reader.getByRole('link', { name: `“${word}”` })).toBeVisible();

  const idea = await anIdea(browser, { title: `the ${word} had a perch` });
  await expect(async () => {
    await reader.goto('/me/notices');
    await expect(reader.getByRole('link', { name: idea.title })).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });

  await reader.goto('/cy/me');
  await reader.getByRole('button', { name: new RegExp(`Peidio â dilyn.*${word}`) }).click();
  await expect(reader.getByRole('link', { name: `“${word}”` })).toHaveCount(0);

  const feed = await reader.request.get(`/api/feeds/ideas.atom?q=${word}`);
  expect(feed.headers()['content-type']).toContain('application/atom+xml');
  expect(await feed.text()).toContain(`/ideas/${idea.number}`);
  await reader.context().close();
});
