import { expect, test } from '@playwright/test';
import { date, publishAnswer, write } from '../support/answers.ts';
import { pageOf } from '../support/people.ts';
import { listen, open, reach, violations } from '../support/looks.ts';
import { aCallWithThreshold, anIdea, mark, support } from '../support/world.ts';

test('an officer drafts, an answerer answers, everybody reads it in both languages, and a correction is a version', async ({
  page,
  browser,
}) => {
  test.slow();
  const word = mark();
  const call = await aCallWithThreshold(browser, 2);
  const idea = await anIdea(browser, { call, title: `the square had a bench ${word}` });
  await support(browser, 'neighbour1', idea.number);
  await support(browser, 'neighbour2', idea.number);
  const wrong: string[] = [];

  const sian = await pageOf(browser, 'sian');
  const complaints = listen(sian);
  await open(sian, '/desks/officer?show=all');
  await reach(sian, sian.getByRole('link', { name: idea.title }));
  await sian.getByRole('link', { name: idea.title }).click();
  await sian.getByLabel('A note to colleagues').fill(`Ask the parish first ${word}`);
  await sian.getByRole('button', { name: 'Add the note' }).click();
  await expect(sian.getByText(`Ask the parish first ${word}`)).toBeVisible();
  await sian.getByLabel('About', { exact: true }).selectOption({ label: 'Why?' });
  await sian.getByLabel('A comment on the draft').fill(`Is the square ours ${word}`);
  await sian.getByRole('button', { name: 'Add the comment' }).click();
  await expect(sian.getByText(`Is the square ours ${word}`)).toBeVisible();
  await sian.getByLabel('Yes', { exact: true }).check();
  await write(sian, 'Why?', `The square is ours ${word}`, '');
  await write(sian, 'Which power, policy or minute does it rest on?', 'Minute 12/4', 'Cofnod 12/4');
  await sian.getByRole('button', { name: 'Add a step' }).click();
  await write(sian, 'What happens next?', 'We set the bench', 'Gosodwn y fainc');
  await date(sian, 'By when?', new Date(Date.now() + 60 * 24 * 3_600_000));
  await sian.getByRole('button', { name: 'Save, ready to publish' }).click();
  await expect(
    sian.getByText('Write it in both languages: they are published together.').first(),
  ).toBeVisible();
  await sian.getByLabel('Why? (Welsh)').fill(`Ni biau’r sgwâr ${word}`);
  await sian.getByRole('button', { name: 'Save, ready to publish' }).click();
  await expect(sian.getByText('Write it in both languages: they are published together.')).toHaveCount(0);
  await expect(sian.getByRole('heading', { name: 'As citizens will see it' })).toBeVisible();
  await expect(sian.getByRole('article').getByText(`The square is ours ${word}`)).toBeVisible();
  await expect(sian.getByRole('button', { name: 'Publish the answer' })).toHaveCount(0);
  wrong.push(...(await violations(sian, 'the officer’s desk')));
  await sian.context().close();

  // what is said at the desk stays there
  await page.goto(`/ideas/${idea.number}`);
  await expect(page.getByText(/being written, and promised by/)).toBeVisible();
  await expect(page.getByText(word, { exact: false }).filter({ hasText: 'The square is ours' })).toHaveCount(
    0,
  );

  const gwyn = await pageOf(browser, 'gwyn');
  await open(gwyn, '/desks/answerer');
  await gwyn.getByRole('link', { name: idea.title }).click();
  await expect(gwyn.getByText(`Ask the parish first ${word}`)).toBeVisible();
  const comments = gwyn.getByRole('region', { name: 'Comments on the draft' });
  await expect(comments).toContainText(`Is the square ours ${word}`);
  await comments.getByRole('button', { name: 'Mark as settled' }).click();
  await expect(comments.getByText('Settled (1)')).toBeVisible();
  await publishAnswer(gwyn);
  wrong.push(...(await violations(gwyn, 'the answerer’s desk')));

  await page.goto(`/ideas/${idea.number}`);
  const answer = page.getByRole('region', { name: 'The council’s answer' });
  await expect(answer.getByRole('heading', { name: 'Yes' })).toBeVisible();
  await expect(answer).toContainText(`The square is ours ${word}`);
  await expect(answer).toContainText('Gwyn');
  await expect(answer).not.toContainText('Ask the parish');
  await expect(page.getByText(`Is the square ours ${word}`)).toHaveCount(0);
  await page.goto(`/cy/ideas/${idea.number}`);
  await expect(page.getByRole('region', { name: 'Ateb y cyngor' })).toContainText(`Ni biau’r sgwâr ${word}`);

  // the supporter hears of it; the job spreads it a moment later
  const supporter = await pageOf(browser, 'neighbour1');
  await expect(async () => {
    await supporter.goto('/me/notices');
    await expect(supporter.getByRole('listitem').filter({ hasText: idea.title }).first()).toBeVisible({
      timeout: 2000,
    });
  }).toPass({ timeout: 90_000 });
  await supporter.context().close();

  // a correction is a version with a public reason; the older one stays readable
  await gwyn.goto(`/ideas/${idea.number}`);
  await gwyn.getByRole('link', { name: 'Correct this answer' }).click();
  await write(gwyn, 'Which power, policy or minute does it rest on?', 'Minute 12/5', 'Cofnod 12/5');
  await gwyn.getByRole('button', { name: 'Publish the new version' }).click();
  await expect(gwyn.getByRole('alert')).toContainText('The public reason');
  wrong.push(...(await violations(gwyn, 'the correction')));
  await write(gwyn, 'Why is it corrected? (public)', 'The wrong minute was named', 'Enwyd y cofnod anghywir');
  await gwyn.getByRole('button', { name: 'Publish the new version' }).click();
  await gwyn.waitForURL(`**/ideas/${idea.number}`);
  await gwyn.context().close();
  await page.goto(`/ideas/${idea.number}`);
  await expect(answer).toContainText('Minute 12/5');
  await answer.getByText('Changes to this answer').click();
  await expect(answer).toContainText('The wrong minute was named');
  await answer.getByText('What version 1 said').click();
  await expect(answer.getByText('Minute 12/4')).toBeVisible();
  wrong.push(...(await violations(page, 'the corrected answer')));

  expect(wrong).toEqual([]);
  expect(complaints).toEqual([]);
});
