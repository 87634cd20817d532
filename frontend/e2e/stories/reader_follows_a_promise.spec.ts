import { expect, test } from '@playwright/test';
import { pageOf } from '../support/people.ts';
import { anAnsweredIdea } from '../support/promises.ts';

test('a reader follows one promise, is told when it is under way, and lets it go', async ({ browser }) => {
  const idea = await anAnsweredIdea(browser, [
    { en: 'Order the lamp', cy: 'Archebu’r lamp', inDays: 20 },
    { en: 'Ask the shop', cy: 'Gofyn i’r siop', inDays: 30 },
  ]);
  const reader = await pageOf(browser, 'dafydd');
  await reader.goto(`/ideas/${idea.number}`);
  await reader.getByRole('button', { name: /^Follow ?: Order the lamp$/ }).click();
  await expect(reader.getByRole('button', { name: /^Following ?: Order the lamp$/ })).toBeVisible();
  await expect(reader.getByRole('button', { name: /^Follow ?: Ask the shop$/ })).toBeVisible();

  const sian = await pageOf(browser, 'sian');
  await sian.goto(`/desks/officer/commitments?commitment=${idea.commitments[0]}`);
  await sian.getByRole('radio', { name: 'It is under way' }).check();
  await sian.getByLabel('What to say in public, in English').fill('The lamp is ordered.');
  await sian.getByLabel('What to say in public, in Welsh').fill('Mae’r lamp wedi’i harchebu.');
  await sian.getByRole('button', { name: 'Publish' }).click();
  await sian.context().close();

  await expect(async () => {
    await reader.goto('/me/notices');
    await expect(reader.getByText('A promise is under way').first()).toBeVisible({ timeout: 1000 });
  }).toPass({ timeout: 30_000 });

  await reader.goto('/cy/me');
  await expect(reader.getByRole('link', { name: 'Archebu’r lamp' })).toHaveAttribute(
    'href',
    `/cy/ideas/${idea.number}#commitment-${idea.commitments[0]}`,
  );
  await reader.getByRole('button', { name: /Peidio â dilyn.*Archebu’r lamp/ }).click();
  await expect(reader.getByRole('link', { name: 'Archebu’r lamp' })).toHaveCount(0);
  await reader.context().close();
});
