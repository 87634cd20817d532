import { expect, test, type Page } from '@playwright/test';
import { languages, inLanguage, ownPages, publicPages, widths, type Language } from '../support/pages.ts';
import { listen, open, openEverything, shape, violations } from '../support/looks.ts';
import { sessionOf } from '../support/people.ts';
import { anIdea } from '../support/world.ts';

let idea = 0;
test.beforeAll(async ({ browser }) => {
  idea = (await anIdea(browser)).number;
});
test.describe.configure({ mode: 'parallel', timeout: 240_000 });

const SIZES = widths.map((width) => ({ width, height: 800 }));

/**
 * Everything that is wrong with one page, as it is and with everything opened: its shape at each width, axe at the smallest and
 * the widest, since between them only the measures change.
 */
async function faults(page: Page, path: string, language: Language): Promise<string[]> {
  const wrong: string[] = [];
  await page.setViewportSize(SIZES[0]!);
  await open(page, inLanguage(path, language));
  for (const size of SIZES) {
    await page.setViewportSize(size);
    const where = `${language} ${path} at ${size.width}`;
    wrong.push(...(await shape(page, where, language)));
    if (size !== SIZES[1]) wrong.push(...(await violations(page, where)));
  }
  const covered = await openEverything(page);
  for (const size of [SIZES[2]!, SIZES[0]!]) {
    await page.setViewportSize(size);
    const where = `${language} ${path} opened, at ${size.width}`;
    wrong.push(...(await shape(page, where, language)), ...(await violations(page, where, covered)));
  }
  return wrong;
}

for (const language of languages) {
  test(`${language}: every public page`, async ({ page }) => {
    const complaints = listen(page);
    const wrong: string[] = [];
    for (const path of publicPages(idea)) wrong.push(...(await faults(page, path, language)));
    expect([...wrong, ...complaints]).toEqual([]);
  });

  test(`${language}: every page of one's own, and every desk`, async ({ browser }) => {
    const wrong: string[] = [];
    for (const [person, paths] of ownPages(idea)) {
      const context = await browser.newContext({ storageState: sessionOf(person) });
      const page = await context.newPage();
      const complaints = listen(page);
      for (const path of paths) wrong.push(...(await faults(page, path, language)));
      wrong.push(...complaints);
      await context.close();
    }
    expect(wrong).toEqual([]);
  });

  test(`${language}: the form, with what it refuses`, async ({ browser }) => {
    const context = await browser.newContext({ storageState: sessionOf('megan'), viewport: SIZES[0] });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const step of [
      'title',
      'now',
      'change',
      'have',
      'by',
      'topic',
      'area',
      'kind',
      'call',
      'warnings',
      'check',
    ]) {
      await open(page, inLanguage(`/ideas/new?step=${step}`, language));
      const where = `${language} form step ${step}`;
      wrong.push(...(await shape(page, where, language)), ...(await violations(page, where)));
      if (['have', 'call', 'warnings'].includes(step)) continue;
      await page.locator('form button[type="submit"]').click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      wrong.push(...(await shape(page, `${where}, refused`, language)));
      wrong.push(...(await violations(page, `${where}, refused`)));
    }
    await context.close();
    expect(wrong).toEqual([]);
  });
}

test('a cold first page needs at most 60 kB of JavaScript over the wire', async ({ browser }) => {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const scripts: Promise<number>[] = [];
  page.on('requestfinished', (request) => {
    if (request.resourceType() === 'script') {
      scripts.push(request.sizes().then((sizes) => sizes.responseBodySize));
    }
  });
  await open(page, '/');
  await page.waitForLoadState('networkidle');
  const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
  console.log(`a cold / takes ${(bytes / 1024).toFixed(1)} kB of JavaScript over the wire`);
  expect(bytes).toBeGreaterThan(10 * 1024);
  expect(bytes).toBeLessThanOrEqual(60 * 1024);
  await context.close();
});
