import { expect, test, type Page } from '@playwright/test';
import { decideAndPublish, fine } from '../support/clerk.ts';
import { open } from '../support/looks.ts';
import { pageOf, sessionOf } from '../support/people.ts';
import {
  aBallot,
  aCallWithShortlist,
  aCouncilBesideABallot,
  anIdea,
  castBallot,
  mark,
  moveBallot,
  stageOfBallot,
  type Shared,
} from '../support/world.ts';

// a phone, and no mouse: everything is reached and pressed by keyboard
test.use({ storageState: sessionOf('megan'), viewport: { width: 390, height: 844 } });

/** Puts the focus on a control as a keyboard does, and presses. */
async function press(page: Page, role: 'checkbox' | 'button', name: RegExp | string, key = 'Space') {
  const control = page.getByRole(role, { name });
  await control.focus();
  await expect(control).toBeFocused();
  await page.keyboard.press(key);
}

test('residents vote within a budget, Equal Shares proposes, the council departs once, and the ideas carry it', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const word = mark();
  const call = await aCallWithShortlist(browser, `Money for the river ${word}`);
  const ideas: Shared[] = [];
  for (const what of ['benches by the river', 'a bus shelter with a roof', 'an orchard'])
    ideas.push(await anIdea(browser, { call, title: `${what} ${word}` }));
  const [benches, shelter, orchard] = ideas as [Shared, Shared, Shared];
  const ballot = await aBallot(browser, call, ideas, { opensIn: 1, closesIn: 40 });
  await expect.poll(() => stageOfBallot(browser, ballot), { timeout: 30_000 }).toBe('OPEN');

  await test.step('on a phone the running sum says what still fits; the ballot is cast, and changed', async () => {
    await page.goto(`/ballots/${ballot}`);
    await press(page, 'checkbox', /benches by the river/);
    await expect(page.getByText('£4,000 of £10,000 used, £6,000 left')).toBeVisible();
    await press(page, 'checkbox', /a bus shelter/);
    await expect(page.getByText('does not fit any more')).toBeVisible();
    await press(page, 'button', 'Cast your ballot', 'Enter');
    await expect(page.getByText(/Your ballot is in\. You can change it until/)).toBeVisible();
    await press(page, 'checkbox', /a bus shelter/);
    await press(page, 'button', 'Change your ballot', 'Enter');
    await expect(page.getByText('£4,000 of £10,000 used, £6,000 left')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('checkbox', { name: /benches by the river/ })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: /a bus shelter/ })).not.toBeChecked();
  });
  await castBallot(browser, 'dafydd', ballot, [benches]);
  await castBallot(browser, 'neighbour1', ballot, [shelter]);
  await castBallot(browser, 'neighbour2', ballot, [benches, orchard]);
  const council = await aCouncilBesideABallot(browser, call, ballot, ideas);

  await test.step('the clock closes and counts it; the clerk publishes', async () => {
    await expect
      .poll(() => stageOfBallot(browser, ballot), { timeout: 90_000, intervals: [1_000] })
      .toBe('COUNTED');
    await moveBallot(browser, ballot, 'publish');
  });

  await test.step('the count is explained in Welsh: who paid for what, what was left, and why', async () => {
    await open(page, `/cy/ballots/${ballot}`);
    await expect(page.getByRole('heading', { name: 'Y rheol: Cyfrannau Cyfartal' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Pwy dalodd am beth' })).toBeVisible();
    await expect(page.getByRole('row', { name: /benches by the river/ }).first()).toContainText('£4,000');
    await page.getByText(/Dangos pob cam o'r cyfrif/).click();
    await expect(page.getByText(/Prynir benches by the river .* am £4,000\./)).toBeVisible();
    await expect(page.getByText(/Cymeroch ran/)).toBeVisible();
    await expect(page.getByRole('checkbox')).toHaveCount(0);
    await fine(page, 'a counted ballot in Welsh', 'cy');
  });

  const clerk = await pageOf(browser, 'eleri');
  await test.step('the clerk sees what the ballots propose beside the scores, and the council departs once', async () => {
    await open(clerk, `/desks/clerk/${council}/decision`);
    await expect(clerk.getByRole('heading', { name: 'What the public ballots propose' })).toBeVisible();
    await expect(clerk.getByRole('region', { name: shelter.title })).toContainText(
      'The ballots take it, as number 2',
    );
    await decideAndPublish(clerk, ideas, {
      idea: shelter,
      choice: 'It does not go forward',
      why: 'The bus is taken off in spring',
    });
    await clerk.context().close();
  });

  await test.step('everybody reads it beside what the ballots said, and what other rules would have done', async () => {
    await open(page, `/cy/councils/${council}`);
    await expect(page.getByText('The bus is taken off in spring (cy)')).toBeVisible();
    await expect(page.getByText("Mae'r cyngor yn gwyro oddi wrth y pleidleisiau")).toHaveCount(1);
    await expect(page.getByRole('heading', { name: 'Pwy dalodd am beth' })).toBeVisible();
    await expect(
      page.getByRole('heading', { name: "Beth fyddai rheolau eraill wedi'i ddewis" }),
    ).toBeVisible();
    await page.setViewportSize({ width: 320, height: 700 });
    await fine(page, 'a shortlist by ballots in Welsh', 'cy');
    const file = await page.request.get(`/api/councils/${council}/shortlist.pb`);
    expect(await file.text()).toContain(benches.title);
  });

  await test.step('on paper everything that is folded away is printed', async () => {
    const folded = page.getByText(/Prynir benches by the river .* am £4,000\./);
    await expect(folded).toBeHidden();
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    await expect(folded).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    await expect(folded).toBeHidden();
  });

  await test.step('the ideas carry it', async () => {
    await open(page, `/cy/ideas/${benches.number}`);
    await expect(page.getByText('Ar y rhestr fer').first()).toBeVisible();
    await open(page, `/ideas/${shelter.number}`);
    await expect(page.getByText('Not taken forward').first()).toBeVisible();
  });
});
