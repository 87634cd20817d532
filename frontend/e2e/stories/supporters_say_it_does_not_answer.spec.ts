import { expect, test } from '@playwright/test';
import { listen, shape, violations } from '../support/looks.ts';
import { pageOf, type Person } from '../support/people.ts';
import { aCallWithThreshold, anIdea, answer, mark, support } from '../support/world.ts';

const SUPPORTERS: Person[] = ['neighbour1', 'neighbour2', 'neighbour3', 'dafydd', 'tomos', 'eleri'];

test('supporters say that it does not answer them; it reopens, is answered again, and nobody learns who', async ({
  page,
  browser,
}) => {
  test.slow();
  const word = mark();
  const call = await aCallWithThreshold(browser, 3);
  const idea = await anIdea(browser, { call, title: `the toilets opened at noon ${word}` });
  for (const person of SUPPORTERS) await support(browser, person, idea.number);
  await answer(browser, idea.number, `There are opening hours ${word}`);
  const wrong: string[] = [];
  const complaints: string[] = [];

  await page.goto(`/ideas/${idea.number}`);
  const ask = page.getByRole('group', { name: 'Does this answer it?', exact: true });
  await expect(ask).toContainText('Counts show once five people have said');
  await expect(ask.getByRole('radio')).toHaveCount(0);

  for (const [index, person] of SUPPORTERS.entries()) {
    const theirs = await pageOf(browser, person);
    complaints.push(...listen(theirs));
    await theirs.goto(`/ideas/${idea.number}`);
    const form = theirs.getByRole('group', { name: 'Does this answer it?', exact: true });
    if (index === 0) {
      // changeable: at first partly, then no
      await form.getByLabel('Partly').check();
      wrong.push(...(await violations(theirs, 'the question')));
      await form.getByRole('button', { name: 'Say it' }).click();
      await expect(form).toContainText('You said: Partly.');
      await form.getByRole('button', { name: 'Change it' }).click();
    }
    await form.getByLabel(index < 5 ? 'No' : 'Yes', { exact: true }).check();
    if (index === 0) await form.getByLabel('Why?').fill(`I asked for noon, not for hours ${word}`);
    await form.getByRole('button', { name: 'Say it' }).click();
    await expect(form).toContainText(index < 5 ? 'You said: No.' : 'You said: Yes.');
    if (index === 0) wrong.push(...(await violations(theirs, 'what was said')));
    await theirs.context().close();
  }

  await expect(async () => {
    await page.goto(`/ideas/${idea.number}`);
    await expect(
      page.getByText(/People say this doesn’t answer it; a second answer is promised by/),
    ).toBeVisible({
      timeout: 2000,
    });
  }).toPass({ timeout: 60_000 });
  await expect(ask.locator('div').filter({ hasText: /^No/ })).toContainText('5');
  await expect(page.getByText(`I asked for noon, not for hours ${word}`)).toHaveCount(0);
  wrong.push(...(await violations(page, 'contested')), ...(await shape(page, 'contested', 'en')));

  // Gwyn reads why, without who, and answers once more
  const gwyn = await pageOf(browser, 'gwyn');
  const { duty } = (await (await gwyn.request.get(`/api/ideas/${idea.number}/answer`)).json()) as {
    duty: { id: number };
  };
  await gwyn.goto(`/desks/answerer?show=all&duty=${duty.id}`);
  await gwyn.getByText('Why people say so').click();
  await expect(gwyn.getByText(`I asked for noon, not for hours ${word}`)).toBeVisible();
  await expect(gwyn.getByText('Neighbour1')).toHaveCount(0);
  wrong.push(...(await violations(gwyn, 'the reasons at the desk')));
  await gwyn.context().close();
  await answer(browser, idea.number, `From noon, as you asked ${word}`, { decision: 'ALREADY_HAPPENING' });

  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`/cy/ideas/${idea.number}`);
  await expect(page.getByText(`From noon, as you asked ${word} (cy)`).first()).toBeVisible();
  await expect(page.getByRole('group', { name: 'Ydy hyn yn ei ateb?', exact: true })).toHaveCount(2);
  wrong.push(...(await violations(page, 'answered again, in Welsh')), ...(await shape(page, 'Welsh', 'cy')));

  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
});
