// The whole way of one idea, as a new user would walk it, on a demo of its own whose clock is moved by its switch.
import { expect, test, type Browser, type Page } from '@playwright/test';
import { date, publishAnswer, write } from '../support/answers.ts';
import { listen, open, reach, shape, violations } from '../support/looks.ts';
import { MailServer } from '../support/mailServer.ts';
import { at, pageOf, type Person } from '../support/people.ts';
import { aPicture } from '../support/promises.ts';
import { head, sql, verify } from '../support/record.ts';
import { Replicas } from '../support/replicas.ts';
import {
  aCallWithThreshold,
  anIdea,
  arrive,
  mark,
  pressSupport,
  sayOfAnswer,
  support,
} from '../support/world.ts';

const SUPPORTERS: Person[] = ['neighbour1', 'neighbour2', 'neighbour3', 'dafydd', 'tomos'];
/** Thirty working days have passed, and fifteen more; then, once an answer promised something, its date as well. */
const LATE = 'P80D';
const LATER = 'P110D';

const day = (inDays: number) => new Date(Date.now() + inDays * 86_400_000);

/** The same page by the switch in its head, at the width of a small phone; then back. */
async function inWelsh(page: Page, where: string, expected: RegExp | string): Promise<string[]> {
  await page.getByRole('link', { name: 'Cymraeg' }).first().click();
  await page.waitForURL(/\/cy\//);
  await page.locator('main h1').first().waitFor();
  await expect(page.getByText(expected).filter({ visible: true }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"], .skeleton')).toHaveCount(0);
  const wide = page.viewportSize()!;
  await page.setViewportSize({ width: 320, height: 700 });
  const wrong = [...(await violations(page, where)), ...(await shape(page, where, 'cy'))];
  if (process.env.SHOTS)
    await page.screenshot({ fullPage: true, path: `${process.env.SHOTS}/${where.replace(/\W+/g, '-')}.png` });
  await page.setViewportSize(wide);
  return wrong;
}

const visit = async (browser: Browser) => (await browser.newContext()).newPage();

test('a council must answer: from the threshold over silence, two answers and promises to the record that proves it', async ({
  browser,
}) => {
  test.setTimeout(420_000);
  const word = mark();
  const title = `the spring behind the chapel had a cup ${word}`;
  const wrong: string[] = [];
  const complaints: string[][] = [];
  const mailServer = new MailServer();
  const replicas = new Replicas(await mailServer.start());
  const about = (to: string) =>
    mailServer.mails.filter((mail) => mail.to === `${to}@bryncoed.example` && mail.text.includes(title));
  try {
    let program = await replicas.first();
    let here = at(browser, program.address);
    let page = await visit(here);
    complaints.push(listen(page));
    await arrive(here, ['megan', 'sian', 'gwyn', 'aled', ...SUPPORTERS]);

    // an idea crosses the threshold
    const call = await aCallWithThreshold(here, SUPPORTERS.length);
    const idea = await anIdea(here, { call, title });
    for (const person of SUPPORTERS.slice(1)) await support(here, person, idea.number);
    await open(page, `/ideas?call=${call}`);
    const card = () => page.getByRole('article').filter({ hasText: title });
    await expect(card()).toBeVisible();
    await expect(card()).not.toContainText('Answer promised');
    const last = await pageOf(here, SUPPORTERS[0]!);
    await last.goto(`/ideas/${idea.number}`);
    await pressSupport(last);
    await last.context().close();

    // the card says by when
    await open(page, `/ideas?call=${call}`);
    await expect(card()).toContainText(/Answer promised by \d{1,2} \w+ \d{4}/);
    wrong.push(...(await inWelsh(page, 'the card', /Ateb wedi'i addo erbyn \d/)));
    await expect.poll(() => kindsOf(page, idea.number), { timeout: 30_000 }).toContain('ANSWER_OWED');
    const seen = await head(page);
    await page.context().close();

    // nothing happens: begun anew with the clock moved, and a second process beside it; together they tell of it once
    await replicas.end(program);
    program = await replicas.first(LATE);
    const second = await replicas.ahead(LATE);
    here = at(browser, program.address);
    page = await visit(here);
    complaints.push(listen(page));
    await expect.poll(() => about('gwyn').length, { timeout: 60_000 }).toBeGreaterThan(0);
    await expect.poll(() => about('sian').length, { timeout: 60_000 }).toBeGreaterThan(0);
    expect(about('gwyn')[0]!.text).toContain('yn hwyr iawn');
    await open(page, '/answers');
    await reach(page, page.getByRole('link', { name: title }));
    await expect(card()).toContainText(/The council’s answer is late: it was promised by \d/);
    wrong.push(...(await inWelsh(page, 'late', /Mae ateb y cyngor yn hwyr/)));

    // an officer drafts
    const { duty } = (await (await page.request.get(`/api/ideas/${idea.number}/answer`)).json()) as {
      duty: { id: number };
    };
    const sian = await pageOf(here, 'sian');
    complaints.push(listen(sian));
    await open(sian, `/desks/officer?show=all&duty=${duty.id}`);
    await sian.getByLabel('Already happening', { exact: true }).check();
    await write(sian, 'Why?', `There is a tap in the square ${word}`, `Mae tap yn y sgwâr ${word}`);
    await write(sian, 'Which power, policy or minute does it rest on?', 'Minute 8/2', 'Cofnod 8/2');
    await sian.getByRole('button', { name: 'Save, ready to publish' }).click();
    await expect(sian.getByRole('article').getByText(`There is a tap in the square ${word}`)).toBeVisible();
    wrong.push(...(await inWelsh(sian, 'the desk of an officer', `Mae tap yn y sgwâr ${word}`)));
    await sian.context().close();

    // an answerer answers
    let gwyn = await pageOf(here, 'gwyn');
    complaints.push(listen(gwyn));
    await open(gwyn, `/desks/answerer?duty=${duty.id}`);
    await publishAnswer(gwyn);

    // supporters say that it does not answer it
    const one = await pageOf(here, 'neighbour1');
    await open(one, `/ideas/${idea.number}`);
    const form = one.getByRole('group', { name: 'Does this answer it?', exact: true });
    await form.getByLabel('No', { exact: true }).check();
    wrong.push(...(await inWelsh(one, 'the question to a supporter', 'Ydy hyn yn ei ateb?')));
    await open(one, `/ideas/${idea.number}`);
    await form.getByLabel('No', { exact: true }).check();
    await form.getByRole('button', { name: 'Say it' }).click();
    await expect(form).toContainText('You said: No.');
    await one.context().close();
    for (const person of SUPPORTERS.slice(1)) await sayOfAnswer(here, person, idea.number, 'NO');

    // it reopens
    await expect(async () => {
      await open(page, `/ideas/${idea.number}`);
      const again = page.getByText(/People say this doesn’t answer it; a second answer is promised by/);
      await expect(again.first()).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    wrong.push(...(await inWelsh(page, 'contested', /addewir ail ateb erbyn/)));

    // the second answer promises two steps
    await open(gwyn, `/desks/answerer?show=all&duty=${duty.id}`);
    await gwyn.getByLabel('Yes', { exact: true }).check();
    await write(gwyn, 'Why?', `The spring is clean ${word}`, `Mae’r ffynnon yn lân ${word}`);
    await write(gwyn, 'Which power, policy or minute does it rest on?', 'Minute 9/1', 'Cofnod 9/1');
    await gwyn.getByRole('button', { name: 'Add a step' }).click();
    await write(gwyn, 'What happens next?', 'We hang a cup', 'Hongiwn gwpan');
    await date(gwyn, 'By when?', day(150));
    await gwyn.getByRole('button', { name: 'Add a step' }).click();
    await write(gwyn, 'What happens next?', 'We clear the path', 'Cliriwn y llwybr', 1);
    await date(gwyn, 'By when?', day(100), 1);
    await gwyn.getByRole('button', { name: 'Save, ready to publish' }).click();
    await publishAnswer(gwyn);
    await gwyn.context().close();
    await page.context().close();
    await replicas.end(second);
    await replicas.end(program);

    // one is done with a photograph
    program = await replicas.first(LATER);
    here = at(browser, program.address);
    page = await visit(here);
    complaints.push(listen(page));
    gwyn = await pageOf(here, 'gwyn');
    const { commitments } = (await (await page.request.get(`/api/ideas/${idea.number}/delivery`)).json()) as {
      commitments: { id: number }[];
    };
    await open(gwyn, `/desks/officer/commitments?commitment=${commitments[0]!.id}`);
    await gwyn.getByRole('radio', { name: 'It is done' }).check();
    await gwyn.getByLabel('What to say in public, in English').fill(`The cup hangs there ${word}.`);
    await gwyn.getByLabel('What to say in public, in Welsh').fill(`Mae’r cwpan yn ei le ${word}.`);
    const picture = { name: 'holiday.png', mimeType: 'image/png', buffer: await aPicture(gwyn) };
    await gwyn.getByLabel('File').setInputFiles(picture);
    await gwyn.getByLabel('What it shows, in English').fill('A cup on a chain');
    await gwyn.getByLabel('What it shows, in Welsh').fill('Cwpan ar gadwyn');
    await gwyn.getByRole('button', { name: 'Add this file' }).click();
    await expect(gwyn.getByRole('img', { name: 'A cup on a chain' })).toBeVisible();
    await gwyn.getByRole('button', { name: 'Publish' }).click();
    await expect(gwyn.getByText(/Done on/).first()).toBeVisible();

    // how far it has come, what was learned, and what another service gained
    await open(gwyn, `/desks/officer/ideas/${idea.number}`);
    await gwyn.getByLabel('How far has it come?').selectOption('IN_PLACE');
    await gwyn.getByLabel('What was learned, in English').fill(`People drink ${word}.`);
    await gwyn.getByLabel('What was learned, in Welsh').fill(`Mae pobl yn yfed ${word}.`);
    await gwyn.getByRole('button', { name: 'Publish' }).first().click();
    await expect(gwyn.getByText(`People drink ${word}.`).first()).toBeVisible();
    const before = await sumsOf(page, 'health-board');
    await gwyn.getByText('Write down a gain or a cost').click();
    await gwyn.getByLabel('What was saved, improved or paid, in English').fill('Fewer bottles');
    await gwyn.getByLabel('What was saved, improved or paid, in Welsh').fill('Llai o boteli');
    await date(gwyn, 'From', day(81));
    await date(gwyn, 'To', day(109));
    await gwyn.getByLabel('Who says so, and how it was worked out, in English').fill('The ledger');
    await gwyn.getByLabel('Who says so, and how it was worked out, in Welsh').fill('Y cyfriflyfr');
    await gwyn.getByRole('button', { name: 'Add a service' }).click();
    const { services } = (await (await page.request.get('/api/place')).json()) as {
      services: { id: number; slug: string; name: { en: string } }[];
    };
    const [parks, board] = ['parks', 'health-board'].map((slug) =>
      services.find((one) => one.slug === slug)!,
    );
    for (const [index, [service, role, amount]] of (
      [
        [parks!, 'PAID', '40'],
        [board!, 'GAINED', '1234'],
      ] as const
    ).entries()) {
      const share = gwyn.getByRole('group', { name: `Service ${index + 1}` });
      await share.getByLabel('Service', { exact: true }).selectOption(String(service.id));
      await share.getByLabel('Part in it').selectOption(role);
      await share.getByLabel('Observed').fill(amount);
    }
    await gwyn.getByRole('button', { name: 'Publish' }).last().click();
    await expect(gwyn.getByRole('table').filter({ hasText: '1,234' }).first()).toBeVisible();
    wrong.push(...(await inWelsh(gwyn, 'the desk of what came of it', 'Llai o boteli')));
    await gwyn.context().close();

    // everybody reads it: done, with the picture; late; and the gain in the sums
    await open(page, `/ideas/${idea.number}`);
    const came = page.getByRole('region', { name: 'What came of it' });
    const step = (words: string) => came.getByRole('article').filter({ hasText: words });
    await expect(step('We hang a cup')).toContainText(/Done on \d/);
    const shown = step('We hang a cup').getByRole('img', { name: 'A cup on a chain' });
    await shown.scrollIntoViewIfNeeded();
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
    await expect(step('We clear the path')).toContainText(/Promised by .* days late/);
    wrong.push(...(await inWelsh(page, 'what came of it', /Addawyd erbyn .* yn hwyr/)));
    await open(page, '/commitments');
    await reach(page, page.getByRole('article').filter({ hasText: title }));
    const row = page
      .getByRole('table', { name: /In pounds/ })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name: board!.name.en }) });
    await expect(row).toContainText(pounds(before + 1234));
    wrong.push(...(await inWelsh(page, 'late promises and sums', 'Arbedion a cholledion')));
    await open(page, '/what-changed');
    await expect(page.getByText(`People drink ${word}.`).first()).toBeVisible();

    // the verifier confirms the whole record since the head seen first, and catches a row edited in SQL
    await open(page, `/record?idea=${idea.number}`);
    wrong.push(...(await inWelsh(page, 'the record', 'Y cofnod cyhoeddus')));
    const now = await head(page);
    const intact = await verify(page, seen.line, seen.shortForm, now.line);
    expect(intact.said).toContain('The record is intact');
    expect(intact.code).toBe(0);
    const kinds = await kindsOf(page, idea.number);
    for (const kind of [
      'ANSWER_OWED',
      'ANSWER_OVERDUE',
      'ANSWER_CONTESTED',
      'COMMITMENT_DONE',
      'COMMITMENT_LATE',
    ])
      expect(kinds).toContain(kind);
    const late = `(select max(idx) from record_entry where entry like '%ANSWER_OVERDUE%')`;
    await sql(
      replicas.database,
      `update record_entry set entry = replace(entry, '"at":"20', '"at":"19') where idx = ${late}`,
    );
    const caught = await verify(page, seen.line);
    expect(caught.said).toMatch(/CHANGED: entry \d+/);
    expect(caught.code).toBe(1);

    // whatever was started how often: no letter to anybody was sent twice
    const letters = mailServer.mails.map(
      ({ to, text }) => `${to}\n${text.slice(text.indexOf('\r\n\r\n')).replace(/--[-=_.\w]+/g, '')}`,
    );
    expect(letters.filter((letter, index) => letters.indexOf(letter) !== index)).toEqual([]);
    expect(wrong).toEqual([]);
    expect(complaints.flat()).toEqual([]);
  } finally {
    await replicas.endAll();
    mailServer.stop();
  }
});

const pounds = (amount: number) =>
  new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: amount % 1 ? 2 : 0,
  }).format(amount);

/** What this service gained until now, in pounds, over all ideas. */
async function sumsOf(page: Page, slug: string): Promise<number> {
  const { services } = (await (await page.request.get('/api/gains/sums')).json()) as {
    services: { service: { slug: string } | null; observed: { gained: number } }[];
  };
  return services.find((one) => one.service?.slug === slug)?.observed.gained ?? 0;
}

async function kindsOf(page: Page, idea: number): Promise<string[]> {
  const { items } = (await (await page.request.get(`/api/record/entries?idea=${idea}&limit=100`)).json()) as {
    items: { kind: string }[];
  };
  return items.map((entry) => entry.kind);
}
