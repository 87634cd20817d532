import { expect, test } from '@playwright/test';
import { violations } from '../support/looks.ts';
import { pageOf } from '../support/people.ts';
import { aCallWithThreshold, anIdea, answer, mark, support } from '../support/world.ts';

test('a councillor adopts an idea and is named beside it; its author says in public what they make of the answer, a moderator hides it', async ({
  page,
  browser,
}) => {
  test.slow();
  const word = mark();
  const call = await aCallWithThreshold(browser, 1);
  const idea = await anIdea(browser, { call, title: `the pond had a rail ${word}` });
  await support(browser, 'neighbour1', idea.number);
  const wrong: string[] = [];

  const rhian = await pageOf(browser, 'rhian');
  await rhian.goto(`/ideas/${idea.number}`);
  await rhian.getByRole('button', { name: 'Adopt this idea' }).click();
  await expect(rhian.getByRole('heading', { name: 'Adopted by' })).toBeVisible();
  wrong.push(...(await violations(rhian, 'adopted')));
  await rhian.context().close();

  await page.goto(`/ideas/${idea.number}`);
  await expect(page.getByText(/promised by \d/).first()).toBeVisible();
  await page.getByRole('region', { name: 'Adopted by' }).getByRole('link', { name: /Rhian/ }).click();
  await expect(page.getByRole('link', { name: idea.title })).toBeVisible();

  await answer(browser, idea.number, `The pond is shallow ${word}`);
  const megan = await pageOf(browser, 'megan');
  await megan.goto(`/ideas/${idea.number}`);
  const own = megan.getByRole('region', { name: 'What the author says to this' });
  await own.getByRole('textbox').fill(`Shallow is deep enough for a child ${word}`);
  wrong.push(...(await violations(megan, 'the author writes')));
  await own.getByRole('button', { name: 'Publish it' }).click();
  await expect(own.getByText(`Shallow is deep enough for a child ${word}`)).toBeVisible();
  await megan.context().close();

  await page.goto(`/cy/ideas/${idea.number}`);
  const said = page.getByRole('region', { name: 'Beth mae’r awdur yn ei ddweud am hyn' });
  await expect(said).toContainText(`Shallow is deep enough for a child ${word}`);
  await expect(said.getByRole('textbox')).toHaveCount(0);
  wrong.push(...(await violations(page, 'what the author said, in Welsh')));

  const mair = await pageOf(browser, 'mair');
  await mair.goto(`/ideas/${idea.number}`);
  const words = mair.getByRole('region', { name: 'What the author says to this' });
  await words.getByText('Hide what the author says').click();
  await words.getByLabel('The public reason (English)').fill(`It names a child ${word}`);
  await words.getByLabel('The public reason (Welsh)').fill(`Mae’n enwi plentyn ${word}`);
  wrong.push(...(await violations(mair, 'a moderator hides it')));
  await words.getByRole('button', { name: 'Hide it' }).click();
  await expect(words.getByText(`It names a child ${word}`)).toBeVisible();
  await mair.context().close();
  await page.reload();
  await expect(said).toContainText(`Mae’n enwi plentyn ${word}`);
  await expect(said).not.toContainText('Shallow is deep enough');
  wrong.push(...(await violations(page, 'the tombstone, in Welsh')));
  expect(wrong).toEqual([]);
});
