import { expect, test, type Page } from '@playwright/test';
import { pageOf, type Person } from '../support/people.ts';
import { aCallWithThreshold, anIdea, support } from '../support/world.ts';

const NEIGHBOURS: Person[] = ['neighbour1', 'neighbour2'];

async function opensTheDuty(page: Page, desk: string, title: string) {
  await page.goto(`${desk}?show=all`);
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible();
}

const inBoth = async (page: Page, label: string, en: string, cy: string) => {
  await page.getByLabel(`${label} (English)`).fill(en);
  await page.getByLabel(`${label} (Welsh)`).fill(cy);
};

test('an officer drafts, an answerer publishes, and everybody reads the answer in both languages', async ({
  page,
  browser,
}) => {
  test.slow();
  const idea = await anIdea(browser, { call: await aCallWithThreshold(browser, 2) });
  for (const person of NEIGHBOURS) await support(browser, person, idea.number);

  const sian = await pageOf(browser, 'sian');
  await test.step('the officer writes, and sees what is still missing', async () => {
    await opensTheDuty(sian, '/desks/officer', idea.title);
    await sian.getByRole('radio', { name: 'Yes', exact: true }).check();
    await sian.getByRole('button', { name: 'Save the draft' }).click();
    await expect(sian.getByText('Still missing before it can be published')).toBeVisible();
    await inBoth(sian, 'Why?', 'The garden is ours and a key costs little.', "Ni piau'r ardd a phris bach sydd ar allwedd.");
    await inBoth(
      sian,
      'Which power, policy or minute does it rest on?',
      'Parks minute 12.',
      'Cofnod parciau 12.',
    );
    await sian.getByRole('button', { name: 'Add a step' }).click();
    await inBoth(sian, 'What happens next?', 'The gate opens at noon.', "Mae'r giât yn agor am hanner dydd.");
    const due = sian.getByRole('group', { name: 'By when?' });
    await due.getByLabel('Day').fill('1');
    await due.getByLabel('Month').fill('6');
    await due.getByLabel('Year').fill(String(new Date().getFullYear() + 1));
    await sian.getByRole('button', { name: 'Save, ready to publish' }).click();
    await expect(sian.getByRole('heading', { name: 'As citizens will see it' })).toBeVisible();
    await expect(sian.getByRole('button', { name: 'Publish the answer' })).toHaveCount(0);
  });

  await test.step('a draft is nobody else’s to read', async () => {
    await page.goto(`/ideas/${idea.number}`);
    await expect(page.getByRole('region', { name: 'The council’s answer' })).toContainText('promised by');
    await expect(page.getByText('a key costs little')).toHaveCount(0);
  });

  const gwyn = await pageOf(browser, 'gwyn');
  await test.step('the answerer publishes', async () => {
    await opensTheDuty(gwyn, '/desks/answerer', idea.title);
    await gwyn.getByRole('button', { name: 'Publish the answer' }).click();
    await expect(gwyn.getByRole('alert').filter({ hasText: 'Published.' })).toBeVisible();
  });

  await test.step('everybody reads it, in both languages', async () => {
    await page.goto(`/ideas/${idea.number}`);
    const answer = page.getByRole('region', { name: 'The council’s answer' }).first();
    await expect(answer).toContainText('The garden is ours and a key costs little.');
    await expect(answer).toContainText('The gate opens at noon.');
    await expect(answer).toContainText('Gwyn');
    await page.goto(`/cy/ideas/${idea.number}`);
    await expect(page.getByText("Ni piau'r ardd a phris bach sydd ar allwedd.")).toBeVisible();
    await page.goto('/answers?list=given');
    await expect(page.getByRole('link', { name: idea.title })).toBeVisible();
  });
  await sian.context().close();
  await gwyn.context().close();
});
