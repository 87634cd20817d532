import { expect, test } from '@playwright/test';
import { signIn, signInAtProvider } from '../support/people.ts';
import { mark } from '../support/world.ts';

const KEEP = 'Keep my words on this device while I am offline';
const goOn = { name: 'Continue' };

test('words that were typed offline are kept on the device by choice, and cleared at sign-out', async ({
  page,
  context,
}) => {
  test.slow();
  const title = `the ferry waited for the last train ${mark()}`;
  await signIn(page, 'neighbour4');
  await page.goto('/ideas/new?step=title');
  await page.getByLabel('Finish the sentence').fill(title);
  await page.getByRole('button', goOn).click();
  await expect(page.getByLabel('What is it like now?')).toBeVisible();
  const draft = page.url();

  await context.setOffline(true);
  await page.getByRole('checkbox', { name: KEEP }).check();
  await page.getByLabel('What is it like now?').fill('The train is four minutes late and the ferry is gone.');
  await expect(page.getByText('Your words are kept on this device.')).toBeVisible();

  await test.step('the tab is closed; another one has them still, and the server gets them', async () => {
    await page.close();
    await context.setOffline(false);
    const again = await context.newPage();
    await again.goto(draft);
    await expect(again.getByText('We brought back what you had typed.')).toBeVisible();
    await expect(again.getByLabel('What is it like now?')).toHaveValue(/four minutes late/);
    await expect(again.getByText('Saved', { exact: true })).toBeVisible();

    await context.setOffline(true);
    await again.getByRole('checkbox', { name: KEEP }).check();
    await again.getByLabel('What is it like now?').fill('Nobody on the quay knows when the next one goes.');
    await expect(again.getByText('Your words are kept on this device.')).toBeVisible();
    expect(
      await again.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:'))),
    ).toHaveLength(1);
    await context.setOffline(false);
  });

  await test.step('signing out leaves nothing on the device', async () => {
    const last = context.pages().at(-1)!;
    await last.goto('/me');
    await last.getByRole('button', { name: /^Neighbour4/ }).click();
    await last
      .getByRole('menuitem', { name: 'Sign out' })
      .or(last.getByRole('link', { name: 'Sign out' }))
      .first()
      .click();
    await expect(last.getByRole('link', { name: 'Sign in' }).first()).toBeVisible();
    expect(
      await last.evaluate(() =>
        [localStorage, sessionStorage].flatMap((store) =>
          Object.keys(store).filter((key) => key.startsWith('draft:')),
        ),
      ),
    ).toEqual([]);
  });
});

test('a session ends in the middle of the form, and nothing that was typed is lost', async ({
  page,
  context,
}) => {
  test.slow();
  const title = `the clinic had a bus of its own ${mark()}`;
  await signIn(page, 'juror2');
  await page.goto('/ideas/new?step=title');
  await page.getByLabel('Finish the sentence').fill(title);
  await page.getByRole('button', goOn).click();
  await context.clearCookies();
  await page.getByLabel('What is it like now?').fill('Two buses and a hill, with a stick.');
  await page.getByRole('button', goOn).click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'You have been signed out. Your words are safe in this tab' }),
  ).toBeVisible();
  await page
    .getByLabel('What would change?')
    .fill('One bus at ten and one at two stops at the door of the clinic.');

  await page
    .getByRole('alert')
    .getByRole('link', { name: 'Sign in to share an idea' })
    .or(page.getByRole('link', { name: 'Sign in to share an idea' }))
    .first()
    .click();
  await signInAtProvider(page, 'juror2');
  await page.waitForURL(/\/ideas\/new/);
  await expect(page.getByText('We brought back what you had typed.')).toBeVisible();
  await expect(page.getByLabel('What would change?')).toHaveValue(/at the door of the clinic/);
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(page.getByLabel('What is it like now?')).toHaveValue('Two buses and a hill, with a stick.');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});
