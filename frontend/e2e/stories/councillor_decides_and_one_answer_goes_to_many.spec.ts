import { expect, test, type Browser } from '@playwright/test';
import { pageOf } from '../support/people.ts';
import { violations } from '../support/looks.ts';
import { anIdea, mark } from '../support/world.ts';

/** A councillor decides on the idea's page that an answer is owed. */
async function decide(browser: Browser, number: number, word: string): Promise<string[]> {
  const rhian = await pageOf(browser, 'rhian');
  await rhian.goto(`/ideas/${number}`);
  await rhian.getByText('Decide that this idea is owed an answer').click();
  await rhian.getByRole('button', { name: 'Start the clock' }).click();
  await expect(rhian.getByRole('alert').first()).toBeVisible();
  await rhian.getByLabel('The public reason (English)').fill(`My ward has asked ${word}`);
  await rhian.getByLabel('The public reason (Welsh)').fill(`Mae fy ward wedi gofyn ${word}`);
  const wrong = await violations(rhian, 'the decision');
  await rhian.getByRole('button', { name: 'Start the clock' }).click();
  await expect(rhian.getByText(/promised by \d/).first()).toBeVisible();
  await rhian.context().close();
  return wrong;
}

test('a councillor decides that two ideas are owed an answer, and one answer is published to both', async ({
  page,
  browser,
}) => {
  test.slow();
  const word = mark();
  const one = await anIdea(browser, { title: `the north gate were open ${word}` });
  const other = await anIdea(browser, { title: `the south gate were open ${word}` });
  const wrong = await decide(browser, one.number, word);
  await decide(browser, other.number, word);

  await page.goto(`/cy/ideas/${one.number}`);
  await expect(page.getByText(`Mae fy ward wedi gofyn ${word}`)).toBeVisible();

  const gwyn = await pageOf(browser, 'gwyn');
  await gwyn.goto('/desks/answerer?show=all');
  for (const idea of [one, other]) {
    const box = gwyn.getByRole('checkbox', { name: `Choose: ${idea.title}` });
    await expect(async () => {
      if (!(await box.isVisible()))
        await gwyn.getByRole('button', { name: /more/i }).click({ timeout: 1000 });
      await expect(box).toBeVisible({ timeout: 1000 });
    }).toPass();
    await box.check();
  }
  wrong.push(...(await violations(gwyn, 'the desk with a choice')));
  await gwyn.getByRole('link', { name: 'One answer to these (2)' }).click();
  await gwyn.getByLabel('Already happening').check();
  await gwyn.getByLabel('Why? (English)').fill(`The gates open in May ${word}`);
  await gwyn.getByLabel('Why? (Welsh)').fill(`Mae’r gatiau’n agor ym mis Mai ${word}`);
  await gwyn.getByLabel('Which power, policy or minute does it rest on? (English)').fill('Minute 7');
  await gwyn.getByLabel('Which power, policy or minute does it rest on? (Welsh)').fill('Cofnod 7');
  await gwyn.getByRole('button', { name: 'Publish to these ideas (2)' }).click();
  await expect(gwyn.getByText('Published to 2 of 2 ideas.')).toBeVisible();
  wrong.push(...(await violations(gwyn, 'one answer to many')));
  await gwyn.context().close();

  await page.goto(`/ideas/${one.number}`);
  const answer = page.getByRole('region', { name: 'The council’s answer' });
  await expect(answer).toContainText(`The gates open in May ${word}`);
  await expect(answer.getByRole('link', { name: String(other.number) })).toBeVisible();
  expect(wrong).toEqual([]);
});
