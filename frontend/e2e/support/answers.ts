// What hands do in the form of an answer, and in others that ask both languages or a date.
import { expect, type Page } from '@playwright/test';

/** Both languages of one text. @param which of several with this label */
export async function write(page: Page, label: string, english: string, welsh: string, which = 0) {
  await page.getByLabel(`${label} (English)`).nth(which).fill(english);
  await page.getByLabel(`${label} (Welsh)`).nth(which).fill(welsh);
}

export async function date(page: Page, legend: string, day: Date, which = 0) {
  const group = page.getByRole('group', { name: legend, exact: true }).nth(which);
  await group.getByLabel('Day').fill(String(day.getDate()));
  await group.getByLabel('Month').fill(String(day.getMonth() + 1));
  await group.getByLabel('Year').fill(String(day.getFullYear()));
}

export async function publishAnswer(page: Page) {
  await page.getByRole('button', { name: 'Publish the answer' }).click();
  await expect(page.getByText('Published. Everybody who takes part hears of it.')).toBeVisible();
}
