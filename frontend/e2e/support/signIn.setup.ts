import { test as setup } from '@playwright/test';
import { people, sessionOf, signInAtProvider, expect } from './people.ts';

for (const person of people) {
  setup(`${person} signs in`, async ({ page }) => {
    await page.goto('/login?returnTo=/how-it-works');
    await signInAtProvider(page, person);
    await page.waitForURL('**/how-it-works');
    const me = await page.request.get('/api/me');
    expect((await me.json()).signedIn).toBe(true);
    await page.context().storageState({ path: sessionOf(person) });
  });
}
