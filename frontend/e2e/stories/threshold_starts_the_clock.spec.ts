import { expect, test } from '@playwright/test';
import { pageOf, type Person } from '../support/people.ts';
import { aCallWithThreshold, anIdea, pressSupport } from '../support/world.ts';

test('the third supporter starts the clock, and everybody sees by when an answer is owed', async ({
  page,
  browser,
}) => {
  const call = await aCallWithThreshold(browser, 3);
  const idea = await anIdea(browser, { call });
  const neighbours: Person[] = ['neighbour1', 'neighbour2', 'neighbour3'];
  for (const [before, person] of neighbours.entries()) {
    await page.goto(`/ideas/${idea.number}`);
    await expect(page.getByText(/promised by/)).toHaveCount(0);
    const theirs = await pageOf(browser, person);
    await theirs.goto(`/ideas/${idea.number}`);
    await pressSupport(theirs);
    await expect(theirs.getByRole('region', { name: 'Support', exact: true })).toContainText(
      `${before + 1} supporter`,
    );
    await theirs.context().close();
  }

  await page.goto(`/ideas/${idea.number}`);
  const answer = page.getByRole('region', { name: 'The council’s answer' });
  await expect(answer).toContainText(/promised by \d{1,2} \w+ \d{4}/);
  await expect(answer).toContainText('3 people support it');

  await page.goto('/answers?list=owed');
  await expect(page.getByRole('link', { name: idea.title })).toBeVisible();
});
