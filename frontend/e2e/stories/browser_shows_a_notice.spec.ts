import { expect, test, type CDPSession, type Page } from '@playwright/test';

/** What our server sends, once the push service has handed it to the browser. */
const pushed = (lang: 'en' | 'cy') => ({
  title: lang === 'cy' ? 'Cyngor Bryncoed' : 'Bryncoed Council',
  body: lang === 'cy' ? 'Mae gennych hysbysiad newydd.' : 'You have a new notice.',
  lang,
  url: `${lang === 'cy' ? '/cy' : ''}/me/notices`,
});

/** The worker that the page of notices registers, known to the browser's own tools by the registration's id. */
async function theWorker(page: Page): Promise<{ tools: CDPSession; registrationId: string }> {
  const tools = await page.context().newCDPSession(page);
  const registered = new Promise<string>((found) =>
    tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const ours = registrations.find((one) => one.scopeURL.endsWith('/push-worker/'));
      if (ours) found(ours.registrationId);
    }),
  );
  await tools.send('ServiceWorker.enable');
  await page.evaluate(async () => {
    const worker = await navigator.serviceWorker.register('/push-worker.js', { scope: '/push-worker/' });
    const state = worker.installing ?? worker.waiting ?? worker.active;
    await new Promise<void>((done) => {
      if (state?.state === 'activated') done();
      state?.addEventListener('statechange', () => state.state === 'activated' && done());
    });
  });
  return { tools, registrationId: await registered };
}

const shown = (page: Page) =>
  page.evaluate(async () => {
    const worker = await navigator.serviceWorker.getRegistration('/push-worker/');
    return (await worker!.getNotifications()).map(({ title, body, lang, tag, data }) => ({
      title,
      body,
      lang,
      tag,
      url: (data as { url: string }).url,
    }));
  });

test('a browser that is told of a notice shows that there is one, once, in the language of its reader', async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext();
  await context.grantPermissions(['notifications'], { origin: baseURL! });
  const page = await context.newPage();
  await page.goto('/ideas');
  const { tools, registrationId } = await theWorker(page);
  const deliver = (data: string) =>
    tools.send('ServiceWorker.deliverPushMessage', {
      origin: new URL(baseURL!).origin,
      registrationId,
      data,
    });

  await deliver(JSON.stringify(pushed('en')));
  await expect.poll(() => shown(page)).toEqual([{ ...pushed('en'), tag: 'notices' }]);

  // a newer one takes its place: one is enough for any number of notices
  await deliver(JSON.stringify(pushed('cy')));
  await expect.poll(() => shown(page)).toEqual([{ ...pushed('cy'), tag: 'notices' }]);

  // one without words says that there is something, and nothing else
  await deliver('');
  await expect
    .poll(async () => (await shown(page)).map((one) => [one.title, one.url]))
    .toEqual([['BetterIf', '/me/notices']]);
  await context.close();
});
