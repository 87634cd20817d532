import { expect, test, type Locator, type Page } from '@playwright/test';
import { sessionOf } from '../support/people.ts';
import { mark } from '../support/world.ts';

test.use({ storageState: sessionOf('aled') });

/** Presses Tab until it has the focus, as somebody without a mouse gets there. */
async function tabTo(page: Page, target: Locator, most = 250) {
  await expect(target).toBeVisible();
  for (let press = 0; press < most; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${target} was not reached by ${most} presses of Tab`);
}

async function press(page: Page, target: Locator, key = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

async function write(page: Page, target: Locator, text: string) {
  await tabTo(page, target);
  await page.keyboard.insertText(text);
}

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
// what tells two buttons apart is there for screen readers, in a box of its own
const button = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name.replace(': ', ' ?: ')}$`) });

async function writeBoth(page: Page, label: string, en: string, cy: string) {
  await write(page, field(page, `${label}, in English`), en);
  await write(page, field(page, `${label}, in Welsh`), cy);
}

/** A day as the form asks for it, counted from today. */
async function writeDay(page: Page, legend: string, days: number, within: Locator | Page = page) {
  const day = new Date(Date.now() + days * 86_400_000);
  const group = within.getByRole('group', { name: legend, exact: true });
  await write(page, group.getByLabel('Day'), String(day.getUTCDate()));
  await write(page, group.getByLabel('Month'), String(day.getUTCMonth() + 1));
  await write(page, group.getByLabel('Year'), String(day.getUTCFullYear()));
}

async function openList(page: Page, name: string) {
  await page.goto('/desks/administrator');
  await press(page, page.getByRole('link', { name, exact: true }));
  await expect(page.getByRole('heading', { level: 1, name })).toBeFocused();
}

async function add(page: Page, list: string) {
  await openList(page, list);
  await press(page, button(page, 'Add'));
}

async function saved(page: Page, name: string) {
  await press(page, button(page, 'Save'));
  await expect(button(page, `Edit: ${name}`)).toBeVisible();
}

test('an administrator keeps the place by keyboard: an area, a topic, a service, a pre-election period', async ({
  page,
}) => {
  test.slow();
  const word = mark();

  await test.step('an area; an address that cannot be one is named at the field', async () => {
    await add(page, 'Areas');
    await write(page, field(page, 'Address'), 'No Address!');
    await writeBoth(page, 'Name', `Quay ${word}`, `Cei ${word}`);
    await write(page, page.getByLabel('Population'), '412');
    await press(page, button(page, 'Save'));
    await expect(page.getByRole('alert').first()).toBeVisible();
    await tabTo(page, field(page, 'Address'));
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText(`quay-${word}`);
    await saved(page, `Quay ${word}`);
  });

  await test.step('a topic; what was left out is said in the reader’s words', async () => {
    await add(page, 'Topics');
    await write(page, field(page, 'Address'), `boats-${word}`);
    await writeBoth(page, 'Name', `Boats ${word}`, `Cychod ${word}`);
    await press(page, button(page, 'Save'));
    await expect(page.getByRole('link', { name: 'Fill this in.' })).toHaveCount(2);
    for (const choice of ['Icon', 'Colour']) {
      await tabTo(page, page.getByRole('combobox', { name: choice, exact: true }));
      await page.keyboard.press('N');
    }
    await saved(page, `Boats ${word}`);
  });

  await test.step('a service that looks after it', async () => {
    await add(page, 'Services and partners');
    await write(page, field(page, 'Address'), `harbour-${word}`);
    await writeBoth(page, 'Name', `Harbour ${word}`, `Harbwr ${word}`);
    await press(page, page.getByRole('checkbox', { name: `Boats ${word}` }), 'Space');
    await saved(page, `Harbour ${word}`);
  });

  await test.step('a period before an election, in that area; every page there says so', async () => {
    await add(page, 'Pre-election periods');
    await writeBoth(page, 'Name', `By-election ${word}`, `Isetholiad ${word}`);
    await writeBoth(page, 'Why', 'A seat is empty.', 'Mae sedd yn wag.');
    await writeDay(page, 'First day', 0);
    await writeDay(page, 'Last day', 20);
    await press(page, page.getByRole('checkbox', { name: `Quay ${word}` }), 'Space');
    await saved(page, `By-election ${word}`);
  });

  await test.step('everybody can read it, and it can be removed again', async () => {
    const place = await (await page.request.get('/api/place')).json();
    const area = place.areas.find((one: { slug: string }) => one.slug === `quay-${word}`);
    expect(area.name).toEqual({ en: `Quay ${word}`, cy: `Cei ${word}` });
    expect(place.services.some((one: { slug: string }) => one.slug === `harbour-${word}`)).toBe(true);
    expect(place.preElection.some((one: { areas: number[] }) => one.areas.includes(area.id))).toBe(true);
    await openList(page, 'Pre-election periods');
    await press(page, button(page, `Remove: By-election ${word}`));
    await press(page, page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }));
    await expect(button(page, `Edit: By-election ${word}`)).toHaveCount(0);
  });
});

test('an administrator drafts a call with its phases by keyboard, and publishes it', async ({
  page,
  browser,
}) => {
  test.slow();
  const word = mark();
  await openList(page, 'Calls for ideas');
  await press(page, page.getByRole('link', { name: 'Draft a call' }));
  await expect(page.getByRole('heading', { level: 1, name: 'Draft a call' })).toBeFocused();
  await write(page, field(page, 'Address of the page'), `harbour-${word}`);
  await writeBoth(page, 'Name', `The harbour ${word}`, `Yr harbwr ${word}`);
  await writeBoth(
    page,
    'The question',
    'What would bring people to the quay?',
    "Beth fyddai'n denu pobl i'r cei?",
  );
  await writeBoth(page, 'In short', 'One summer, one quay.', 'Un haf, un cei.');
  await writeBoth(page, 'What is fixed', 'The tide.', 'Y llanw.');
  await writeBoth(page, 'What is open', 'The rest.', 'Y gweddill.');
  await writeBoth(page, 'Who decides, and when', 'The cabinet, in May.', 'Y cabinet, ym mis Mai.');

  for (const [phase, first, last] of [
    ['Share ideas', 0, 20],
    ['Support them', 0, 30],
    ['The council answers', 31, 60],
  ] as const) {
    const group = page.getByRole('group', { name: phase, exact: true });
    await press(page, group.getByRole('checkbox', { name: 'This call has this phase' }), 'Space');
    await writeDay(page, 'First day', first, group);
    await writeDay(page, 'Last day', last, group);
  }
  await press(page, button(page, 'Save'));
  await expect(page.getByRole('heading', { level: 1, name: 'Edit the call' })).toBeVisible();
  await press(page, button(page, 'Publish'));
  await press(page, page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }));
  await expect(page.getByText(/^Open · Open until/)).toBeVisible();

  await test.step('a visitor reads what opens when; the form has the call chosen', async () => {
    const visitor = await browser.newPage();
    await visitor.goto(`/calls/harbour-${word}`);
    await expect(
      visitor.getByRole('heading', { level: 1, name: 'What would bring people to the quay?' }),
    ).toBeVisible();
    await expect(visitor.getByText('Share ideas').first()).toBeVisible();
    await visitor.context().close();
    await page.goto(`/calls/harbour-${word}`);
    await page.getByRole('link', { name: 'Share an idea' }).first().click();
    await page.getByRole('link', { name: 'It is an idea: start' }).click();
    await page.waitForURL(/step=title/);
    await page.goto(page.url().replace('step=title', 'step=call'));
    await expect(page.getByRole('radio', { name: `The harbour ${word}` })).toBeChecked();
  });
});
