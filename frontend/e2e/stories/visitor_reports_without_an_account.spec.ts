import { expect, test, type Page } from '@playwright/test';
import { pageOf } from '../support/people.ts';
import { anIdea, mark } from '../support/world.ts';

/** The desk shows some reports at a time. */
async function showUntilFound(page: Page, text: string) {
  const found = page.getByRole('listitem').filter({ hasText: text }).first();
  const more = page.getByRole('button', { name: 'Show more' });
  await expect(page.getByRole('listitem').first()).toBeVisible();
  while (!(await found.isVisible()) && (await more.isVisible())) await more.click();
  return found;
}

test('a visitor reports an idea, a moderator removes it in public, its author asks for a second moderator', async ({
  page,
  browser,
}) => {
  test.slow();
  const title = `we all rang the caretaker at home ${mark()}`;
  const idea = await anIdea(browser, { by: 'neighbour3', title });

  await test.step('the visitor reports it without an account', async () => {
    await page.goto(`/ideas/${idea.number}`);
    await page.getByRole('link', { name: 'Report this idea' }).click();
    await page.getByRole('button', { name: 'Send the report' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Choose what is wrong with it.' })).toBeVisible();
    await page.getByRole('radio', { name: 'Gives away private details' }).check();
    await page.getByLabel('Tell us more').fill('The number is of his flat.');
    await page.getByRole('button', { name: 'Send the report' }).click();
    await expect(page.getByText('Thank you. A moderator will look at it.')).toBeVisible();
  });

  const desk = await pageOf(browser, 'mair');
  await test.step('the moderator takes it, and removes it with a reason that everybody reads', async () => {
    await desk.goto('/desks/moderator');
    const found = await showUntilFound(desk, title);
    await expect(found.getByText('The number is of his flat.')).toBeVisible();
    await found.getByRole('button', { name: 'I take it' }).click();
    await found.getByText('Decide', { exact: true }).click();
    await found.getByRole('radio', { name: 'Remove it; it is listed in public' }).check();
    await found.getByLabel('Reason', { exact: true }).selectOption({ label: 'Gives away private details' });
    await found.getByLabel('For the public list, in English').fill('A home telephone number stood in it.');
    await found.getByLabel('For the public list, in Welsh').fill('Roedd rhif ffôn cartref ynddo.');
    await found.getByLabel('To the author, in English').fill('Please write it again without the number.');
    await found
      .getByLabel('To the author, in Welsh')
      .fill('Ysgrifennwch ef eto heb y rhif, os gwelwch yn dda.');
    await found.getByRole('button', { name: 'Record the decision' }).click();
    await expect(found.getByText(/^Removed · Gives away private details/)).toBeVisible();
  });

  await test.step('the public list says what was removed and why, in both languages; the idea is gone', async () => {
    await page.goto('/removed');
    const entry = page.getByRole('listitem').filter({ hasText: `Idea ${idea.number} was removed` });
    await expect(entry).toContainText('Gives away private details');
    await expect(entry).toContainText('A home telephone number stood in it.');
    await expect(page.getByText(title)).toHaveCount(0);
    await page.goto('/cy/removed');
    await expect(page.getByText('Roedd rhif ffôn cartref ynddo.')).toBeVisible();
    expect((await page.goto(`/ideas/${idea.number}`))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByText(title)).toHaveCount(0);
  });

  await test.step('its author is told why, and asks for a second moderator', async () => {
    const author = await pageOf(browser, 'neighbour3');
    await author.goto('/me');
    const decision = author.getByRole('listitem').filter({ hasText: title });
    await expect(decision).toContainText('Gives away private details');
    await expect(decision).toContainText('Please write it again without the number.');
    await decision.getByText('Ask for a second moderator').click();
    await decision
      .getByLabel('Why was the decision wrong?')
      .fill('It is the number of the school, not of his flat.');
    await decision.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(decision.getByText('You asked for a second moderator; not decided yet.')).toBeVisible();
    await author.context().close();
  });

  await test.step('who decided the first time does not decide again', async () => {
    await desk.goto('/desks/moderator?part=appeals');
    const appeal = desk.getByRole('article').filter({ hasText: 'It is the number of the school' });
    await expect(
      appeal.getByText('You decided this the first time. Somebody else decides now.'),
    ).toBeVisible();
    await expect(appeal.getByRole('button', { name: 'Record the decision' })).toHaveCount(0);
    await desk.context().close();
  });
});
