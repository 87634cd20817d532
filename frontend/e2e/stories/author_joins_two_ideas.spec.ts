import { expect, test } from '@playwright/test';
import { violations } from '../support/looks.ts';
import { pageOf } from '../support/people.ts';
import { anIdea, mark, support } from '../support/world.ts';

test('an author asks to join an idea into another, the other author says yes, and a supporter carries their support over', async ({
  page,
  browser,
}) => {
  test.slow();
  const word = mark();
  const one = await anIdea(browser, { by: 'megan', title: `the path had a seat ${word}` });
  const other = await anIdea(browser, { by: 'neighbour1', title: `the whole path had seats ${word}` });
  await support(browser, 'neighbour2', one.number);
  const wrong: string[] = [];

  const megan = await pageOf(browser, 'megan');
  await megan.setViewportSize({ width: 320, height: 740 });
  await megan.goto(`/ideas/${one.number}`);
  await megan.getByRole('button', { name: 'Join it into another idea' }).press('Enter');
  const dialog = megan.getByRole('dialog', { name: 'Join your idea into another' });
  await dialog.getByRole('searchbox').fill(String(other.number));
  await dialog.getByRole('searchbox').press('Enter');
  await dialog.getByRole('radio', { name: new RegExp(`seats ${word}`) }).press('Space');
  wrong.push(...(await violations(megan, 'the other idea is chosen')));
  await dialog.getByRole('button', { name: 'Ask the other author' }).press('Enter');
  await expect(megan.getByText(/An answer is due by/)).toBeVisible();
  await megan.context().close();

  const neighbour = await pageOf(browser, 'neighbour1');
  await neighbour.goto(`/ideas/${other.number}`);
  await neighbour.getByRole('button', { name: 'Join them' }).click();
  wrong.push(...(await violations(neighbour, 'a second look')));
  await neighbour
    .getByRole('dialog', { name: 'Join the two ideas?' })
    .getByRole('button', { name: 'Join them' })
    .click();
  await expect(neighbour.getByRole('region', { name: 'Joined into this idea' })).toContainText(word);
  await neighbour.context().close();

  const supporter = await pageOf(browser, 'neighbour2');
  await supporter.goto(`/cy/ideas/${one.number}`);
  await expect(supporter.getByText('A yw eich cefnogaeth yn mynd gydag ef?')).toBeVisible();
  wrong.push(...(await violations(supporter, 'the question, in Welsh')));
  await supporter.getByRole('button', { name: 'Ydw, cefnogi hwnnw hefyd' }).click();
  await expect(supporter.getByText('A yw eich cefnogaeth yn mynd gydag ef?')).toHaveCount(0);
  await supporter.goto(`/ideas/${other.number}`);
  await expect(supporter.getByText(/You support this idea/)).toBeVisible();
  await supporter.context().close();

  await page.goto(`/ideas/${one.number}`);
  await expect(page.getByText('Joined into another idea').first()).toBeVisible();
  await expect(page.getByText('A yw eich')).toHaveCount(0);
  await expect(page.getByText(`Joined into idea ${other.number}`)).toBeVisible();
  wrong.push(...(await violations(page, 'a joined idea')));
  expect(wrong).toEqual([]);
});
