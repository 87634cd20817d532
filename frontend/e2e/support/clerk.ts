// What a clerk's hands do, for the stories in which a council is led.
import { expect, type Page } from '@playwright/test';
import { shape, violations } from './looks.ts';

/** What a page must be at any moment, also after something was pressed. */
export async function fine(page: Page, where: string, language = 'en') {
  if (process.env.SHOTS)
    await page.screenshot({
      fullPage: true,
      path: `${process.env.SHOTS}/${where.replace(/\W+/g, '-')}-${page.viewportSize()?.width}.png`,
    });
  expect(await violations(page, where)).toEqual([]);
  expect(await shape(page, where, language)).toEqual([]);
}

export const field = (page: Page, id: string) => page.locator(`[id="${id}"]`);

export async function both(page: Page, id: string, english: string, welsh = `${english} (cy)`) {
  await field(page, `${id}.en`).fill(english);
  await field(page, `${id}.cy`).fill(welsh);
}

/** Presses and waits until the API has answered. */
export async function press(page: Page, name: string | RegExp, path: RegExp) {
  const answered = page.waitForResponse(
    (response) => path.test(response.url()) && response.request().method() !== 'GET',
  );
  await page.getByRole('main').getByRole('button', { name }).click();
  expect((await answered).ok(), `${name}: ${(await answered).status()}`).toBe(true);
}

export const tab = async (page: Page, name: string) => {
  await page.getByRole('main').getByRole('link', { name, exact: true }).click();
};

/** What the council decides about each idea, with one departure; then the minutes, and everybody reads it. */
export async function decideAndPublish(
  clerk: Page,
  ideas: { number: number; title: string }[],
  departure: { idea: { number: number; title: string }; choice: string; why: string },
) {
  await tab(clerk, 'Decision');
  const present = clerk.getByRole('group', { name: 'Who was present' }).getByRole('checkbox');
  await expect(present).not.toHaveCount(0);
  for (const box of await present.all()) await box.check();
  for (const idea of ideas) await both(clerk, `reason-${idea.number}`, `What we think of ${idea.number}`);
  await clerk
    .getByRole('region', { name: departure.idea.title })
    .getByRole('radio', { name: departure.choice })
    .check();
  await both(clerk, `departure-${departure.idea.number}`, departure.why);
  await fine(clerk, 'a departure');
  await press(clerk, 'Record the decision', /\/record$/);
  await clerk.waitForURL(/\/minutes$/);
  await clerk.getByRole('button', { name: 'Begin with what happened' }).click();
  await press(clerk, 'Save the minutes', /\/minutes$/);
  await tab(clerk, 'What comes next');
  await clerk.getByRole('button', { name: 'Publish shortlist and minutes' }).click();
  await fine(clerk, 'before publishing');
  await press(clerk, 'Publish now', /\/publish$/);
}
