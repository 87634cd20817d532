import { expect, test, type Page } from '@playwright/test';
import { sessionOf } from '../support/people.ts';
import { aDoorForPotholes, mark } from '../support/world.ts';

test.use({ storageState: sessionOf('megan') });

const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const question = (page: Page, name: string) => page.getByRole('group', { name });

test('a citizen is shown the right door, writes step by step, checks and publishes', async ({
  page,
  browser,
}) => {
  test.slow();
  await aDoorForPotholes(browser);
  const title = `there were a bench at the top of the steps ${mark()}`;

  await page.goto('/ideas/new');
  await page.getByRole('link', { name: 'It is an idea: start' }).click();

  await test.step('a pothole has a door of its own', async () => {
    await page.getByLabel('Finish the sentence').fill('somebody mended the pothole in Mill Lane');
    await expect(page.getByRole('alert').filter({ hasText: 'This may belong somewhere else' })).toBeVisible();
    await page.getByRole('button', { name: 'It is an idea all the same' }).click();
    await expect(page.getByText('This may belong somewhere else')).toBeHidden();
  });

  await test.step('what is missing is said', async () => {
    await page.getByLabel('Finish the sentence').fill('short');
    await goOn(page);
    await expect(page.getByRole('alert').filter({ hasText: 'at least 8 characters' })).toBeVisible();
    await expect(page.getByLabel('Finish the sentence')).toHaveAttribute('aria-invalid', 'true');
  });

  await page.getByLabel('Finish the sentence').fill(title);
  await goOn(page);
  await page.getByLabel('What is it like now?').fill('You climb ninety steps and there is nowhere to sit.');
  await goOn(page);
  await page
    .getByLabel('What would change?')
    .fill('People who need a rest take the steps again, and the bus less.');
  await page.getByRole('radio', { name: 'To be active' }).check();
  await goOn(page);
  await expect(page.getByLabel('What do you or others already have?')).toBeVisible();

  await test.step('a reload in the middle keeps the draft', async () => {
    await page.getByLabel('What do you or others already have?').fill('The allotment society has timber.');
    await expect(page.getByText('Saved', { exact: true })).toBeVisible();
    await page.reload();
    await expect(page.getByLabel('What do you or others already have?')).toHaveValue(
      'The allotment society has timber.',
    );
    await page.getByRole('link', { name: 'Back', exact: true }).click();
    await expect(page.getByLabel('What would change?')).toHaveValue(/take the steps again/);
    await goOn(page);
  });

  await goOn(page);
  await page.getByRole('radio', { name: 'Together' }).check();
  await goOn(page);
  await question(page, 'Which theme fits best?').getByRole('radio').first().check();
  await goOn(page);
  await page.getByLabel('Where is it for?').selectOption({ index: 1 });
  await goOn(page);
  await page.getByRole('radio', { name: 'A quick win' }).check();
  await goOn(page);
  await test.step('without a choice it is for the call that is always open', async () => {
    const calls = question(page, 'Which call is your idea for?');
    await expect(calls.getByRole('radio', { name: 'Always open' })).toBeChecked();
    await goOn(page);
  });
  await expect(page.getByText('We found no telephone number, address or name of staff.')).toBeVisible();
  await goOn(page);

  await expect(page.getByRole('heading', { level: 1, name: 'Check your answers' })).toBeVisible();
  await expect(page.getByText('The allotment society has timber.')).toBeVisible();
  await page.getByRole('button', { name: 'Share this idea' }).click();
  await page.waitForURL(/\/ideas\/\d+$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title, { ignoreCase: true });

  await test.step('everybody can read it', async () => {
    const stranger = await browser.newPage();
    await stranger.goto(page.url());
    await expect(stranger.getByRole('heading', { level: 1 })).toContainText(title, { ignoreCase: true });
    await stranger.goto(`/ideas?q=${encodeURIComponent(title)}`);
    await expect(stranger.getByRole('link', { name: title })).toBeVisible();
    await stranger.context().close();
  });
});
