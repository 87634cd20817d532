import { expect, test } from '@playwright/test';
import { pageOf } from '../support/people.ts';
import { aCallWithThreshold, anIdea, pressSupport } from '../support/world.ts';

test('the record says that an idea crossed a threshold, and the browser works the proof out', async ({
  page,
  browser,
}) => {
  const call = await aCallWithThreshold(browser, 1);
  const idea = await anIdea(browser, { call });
  const theirs = await pageOf(browser, 'neighbour1');
  await theirs.goto(`/ideas/${idea.number}`);
  await pressSupport(theirs);
  await expect(theirs.getByRole('region', { name: 'Support', exact: true })).toContainText('1 supporter');
  await theirs.context().close();

  // the idea's page leads to its entries
  await page.goto(`/ideas/${idea.number}`);
  await page.getByRole('link', { name: 'This idea in the public record' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The public record' })).toBeVisible();
  await expect(async () => {
    await page.reload();
    await expect(page.getByText(`The council owes an answer to idea ${idea.number}`)).toBeVisible();
  }).toPass();
  await expect(page.getByText(`Idea ${idea.number} was shared`)).toBeVisible();

  // the browser itself works the proof out, and the text's hash
  const owed = page
    .getByRole('listitem')
    .filter({ hasText: `Idea ${idea.number} was shared` })
    .getByRole('link', { name: /Proof/ });
  await owed.click();
  await expect(page.getByText('the entry is under the head')).toBeVisible();
  await expect(page.getByText('This is the text that was recorded')).toBeVisible();
});

test('the printout of an idea carries the short form of the newest head', async ({ page, browser }) => {
  const idea = await anIdea(browser);
  await page.goto(`/ideas/${idea.number}`);
  await page.emulateMedia({ media: 'print' });
  const { size } = (await (await page.request.get('/api/record/head')).json()) as { size: number };
  expect(size).toBeGreaterThan(0);
  await expect(page.getByText(/Public record on the day of this printout: \d+-[0-9a-f]{8}/)).toBeVisible();
});
