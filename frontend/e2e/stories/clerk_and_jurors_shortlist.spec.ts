import { expect, test, type Browser, type Page } from '@playwright/test';
import { both, decideAndPublish, field, fine, press, tab } from '../support/clerk.ts';
import { open } from '../support/looks.ts';
import { pageOf, sessionOf, type Person } from '../support/people.ts';
import { aCallWithShortlist, anIdea, mark, type Shared } from '../support/world.ts';

const phone = { width: 390, height: 844 };

const soon = (hours: number) => {
  const at = new Date(Date.now() + hours * 3_600_000);
  const two = (n: number) => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}`;
};

async function convene(clerk: Page, call: string, name: string) {
  await open(clerk, '/desks/clerk');
  await clerk.getByRole('link', { name: 'Convene an innovation council' }).click();
  await clerk.getByLabel('For which call for ideas').selectOption({ label: call });
  await both(clerk, 'name', name);
  await both(clerk, 'purpose', 'Three residents read every nominated idea.');
  await both(clerk, 'rule', 'The highest weighted mean goes forward.');
  await field(clerk, 'quorum').fill('2');
  await field(clerk, 'places').fill('1');
  const times = { interestsBy: -2, scoringOpensAt: -1, scoringClosesAt: 48, deliberationAt: 49 };
  for (const [id, hours] of Object.entries({ ...times, decisionAt: 50, publicationAt: 51 }))
    await field(clerk, id).fill(soon(hours));
  await fine(clerk, 'convening');
  await press(clerk, 'Convene an innovation council', /\/api\/councils$/);
  await clerk.waitForURL(/\/desks\/clerk\/(?!new)/);
  return new URL(clerk.url()).pathname.split('/').at(-1)!;
}

async function criteria(clerk: Page) {
  await tab(clerk, 'Criteria');
  for (const [index, [name, weight]] of [
    ['Difference it makes', '60'],
    ['Can be done', '40'],
  ].entries()) {
    await clerk.getByRole('button', { name: 'Add a criterion' }).click();
    await both(clerk, `name-${index}`, name!);
    await field(clerk, `weight-${index}`).fill(weight!);
    await both(clerk, `low-${index}`, 'Little');
    await both(clerk, `middle-${index}`, 'Some');
    await both(clerk, `high-${index}`, 'Much');
  }
  await fine(clerk, 'criteria');
  await press(clerk, 'Save the criteria', /\/criteria$/);
}

/** The link to hand over; `before` is the one that still stands there. */
async function invite(clerk: Page, seat: string, before: string): Promise<string> {
  await both(clerk, 'seat', seat);
  await press(clerk, 'Invite', /\/jurors$/);
  const code = clerk.locator('code');
  await expect(code).toHaveText(/#/);
  if (before) await expect(code).not.toContainText(before);
  const link = await code.innerText();
  return new URL(link).pathname + new URL(link).hash;
}

/** A juror on a phone, signed in. */
async function juror(browser: Browser, person: Person): Promise<Page> {
  const context = await browser.newContext({ storageState: sessionOf(person), viewport: phone });
  return context.newPage();
}

async function takeSeat(page: Page, link: string, slug: string) {
  await page.goto(link);
  await press(page, 'Take the seat', /invitations\/take$/);
  await page.waitForURL(`**/desks/juror/${slug}`);
  await expect(page.getByRole('heading', { name: 'Before you begin' })).toBeVisible();
  await fine(page, 'introduction');
  await press(page, 'I have read this', /\/api\/me\/seats\//);
  await expect(page.getByRole('heading', { name: 'Your scores' })).toBeVisible();
}

async function score(page: Page, slug: string, idea: Shared, marks: [number, number], reason: string) {
  await open(page, `/desks/juror/${slug}`);
  await page.getByRole('link', { name: idea.title }).click();
  const groups = page.getByRole('group');
  for (const [index, given] of marks.entries())
    await groups
      .nth(index)
      .getByRole('radio', { name: new RegExp(`^${given}`) })
      .check();
  await page.getByLabel('Why do you score it like this?').fill(reason);
  await expect(page.getByText('Saved. This idea is scored.')).toBeVisible();
}

test('a clerk and three jurors make a shortlist that everybody can read', async ({ page, browser }) => {
  test.setTimeout(240_000);
  const own = mark();
  const call = await aCallWithShortlist(browser, `By the river ${own}`);
  const ideas = [];
  for (const what of ['otters had a bank', 'the ford had a handrail', 'the slipway was swept'])
    ideas.push(await anIdea(browser, { call, title: `${what} ${own}` }));
  const [otters, ford, slipway] = ideas as [Shared, Shared, Shared];

  const clerk = await pageOf(browser, 'eleri');
  const slug = await convene(clerk, `By the river ${own}`, `River jury ${own}`);
  await criteria(clerk);
  await tab(clerk, 'Rule');
  await clerk.getByRole('checkbox', { name: /score a second time/ }).check();
  await fine(clerk, 'the rule');
  await press(clerk, 'Save the rule', /\/selection-rule$/);
  await tab(clerk, 'Nominated ideas');
  for (const idea of ideas) await clerk.getByRole('checkbox', { name: new RegExp(idea.title) }).check();
  await press(clerk, 'Nominate 3', /\/nominations$/);
  await tab(clerk, 'Members');
  const links: string[] = [];
  for (const seat of ['Drawn by lot', 'Nominated by the school', 'Lives by the river'])
    links.push(await invite(clerk, seat, links.at(-1) ?? ''));
  await fine(clerk, 'members');

  const people: Person[] = ['tomos', 'neighbour1', 'neighbour2'];
  const jurors: Page[] = [];
  for (const [index, person] of people.entries()) {
    const theirs = await juror(browser, person);
    await takeSeat(theirs, links[index]!, slug);
    jurors.push(theirs);
  }
  const [tomos, first, second] = jurors as [Page, Page, Page];

  await tomos.getByRole('link', { name: 'Declare your interests' }).click();
  await tomos.getByRole('button', { name: 'Add an interest' }).click();
  await tomos.getByLabel('In which idea').selectOption({ label: slipway.title });
  await fine(tomos, 'interests');
  await press(tomos, 'Declare', /\/interests$/);
  await expect(tomos.getByText('1 declared')).toBeVisible();

  // the clerk adds what a member forgot
  await clerk.reload();
  const forgotten = clerk
    .getByRole('listitem')
    .filter({ hasText: 'Lives by the river' })
    .filter({ hasText: 'Neighbour2' });
  await forgotten.getByText(/^Add an interest of/).click();
  await forgotten.getByLabel('In which idea').selectOption({ label: slipway.title });
  await forgotten.getByLabel('What kind').selectOption({ label: 'money, work or property' });
  await fine(clerk, 'an interest for a member');
  await press(clerk, 'Add this interest', /\/interests$/);
  await expect(clerk.getByText('(added by the clerk)')).toBeVisible();

  await tab(clerk, 'What comes next');
  await press(clerk, 'Open the scoring', /\/scoring\/open$/);
  await expect(clerk.getByText('How far the members are')).toBeVisible();

  await score(tomos, slug, otters, [5, 4], `Otters keep the bank ${own}`);
  await fine(tomos, 'a sheet');
  await score(tomos, slug, ford, [3, 3], 'People have slipped there.');

  // nobody sees it before the close: not another member, not the clerk, not the public
  const secret = `Otters keep the bank ${own}`;
  for (const [reader, address] of [
    [first, `/desks/juror/${slug}/ideas/${otters.number}`],
    [first, `/councils/${slug}`],
    [clerk, `/desks/clerk/${slug}/decision`],
    [page, `/councils/${slug}`],
  ] as [Page, string][]) {
    await open(reader, address);
    await expect(reader.getByText(secret)).toHaveCount(0);
  }
  await expect(page.getByText("Nobody sees another member's scores", { exact: false })).toBeVisible();

  await open(tomos, `/desks/juror/${slug}`);
  await press(tomos, 'Hand in my scores', /\/handed-in$/);
  await expect(tomos.getByText('You have handed in your scores')).toBeVisible();
  await score(first, slug, otters, [4, 4], 'Good for the school.');
  await score(first, slug, ford, [4, 5], 'Cheap and quick.');
  await score(first, slug, slipway, [2, 2], 'Nobody uses it.');
  await score(second, slug, otters, [5, 5], 'I have seen them.');
  await score(second, slug, ford, [3, 4], 'A rail would help.');
  for (const theirs of [first, second]) {
    await open(theirs, `/desks/juror/${slug}`);
    await press(theirs, 'Hand in my scores', /\/handed-in$/);
    await fine(theirs, 'handed in');
  }

  await open(clerk, `/desks/clerk/${slug}`);
  await press(clerk, 'Close the scoring', /\/scoring\/close$/);
  await open(page, `/councils/${slug}`);
  const table = page.getByRole('table').first();
  await expect(table.getByRole('row', { name: new RegExp(otters.title) })).toContainText('4.00 to 5.00');
  await expect(page.getByText('Member 1').first()).toBeAttached();
  await fine(page, 'scores');

  // they have talked; one member changes their mind, the others stand by what they gave
  await press(clerk, 'Open the second round', /\/scoring\/again$/);
  const again = first.waitForResponse((response) => /\/sheets\/\d+$/.test(response.url()) && response.ok());
  await open(first, `/desks/juror/${slug}/ideas/${ford.number}`);
  await expect(first.getByText('What you gave the first time')).toBeVisible();
  await score(first, slug, ford, [5, 5], 'A rail, and before the winter.');
  await again;
  for (const theirs of jurors) {
    await open(theirs, `/desks/juror/${slug}`);
    await fine(theirs, 'the second round');
    await press(theirs, 'Hand in my scores', /\/handed-in$/);
  }
  await open(page, `/councils/${slug}`);
  await expect(page.getByText('A rail, and before the winter.')).toHaveCount(0);
  await open(clerk, `/desks/clerk/${slug}`);
  await press(clerk, 'Close the second round', /\/scoring\/close$/);
  await open(page, `/councils/${slug}`);
  await expect(page.getByRole('heading', { name: 'The two rounds side by side' })).toBeVisible();
  await fine(page, 'two rounds');

  // the council departs once: the handrail goes forward although its place is the second
  await decideAndPublish(clerk, ideas, {
    idea: ford,
    choice: 'It goes forward',
    why: 'Somebody was hurt last week',
  });

  await fine(clerk, 'published');

  // signed out, in Welsh
  await open(page, `/cy/councils/${slug}`);
  await expect(page.getByRole('heading', { name: 'Yn mynd ymlaen', exact: true })).toBeVisible();
  await expect(page.getByText('Somebody was hurt last week (cy)')).toBeVisible();
  await fine(page, 'the shortlist in Welsh', 'cy');
  await page.setViewportSize({ width: 320, height: 700 });
  await fine(page, 'the shortlist in Welsh on a small phone', 'cy');
  const contents = page.getByRole('navigation', { name: 'Ar y dudalen hon' });
  const lost = await contents
    .getByRole('link')
    .evaluateAll(
      (links) => links.filter((one) => !document.querySelector((one as HTMLAnchorElement).hash)).length,
    );
  expect(lost).toBe(0);
  await contents.getByRole('link', { name: 'Cofnodion' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Cofnodion' })).toBeInViewport();
  await open(page, `/cy/ideas/${ford.number}`);
  await expect(page.getByText('Ar y rhestr fer').first()).toBeVisible();
  await open(page, `/ideas/${slipway.number}`);
  await expect(page.getByText('Not taken forward').first()).toBeVisible();
  for (const theirs of [...jurors, clerk]) await theirs.context().close();
});
