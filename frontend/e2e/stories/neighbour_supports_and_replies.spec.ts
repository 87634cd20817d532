import { expect, test } from '@playwright/test';
import { sessionOf, signIn, signInAtProvider } from '../support/people.ts';
import { anIdea, mark } from '../support/world.ts';

test.describe('a neighbour who is signed in', () => {
  test.use({ storageState: sessionOf('neighbour1') });

  test('supports an idea, takes it back and gives it again', async ({ page, browser }) => {
    const idea = await anIdea(browser);
    await page.goto(`/ideas/${idea.number}`);
    const support = page.getByRole('button', { name: 'Support this idea' });
    const panel = page.getByRole('region', { name: 'Support', exact: true });
    await support.click();
    await expect(support).toHaveAttribute('aria-pressed', 'true');
    await expect(panel).toContainText('1 supporter');
    await support.click();
    await expect(support).toHaveAttribute('aria-pressed', 'false');
    await expect(panel).toContainText('0 supporters');
    await support.click();
    await expect(panel).toContainText('1 supporter');
    await page.reload();
    await expect(support).toHaveAttribute('aria-pressed', 'true');
  });

  test('comments, and the author replies', async ({ page, browser }) => {
    const idea = await anIdea(browser);
    const words = `My brother has a key to that gate. ${mark()}`;
    await page.goto(`/ideas/${idea.number}`);
    await page.getByRole('radio', { name: 'For', exact: true }).check();
    await page.getByLabel('Add to the conversation').fill(words);
    await page.getByRole('button', { name: 'Post comment' }).click();
    const comment = page.getByRole('article').filter({ hasText: words });
    await expect(comment).toContainText('For the idea');
    await expect(page.getByLabel('Add to the conversation')).toHaveValue('');

    const author = await browser.newContext({ storageState: sessionOf('megan') });
    const megan = await author.newPage();
    await megan.goto(`/ideas/${idea.number}`);
    const seen = megan.getByRole('article').filter({ hasText: words });
    await seen.getByRole('button', { name: /^Agree with/ }).click();
    await expect(seen.getByRole('button', { name: /^Agree with/ })).toHaveAttribute('aria-pressed', 'true');
    await seen.getByRole('button', { name: /^Reply to/ }).click();
    await seen.getByRole('textbox', { name: /^Reply to/ }).fill('Then he could open it at noon.');
    await seen.getByRole('button', { name: 'Post reply' }).click();
    const reply = megan.getByRole('article').filter({ hasText: 'Then he could open it at noon.' });
    await expect(reply).toContainText('Idea author');
    await author.close();
  });
});

test('a visitor who wants to support an idea signs in and finds it supported', async ({ page, browser }) => {
  // the session at the provider is a new one, so the form is seen
  await signIn(page, 'neighbour4');
  await page.context().clearCookies();
  const idea = await anIdea(browser);
  await page.goto(`/ideas/${idea.number}`);
  await page.getByRole('link', { name: 'Sign in to support' }).click();
  await signInAtProvider(page, 'neighbour4');
  await page.waitForURL(`**/ideas/${idea.number}`);
  await expect(page.getByRole('button', { name: 'Support this idea' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
});
