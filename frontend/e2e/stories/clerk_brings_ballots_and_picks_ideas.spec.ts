import { expect, test } from '@playwright/test';
import { sessionOf } from '../support/people.ts';
import { aCallWithThreshold, anIdea, as, mark } from '../support/world.ts';

test.use({ storageState: sessionOf('eleri') });

const FILE = `META
key;value
num_votes;5
budget;0
vote_type;approval
PROJECTS
project_id;cost;name
a;4;Alder
b;5;Birch
VOTES
voter_id;vote
1;a,b
2;b
3;
`;
const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('a clerk tries a file of ballots, reads which line is wrong, and enters the right one', async ({
  page,
}) => {
  const name = `Brought ${mark()}`;
  await page.goto('/desks/administrator/ballots');
  await page.getByRole('link', { name: 'Bring ballots from a file' }).click();
  await page.getByLabel('File of ballots').setInputFiles(file('wrong.pb', FILE));
  await page.getByRole('button', { name: 'Try it: nothing is entered yet' }).click();
  await expect(page.getByText('line 4: budget 0 must be above zero')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Enter these ballots' })).toHaveCount(0);

  await page
    .getByLabel('File of ballots')
    .setInputFiles(file('right.pb', FILE.replace('budget;0', 'budget;10')));
  await page.getByRole('button', { name: 'Try it: nothing is entered yet' }).click();
  await expect(
    page.getByText('line 3: num_votes says 5, the file has 3; counted from the file'),
  ).toBeVisible();
  await expect(page.getByText('1 of them chose nothing')).toBeVisible();
  await page.getByLabel('Name (English)').fill(name);
  await page.getByLabel('Name (Cymraeg)').fill(name);
  await page.getByLabel('Rule').selectOption('equal-shares');
  await page.getByRole('button', { name: 'Enter these ballots' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
});

test('a clerk picks the ideas of a ballot by their words and numbers, with costs', async ({
  page,
  browser,
}) => {
  const call = await aCallWithThreshold(browser, 50);
  const { id } = await as(browser, 'eleri', (api) => api.get<{ id: number }>(`/api/calls/${call}`));
  const word = mark();
  const bench = await anIdea(browser, { call, title: `benches by the mill ${word}` });
  const roof = await anIdea(browser, { call, title: `a roof over the stop ${word}` });
  await page.goto('/desks/administrator/ballots/new');
  await page.getByLabel('Which call?').selectOption({ value: String(id) });
  await page.getByLabel('Name (English)').fill(`Picked ${word}`);
  await page.getByLabel('Name (Cymraeg)').fill(`Dewiswyd ${word}`);
  await page.getByLabel('What are people asked? (English)').fill('Which?');
  await page.getByLabel('What are people asked? (Cymraeg)').fill('Pa rai?');
  await page.getByLabel('Budget in pounds').fill('1000');

  const words = page.getByLabel('Search the ideas of this call');
  await words.fill('mill');
  await words.press('Enter');
  await page.getByRole('button', { name: new RegExp(`Put on the ballot.*${bench.title}`) }).click();
  await page.getByLabel(`Cost of ${bench.title} in pounds`).fill('400');
  await words.fill(String(roof.number));
  await words.press('Enter');
  await page.getByRole('button', { name: new RegExp(`Put on the ballot.*${roof.title}`) }).click();
  await page.getByLabel(`Cost of ${roof.title} in pounds`).fill('5000');
  await page.getByLabel('Opens (date and time)').fill('2099-01-01T09:00');
  await page.getByLabel('Closes (date and time)').fill('2099-01-05T09:00');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It costs more than the whole budget.').first()).toBeVisible();

  await page.getByLabel(`Cost of ${roof.title} in pounds`).fill('500');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { name: `Picked ${word}`, level: 1 })).toBeVisible();
  await expect(page.getByLabel(`Cost of ${roof.title} in pounds`)).toHaveValue('500');
});
