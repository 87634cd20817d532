import { expect, test, type Page } from '@playwright/test';
import { sessionOf } from '../support/people.ts';
import { aBallot, aCallWithThreshold, anIdea, mark, moveBallot, stageOfBallot } from '../support/world.ts';

// a phone, and no mouse: everything is reached and pressed by keyboard
test.use({ storageState: sessionOf('megan'), viewport: { width: 390, height: 844 } });

/** Puts the focus on a control as a keyboard does, and presses. */
async function press(page: Page, role: 'checkbox' | 'button', name: RegExp | string, key = 'Space') {
  const control = page.getByRole(role, { name });
  await control.focus();
  await expect(control).toBeFocused();
  await page.keyboard.press(key);
}

test('a resident votes within a budget, changes the ballot, and reads the count explained in Welsh', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  const call = await aCallWithThreshold(browser, 50);
  const word = mark();
  const titles = [`benches by the river ${word}`, `a bus shelter with a roof ${word}`, `an orchard ${word}`];
  const ideas = [];
  for (const title of titles) ideas.push(await anIdea(browser, { call, title }));
  const slug = await aBallot(browser, call, ideas, { opensIn: 2, closesIn: 75 });

  await expect.poll(() => stageOfBallot(browser, slug), { timeout: 30_000 }).toBe('OPEN');
  await page.goto(`/ballots/${slug}`);

  await test.step('the running sum says what still fits', async () => {
    await press(page, 'checkbox', /benches by the river/);
    await expect(page.getByText('£4,000 of £10,000 used, £6,000 left')).toBeVisible();
    await press(page, 'checkbox', /a bus shelter/);
    await expect(page.getByText('£9,000 of £10,000 used, £1,000 left')).toBeVisible();
    await expect(page.getByText('does not fit any more')).toBeVisible();
  });

  await test.step('the ballot is cast, and changed', async () => {
    await press(page, 'button', 'Cast your ballot', 'Enter');
    await expect(page.getByText(/Your ballot is in\. You can change it until/)).toBeVisible();
    await press(page, 'checkbox', /a bus shelter/);
    await press(page, 'button', 'Change your ballot', 'Enter');
    await page.reload();
    await expect(page.getByRole('checkbox', { name: /benches by the river/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /a bus shelter/ })).not.toBeChecked();
  });

  await test.step('nothing scrolls sideways on a phone', async () => {
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });

  await test.step('the clock closes and counts it; the clerk publishes', async () => {
    await expect
      .poll(() => stageOfBallot(browser, slug), { timeout: 150_000, intervals: [2_000] })
      .toBe('COUNTED');
    await moveBallot(browser, slug, 'publish');
  });

  await test.step('the result is explained in Welsh', async () => {
    await page.goto(`/cy/ballots/${slug}`);
    await expect(page.getByRole('heading', { name: 'Y canlyniad', exact: true })).toBeVisible();
    await expect(page.getByText('Pleidleisiodd 1 person.').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Y rheol: Cyfrannau Cyfartal' })).toBeVisible();
    await page.getByText(/Dangos pob cam o'r cyfrif/).click();
    await expect(page.getByText(/Prynir benches by the river .* am £4,000\./)).toBeVisible();
    await expect(page.getByText(/Cymeroch ran/)).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });
});
