import { expect, test } from '@playwright/test';
import { open, violations } from '../support/looks.ts';
import { pageOf } from '../support/people.ts';
import { Typist } from '../support/typist.ts';
import { anIdea, aTopic, mark, owe } from '../support/world.ts';

// DESK_IDEAS=40 walks the hour of forty ideas and prints what it took; by itself the story takes six.
const IDEAS = Number(process.env.DESK_IDEAS ?? 6);
const ALONE = Math.max(2, Math.floor(IDEAS / 5));
const GROUP = Math.min(8, IDEAS - ALONE);

const WHY = 'The path is ours and the work is planned with the rest of the ward. It begins after the winter.';
const PAM =
  'Ni biau’r llwybr ac mae’r gwaith wedi’i gynllunio gyda gweddill y ward. Mae’n dechrau ar ôl y gaeaf.';

/** Already happening, why, and the minute it rests on, in both languages. */
async function write(typist: Typist, word: string) {
  await typist.press('e');
  await typist.press('ArrowDown', 2);
  await expect(typist.page.getByLabel('Already happening')).toBeChecked();
  for (const text of [`${WHY} ${word}`, `${PAM} ${word}`, 'Minute 12/4', 'Cofnod 12/4']) {
    await typist.press('Tab');
    await typist.type(text);
  }
}

/** Narrows the desk to one topic. */
async function narrow(typist: Typist, topic: string) {
  await typist.press('f');
  await expect(typist.page.getByLabel('Service').first()).toBeFocused();
  await typist.press('Tab');
  await typist.pick(topic.slice(0, 6));
  await typist.press('Tab', 2);
  await typist.press('Enter');
  await typist.page.waitForURL(/topic=\d+/);
}

test('an officer and an answerer get through what is owed by keyboard alone, and nothing is asked twice', async ({
  browser,
}) => {
  test.slow();
  if (IDEAS > 6) test.setTimeout(600_000);
  const word = mark();
  const name = `zz${word}`;
  const topic = await aTopic(browser, name);
  const ideas: { number: number; title: string }[] = [];
  for (let index = 0; index < IDEAS; index += 1)
    ideas.push(await anIdea(browser, { topic, title: `path ${index} were wider ${word}` }));
  await owe(
    browser,
    ideas.map((idea) => idea.number),
  );
  const wrong: string[] = [];

  const sian = new Typist(await pageOf(browser, 'sian'));
  await open(sian.page, '/desks/officer?show=all');
  const began = Date.now();
  await narrow(sian, name);
  const rows = sian.page.getByRole('listitem').filter({ hasText: word });
  await expect(rows).toHaveCount(IDEAS);

  // the keys are listed where they work
  await sian.press('?');
  const help = sian.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(help.getByText('The next one that waits')).toBeVisible();
  await expect(help.getByLabel('Single keys work at the desks')).toBeChecked();
  wrong.push(...(await violations(sian.page, 'the list of keys')));
  await sian.press('Escape');

  // some are answered one by one: after each, the next is a press away
  await sian.press('j');
  await sian.press('Enter');
  for (let index = 0; index < ALONE; index += 1) {
    await expect(sian.page.locator('h2:focus')).toHaveText(ideas[index]!.title);
    await expect(sian.page.getByText('people sit on the wall to eat')).toBeVisible();
    await write(sian, word);
    await sian.press('Control+Enter');
    await sian.stands(ideas[index + 1]!.title);
    if (index + 1 < ALONE) await sian.press('Enter');
  }

  // the others in groups, with one draft each
  for (let done = ALONE; done < IDEAS; done += GROUP) {
    const size = Math.min(GROUP, IDEAS - done);
    const first = sian.page.getByRole('link', { name: ideas[done]!.title, exact: true }).first();
    while (
      !(await rows
        .getByRole('link', { name: ideas[done]!.title, exact: true })
        .evaluate((link) => link === document.activeElement))
    )
      await sian.press('j');
    await expect(first).toBeVisible();
    await sian.press('x');
    await sian.press('Shift+J', size - 1);
    await sian.press('d');
    await expect(
      sian.page.getByRole('button', { name: `Save as a draft for each of these (${size})` }),
    ).toBeVisible();
    await write(sian, word);
    await sian.press('Control+Enter');
    await expect(sian.page.getByText(`Done for ${size} of ${size}.`)).toBeVisible();
    await sian.stands('Back to the desk');
    await sian.press('Enter');
    // as it was left: narrowed to the topic
    await expect(rows).toHaveCount(IDEAS);
  }
  wrong.push(...(await violations(sian.page, 'the desk')));

  // an answerer reads them in one go, and publishes them with one press
  const gwyn = new Typist(await pageOf(browser, 'gwyn'));
  await open(gwyn.page, '/desks/answerer');
  await narrow(gwyn, name);
  await expect(gwyn.page.getByRole('listitem').filter({ hasText: word })).toHaveCount(IDEAS);
  await gwyn.press('a');
  await gwyn.press('p');
  await expect(gwyn.page.getByRole('region', { name: ideas[0]!.title })).toContainText(WHY);
  wrong.push(...(await violations(gwyn.page, 'the drafts to be published')));
  await gwyn.press('Control+Enter');
  await expect(gwyn.page.getByText(`Published to ${IDEAS} of ${IDEAS} ideas.`)).toBeVisible();
  await gwyn.stands('Back to the desk');
  await gwyn.press('Enter');
  await expect(gwyn.page.getByText('Nothing waits here.')).toBeVisible();
  const seconds = Math.round((Date.now() - began) / 1000);
  for (const [who, typist] of [
    ['officer', sian],
    ['answerer', gwyn],
  ] as const)
    console.log(
      `${who}: ${IDEAS} ideas, ${typist.keys} keys, ${typist.characters} characters, ${typist.screens} screens, ` +
        `${typist.minutes.toFixed(1)} minutes of typing (the script itself: ${seconds} s for both)`,
    );

  // switched off, the keys are silent; in Welsh they are listed in Welsh
  await open(sian.page, '/cy/desks/officer');
  await sian.press('?');
  const cymorth = sian.page.getByRole('dialog', { name: 'Llwybrau byr bysellfwrdd' });
  await expect(cymorth.getByText('Yr un nesaf sy’n aros')).toBeVisible();
  await cymorth.getByLabel('Mae bysellau sengl yn gweithio wrth y desgiau').uncheck();
  await sian.press('Escape');
  await sian.press('?');
  await expect(cymorth).toBeHidden();
  await sian.page.context().close();
  await gwyn.page.context().close();
  expect(wrong).toEqual([]);
});
