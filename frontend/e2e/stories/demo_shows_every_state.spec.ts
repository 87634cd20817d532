import { expect, test, type APIRequestContext } from '@playwright/test';
import { sessionOf } from '../support/people.ts';

interface Card {
  number: number;
  stage: string;
  outcome: string;
  answer: { state: string };
  visibility: string;
}

/** The story's ideas, which have the smallest numbers, as a visitor gets each. */
async function ideas(request: APIRequestContext): Promise<Card[]> {
  const found: Card[] = [];
  for (let number = 1; number <= 60; number++) {
    const answer = await request.get(`/api/ideas/${number}`);
    if (answer.ok()) found.push((await answer.json()) as Card);
  }
  return found;
}

test('the demo has about forty ideas, in every state that there is', async ({ request, browser }) => {
  const cards = await ideas(request);
  expect(cards.length).toBeGreaterThanOrEqual(40);
  const stages = new Set(cards.map((card) => card.stage));
  const answers = new Set(cards.map((card) => card.answer.state));
  const outcomes = new Set(cards.map((card) => card.outcome));
  for (const stage of ['OPEN', 'CLOSED', 'WITHDRAWN', 'CLOSED_IN_FAVOUR', 'JOINED'])
    expect(stages).toContain(stage);
  for (const state of ['NONE', 'OWED', 'OVERDUE', 'ANSWERED', 'CONTESTED', 'ANSWERED_AGAIN']) {
    expect(answers).toContain(state);
  }
  for (const outcome of [
    'NONE',
    'NOMINATED',
    'LONGLISTED',
    'SHORTLISTED',
    'NOT_TAKEN',
    'TAKEN_UP',
    'TRIAL',
    'IN_PLACE',
    'SPREAD',
  ]) {
    expect(outcomes).toContain(outcome);
  }

  const removed = await (await request.get('/api/removed')).json();
  expect(removed.items.some((item: { kind: string }) => item.kind === 'idea')).toBe(true);
  expect(removed.items.some((item: { kind: string }) => item.kind === 'comment')).toBe(true);
  expect(removed.sealed).toBeGreaterThan(0);

  const moderator = await browser.newContext({ storageState: sessionOf('mair') });
  const checks = await (await moderator.request.get('/api/desk/moderation/checks')).json();
  expect((checks.items ?? checks).length, 'one waits to be checked').toBeGreaterThan(0);
  await moderator.close();
});

test('somebody in the demo deleted a comment that others had answered', async ({ request, page }) => {
  const { items } = await (await request.get('/api/ideas?q=lamps&limit=5')).json();
  const number = items.find((card: { title: string }) => /river path dimmed/.test(card.title)).number;
  await page.goto(`/ideas/${number}`);
  await expect(page.getByText('The author deleted this comment.')).toBeVisible();
});

test('everybody to sign in as follows something and was told of something, in Welsh too', async ({
  browser,
}) => {
  const presets = [
    'megan',
    'dafydd',
    'nia',
    'sian',
    'rhian',
    'gwyn',
    'eleri',
    'tomos',
    'mair',
    'aled',
  ] as const;
  for (const person of presets) {
    const context = await browser.newContext({ storageState: sessionOf(person) });
    const { items } = (await (await context.request.get('/api/me/notices?limit=100')).json()) as {
      items: { kind: string; ideaTitle: string | null }[];
    };
    expect(items.length, person).toBeGreaterThanOrEqual(2);
    const follows = (await (await context.request.get('/api/follows')).json()) as { items: unknown[] };
    expect(follows.items.length, person).toBeGreaterThanOrEqual(1);
    await context.close();
  }
  const megan = await browser.newContext({ storageState: sessionOf('megan') });
  const page = await megan.newPage();
  await page.goto('/me/notices');
  await expect(page.getByText('A promise is under way').first()).toBeVisible();
  await page.goto('/cy/me/notices');
  await expect(page.getByText('Mae addewid ar waith').first()).toBeVisible();
  await expect(
    page.getByRole('link', { name: 'the library lent tools as well as books' }).first(),
  ).toBeVisible();
  await megan.close();
});

test('a paper of the demo that was read wrongly says so, and a facilitator corrects another', async ({
  browser,
}) => {
  const context = await browser.newContext({ storageState: sessionOf('nia') });
  const page = await context.newPage();
  await page.goto('/desks/facilitator/two-streets-to-try-first/again');
  const find = async (number: string) => {
    await page.getByLabel('Number on the paper').fill(number);
    await page.getByRole('button', { name: 'Find this paper' }).click();
  };
  await find('bryn3333');
  await expect(page.getByRole('listitem').filter({ hasText: 'A mark was read wrongly' })).toBeVisible();
  await find('bryn5555');
  await expect(page.getByText(/Filled in at: Llwyneos/)).toBeVisible();
  await page.getByRole('checkbox', { name: /the crossing by the station/ }).check();
  await page.getByLabel('Why was the entry wrong?').selectOption('It was read rightly and entered wrongly');
  await page.getByRole('button', { name: 'Correct it' }).click();
  await expect(page.getByText('Paper BRYN-5555 is corrected.').first()).toBeVisible();
  await page.goto('/cy/desks/facilitator/two-streets-to-try-first/again');
  await page.getByRole('textbox').fill('BRYN-6666');
  await page.getByRole('button', { name: 'Canfod y papur hwn' }).click();
  await expect(page.getByText("Mae'r pleidleisiwr wedi pleidleisio ar-lein hefyd")).toBeVisible();
  await context.close();
});
