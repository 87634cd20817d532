// What every page is held to, whoever reads it.
import axe, { type AxeResults } from 'axe-core';
import { expect, type Locator, type Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** Collects what the browser complains about while pages are read; what was asked for and is not there is no fault. */
export function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (/status of (401|403|404|410)/.test(message.text())) return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  return complaints;
}

/** Opens a page and waits until it has drawn what it shows. */
export async function open(page: Page, address: string) {
  await page.goto(address);
  await page.locator('main h1').first().waitFor();
  await expect(page.locator('[aria-busy="true"], .skeleton')).toHaveCount(0);
}

/** Presses "show more" until this is there. */
export async function reach(page: Page, wanted: Locator) {
  await expect(async () => {
    if (!(await wanted.first().isVisible()))
      await page.getByRole('button', { name: 'Show more' }).click({ timeout: 1000 });
    await expect(wanted.first()).toBeVisible({ timeout: 1000 });
  }).toPass();
}

/** Which of these small targets are none at the moment. */
type Covered = (found: AxeResults['violations']) => Promise<string[]>;

/** What axe finds. Its code is put into a page once: with each run, a page of its own and all, looking at all pages took twice as long. */
export async function violations(
  page: Page,
  where: string,
  coveredBy: Covered = async () => [],
): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  const found = await page.evaluate(
    (tags) =>
      (globalThis as unknown as { axe: typeof axe }).axe
        .run(document, { runOnly: tags, resultTypes: ['violations'] })
        .then((results: AxeResults) => results.violations),
    TAGS,
  );
  const covered = await coveredBy(found);
  return found
    .map((one) => ({
      ...one,
      nodes: one.nodes.filter((node) => one.id !== 'target-size' || !covered.includes(node.html)),
    }))
    .filter(({ nodes }) => nodes.length)
    .map(
      ({ id, help, nodes }) =>
        `${where}: ${id} (${help}): ${nodes
          .slice(0, 3)
          .map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`)
          .join(' | ')}`,
    );
}

/** What an open menu lies over is no target while it does; how large it is was measured before the menu opened. */
function coveredTargets(page: Page, found: AxeResults['violations']): Promise<string[]> {
  const small = found
    .filter(({ id }) => id === 'target-size')
    .flatMap(({ nodes }) => nodes)
    .map(({ target, html }) => ({ target: String(target[0]), html }));
  return page.evaluate(
    (targets) =>
      targets
        .filter(({ target }) => {
          const element = document.querySelector(target);
          const { left, right, top, bottom } = element!.getBoundingClientRect();
          return [left + 2, right - 2].some((x) =>
            [top + 2, bottom - 2].some((y) => document.elementFromPoint(x, y)?.closest('header')),
          );
        })
        .map(({ html }) => html),
    small,
  );
}

/** The document's language, its one heading, and that nothing scrolls sideways. */
export function shape(page: Page, where: string, language: string): Promise<string[]> {
  return page.evaluate(
    ([place, wanted]) => {
      const root = document.documentElement;
      const wrong: string[] = [];
      if (root.lang !== wanted) wrong.push(`${place}: its language is ${root.lang}`);
      const headings = document.querySelectorAll('h1').length;
      if (headings !== 1) wrong.push(`${place}: ${headings} h1`);
      if (root.scrollWidth > root.clientWidth) {
        const wide = [...document.querySelectorAll('main *, header *, footer *')].find(
          (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
        );
        wrong.push(`${place}: scrolls sideways, ${root.scrollWidth}: ${wide?.outerHTML.slice(0, 120)}`);
      }
      return wrong;
    },
    [where, language] as const,
  );
}

/** Opens what is closed: the menus, the disclosures, the filters. @returns what the open menus lie over */
export async function openEverything(page: Page): Promise<Covered> {
  await page.evaluate(() => {
    document.querySelectorAll('details').forEach((details) => (details.open = true));
    document
      .querySelectorAll<HTMLElement>('header button[aria-expanded="false"]')
      .forEach((button) => button.checkVisibility() && button.click());
  });
  return (found) => coveredTargets(page, found);
}
