import { test as setup } from '@playwright/test';
import { people, sessionOf, signIn, expect } from './people.ts';

for (const person of people) {
  setup(`${person} signs in`, async ({ page }) => {
    await signIn(page, person);
    const me = await page.request.get('/api/me');
    expect((await me.json()).signedIn).toBe(true);
    await page.context().storageState({ path: sessionOf(person) });
  });
}
