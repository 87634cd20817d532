import { expect, test } from '@playwright/test';
import { MailServer, type Mail } from '../support/mailServer.ts';
import { Replicas } from '../support/replicas.ts';

const TITLE = 'the old net shed on the quay became a place to mend things';

/** The letter without what is new in each: the day, the message's own id, the address that unsubscribes. */
const words = (mail: Mail) =>
  `${mail.to}\n${mail.text.slice(mail.text.indexOf('\r\n\r\n')).replace(/--[-=_.\w]+/g, '')}`;

test('nobody answers: the page shows it late, and word climbs, once each, from two processes', async ({
  page,
}) => {
  test.setTimeout(420_000);
  const mailServer = new MailServer();
  const replicas = new Replicas(await mailServer.start());
  const about = (to: string) =>
    mailServer.mails.filter((mail) => mail.to === to && mail.text.includes(TITLE));
  try {
    const today = await replicas.first();
    await page.goto(`${today.address}/answers?list=owed`);
    await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
    await page.goto(`${today.address}/answers`);
    await expect(page.getByRole('link', { name: TITLE })).toHaveCount(0);

    // the public date has passed by a few days: two processes at once, and the officer hears of it once
    let both = await Promise.all([replicas.ahead('P20D'), replicas.ahead('P20D')]);
    await expect
      .poll(() => about('sian@bryncoed.example').filter((mail) => /yn hwyr/.test(mail.text)).length, {
        timeout: 60_000,
      })
      .toBe(1);
    await page.goto(`${both[0].address}/answers`);
    await expect(page.getByRole('link', { name: TITLE })).toBeVisible();
    expect(about('gwyn@bryncoed.example')).toHaveLength(0);
    for (const replica of both) await replicas.end(replica);

    // started anew, with the clock far ahead: it climbs to the director
    both = await Promise.all([replicas.ahead('P60D'), replicas.ahead('P60D')]);
    await expect.poll(() => about('gwyn@bryncoed.example').length, { timeout: 60_000 }).toBe(1);
    expect(about('gwyn@bryncoed.example')[0]!.text).toContain('yn hwyr iawn');
    await page.goto(`${both[1].address}/cy/answers`);
    await expect(page.getByRole('link', { name: TITLE })).toBeVisible();

    // whatever was started how often: no letter to anybody was sent twice
    const letters = mailServer.mails.map(words);
    expect(letters.filter((letter, index) => letters.indexOf(letter) !== index)).toEqual([]);
  } finally {
    await replicas.endAll();
    mailServer.stop();
  }
});
