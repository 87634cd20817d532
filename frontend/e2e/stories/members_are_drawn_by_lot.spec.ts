import { expect, test } from '@playwright/test';
import { open, shape, violations } from '../support/looks.ts';
import { pageOf, type Person } from '../support/people.ts';
import { aCallForMembers, volunteerFor } from '../support/world.ts';

test('volunteers are drawn by lot, and everybody can follow the draw', async ({ page, browser }) => {
  test.setTimeout(180_000);
  // one call that four people have volunteered for, which closes while somebody volunteers for another by hand
  const slug = await aCallForMembers(browser, 12);
  const others: [Person, string][] = [
    ['neighbour2', 'north'],
    ['neighbour3', 'south'],
    ['dafydd', 'south'],
    ['megan', 'north'],
  ];
  await Promise.all(others.map(([person, area]) => volunteerFor(browser, person, slug, area)));

  const another = await aCallForMembers(browser, 3600);
  const theirs = await pageOf(browser, 'neighbour1');
  await theirs.setViewportSize({ width: 390, height: 844 });
  await open(theirs, `/councils/${another}/volunteer`);
  await theirs.getByRole('button', { name: 'Volunteer' }).click();
  await expect(theirs.getByRole('link', { name: 'Choose one.' })).toBeVisible();
  expect(await violations(theirs, 'what is missing')).toEqual([]);
  await theirs.getByRole('radio', { name: 'North' }).check();
  await theirs.getByLabel('What do you need to take part?').fill('A room without steps');
  await theirs.getByRole('checkbox', { name: /^I understand that my groups/ }).check();
  await theirs.getByRole('button', { name: 'Volunteer' }).click();
  await expect(theirs.getByText('You have volunteered').first()).toBeVisible();
  expect(await violations(theirs, 'volunteered')).toEqual([]);
  expect(await shape(theirs, 'volunteered', 'en')).toEqual([]);
  await theirs.context().close();

  await open(page, `/councils/${slug}/draw`);
  await expect(page.getByText(/The SHA-256 hash of the seed/)).toBeVisible();
  const recruitment = `/api/councils/${slug}/recruitment`;
  await expect
    .poll(async () => (await (await page.request.get(recruitment)).json()).recruitment.open, {
      timeout: 60_000,
    })
    .toBe(false);

  const clerk = await pageOf(browser, 'eleri');
  await open(clerk, `/desks/clerk/${slug}/pool`);
  await clerk.getByRole('button', { name: 'Draw 2 by lot' }).click();
  expect(await violations(clerk, 'before the draw')).toEqual([]);
  await clerk.getByRole('button', { name: 'Draw now' }).click();
  await expect(clerk.getByText('Drawn', { exact: true }).first()).toBeVisible({ timeout: 60_000 });
  expect(await violations(clerk, 'drawn')).toEqual([]);
  await open(clerk, `/desks/clerk/${slug}/jurors`);
  await expect(clerk.getByText('Drawn by lot', { exact: true })).toHaveCount(2);
  await clerk.context().close();

  for (const width of [320, 1360]) {
    await page.setViewportSize({ width, height: 900 });
    await open(page, `/cy/councils/${slug}/draw`);
    await expect(page.getByText(/^java -jar betterif.jar draw/)).toBeVisible();
    expect(await violations(page, `the draw at ${width}`)).toEqual([]);
    expect(await shape(page, `the draw at ${width}`, 'cy')).toEqual([]);
  }
  const files = await page.request.get(`/api/councils/${slug}/draws/1/candidates.csv`);
  expect(await files.text()).toMatch(/^pool-number,area\n1,(north|south)\n/);
});
