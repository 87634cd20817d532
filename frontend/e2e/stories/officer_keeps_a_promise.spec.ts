import { expect, test } from '@playwright/test';
import { pageOf } from '../support/people.ts';
import { anAnsweredIdea, aPicture } from '../support/promises.ts';

test('a promised step is done with a photograph, another is late, and everyone can read it in Welsh too', async ({
  page,
  browser,
}) => {
  const idea = await anAnsweredIdea(browser, [
    { en: 'Order the bench', cy: "Archebu'r fainc", inDays: 20 },
    { en: 'Ask the school', cy: "Gofyn i'r ysgol", inDays: 0 },
  ]);

  // every dated step of the answer is a promise that anybody can follow
  await page.goto(`/ideas/${idea.number}`);
  const came = page.getByRole('region', { name: 'What came of it' });
  await expect(came.getByRole('heading', { name: 'Order the bench' })).toBeVisible();
  await expect(came.getByText('Planned').first()).toBeVisible();

  // the officer says that it is done, and shows it
  const sian = await pageOf(browser, 'sian');
  await sian.goto(`/desks/officer/commitments?commitment=${idea.commitments[0]}`);
  await sian.getByRole('radio', { name: 'It is done' }).check();
  await sian.getByLabel('What to say in public, in English').fill('The bench stands.');
  await sian.getByLabel('What to say in public, in Welsh').fill("Mae'r fainc yn ei lle.");
  await sian.getByLabel('File').setInputFiles({
    name: 'holiday.png',
    mimeType: 'image/png',
    buffer: await aPicture(sian),
  });
  await sian.getByLabel('What it shows, in English').fill('A bench by the river');
  await sian.getByLabel('What it shows, in Welsh').fill('Mainc wrth yr afon');
  await sian.getByRole('button', { name: 'Add this file' }).click();
  await expect(sian.getByRole('img', { name: 'A bench by the river' })).toBeVisible();
  await sian.getByRole('button', { name: 'Publish' }).click();
  await expect(sian.getByText(/Done on/).first()).toBeVisible();
  await sian.context().close();

  // everyone reads it, with the picture, in Welsh too
  await page.goto(`/cy/ideas/${idea.number}`);
  const daeth = page.getByRole('region', { name: 'Beth ddaeth ohono' });
  await expect(daeth.getByText(/Gwnaed ar/).first()).toBeVisible();
  const picture = daeth.getByRole('img', { name: 'Mainc wrth yr afon' });
  await picture.scrollIntoViewIfNeeded();
  await expect.poll(() => picture.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);

  // the other's last day is today: it is to come, and not late before the day has passed
  await page.goto('/commitments?list=coming');
  await expect(page.getByRole('heading', { name: 'Ask the school' }).first()).toBeVisible();
  await page.goto('/commitments?list=done');
  await expect(page.getByRole('heading', { name: 'Order the bench' }).first()).toBeVisible();

  // one that the demo's council has not kept stands there as late, in both languages
  await page.goto('/commitments');
  const late = page.getByRole('article').filter({ hasText: 'Ask the tenant of the Mill Field' });
  await expect(late.getByText(/Promised by .* days late/)).toBeVisible();
  await page.goto('/cy/commitments');
  await expect(page.getByText(/Addawyd erbyn .* yn hwyr/).first()).toBeVisible();

  // how far it has come, and what was learned
  const gwyn = await pageOf(browser, 'gwyn');
  await gwyn.goto(`/desks/officer/ideas/${idea.number}`);
  await gwyn.getByLabel('How far has it come?').selectOption('IN_PLACE');
  await gwyn.getByLabel('What was learned, in English').fill('People sit and talk.');
  await gwyn.getByLabel('What was learned, in Welsh').fill('Mae pobl yn eistedd ac yn siarad.');
  await gwyn.getByRole('button', { name: 'Publish' }).first().click();
  await expect(gwyn.getByText('People sit and talk.').first()).toBeVisible();
  await gwyn.context().close();
  await page.goto('/cy/what-changed');
  await expect(page.getByText('Mae pobl yn eistedd ac yn siarad.').first()).toBeVisible();
});
