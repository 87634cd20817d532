import { expect, test } from '@playwright/test';
import { open, shape, violations } from '../support/looks.ts';
import { pageOf } from '../support/people.ts';
import { aSeatedCouncil } from '../support/world.ts';

test('a clerk removes a member, an alternate takes the seat and chairs, and everybody reads why', async ({
  page,
  browser,
}) => {
  const slug = await aSeatedCouncil(browser, [
    { person: 'neighbour1', why: 'Drawn by lot' },
    { person: 'neighbour2', why: 'Drawn by lot, first alternate', alternate: true },
    { person: 'neighbour3', why: 'Drawn by lot, second alternate', alternate: true },
  ]);
  const clerk = await pageOf(browser, 'eleri');
  await clerk.setViewportSize({ width: 320, height: 800 });
  await open(clerk, `/desks/clerk/${slug}/jurors`);
  expect(await violations(clerk, 'seats')).toEqual([]);
  expect(await shape(clerk, 'seats', 'en')).toEqual([]);

  // a reason is asked for, by keyboard alone
  await clerk.getByRole('button', { name: 'Remove Neighbour1' }).press('Enter');
  const dialog = clerk.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.locator('[id="words.en"]').fill('Missed three meetings in a row');
  await dialog.locator('[id="words.cy"]').fill('Heb ddod i dri chyfarfod yn olynol');
  expect(await violations(clerk, 'removing')).toEqual([]);
  await dialog.getByRole('button', { name: 'Remove', exact: true }).press('Enter');
  await expect(clerk.getByText('1 seat has fallen free')).toBeVisible();

  // who has stood ready longest is next; the other would need a reason
  await clerk.getByRole('button', { name: 'Let take a free seat Neighbour3' }).click();
  await expect(dialog.getByText('Somebody else has stood ready longer.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Leave as it is' }).click();
  await clerk.getByRole('button', { name: 'Let take a free seat Neighbour2' }).click();
  await dialog.getByRole('button', { name: 'Let take a free seat' }).click();
  await expect(clerk.getByText('Took over the seat of Neighbour1.')).toBeVisible();
  await clerk.getByRole('button', { name: 'Make chair Neighbour2' }).click();
  await dialog.getByRole('button', { name: 'Make chair' }).click();
  await expect(clerk.getByRole('button', { name: 'Take the chair away Neighbour2' })).toBeVisible();
  await clerk.context().close();

  await page.setViewportSize({ width: 320, height: 800 });
  await open(page, `/cy/councils/${slug}`);
  await expect(page.getByText('Heb ddod i dri chyfarfod yn olynol')).toBeVisible();
  await expect(page.getByText('Cymerodd aelod wrth gefn sedd a ddaeth yn rhydd.')).toBeVisible();
  expect(await violations(page, 'the council afterwards')).toEqual([]);

  const removed = await pageOf(browser, 'neighbour1');
  await open(removed, `/desks/juror/${slug}`);
  await expect(removed.getByText('Missed three meetings in a row')).toBeVisible();
  await removed.context().close();
});
