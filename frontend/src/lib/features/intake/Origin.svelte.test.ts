import { render, screen } from '@testing-library/svelte';
import { afterEach, expect, it, vi } from 'vitest';
import Origin from './Origin.svelte';
import type { OriginData } from './originApi.ts';

const origin = (change: Partial<OriginData> = {}): OriginData => ({
  source: 'uk-petitions',
  name: { en: 'Petitions', cy: 'Deisebau' },
  attribution: { en: 'Said by licence.', cy: 'Dywedwyd.' },
  sourceId: '1',
  address: 'https://example.org/1',
  state: 'rejected',
  refusal: { code: 'irrelevant', html: '<p>Ask elsewhere.</p>' },
  facts: [{ kind: 'REFUSED', at: '2020-03-09T17:01:54Z' }],
  ...change,
});
const answers = (body: unknown, status = 200) =>
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } }),
    ),
  );

afterEach(() => vi.unstubAllGlobals());

it('says that it was refused, why, and where it comes from', async () => {
  answers(origin());
  render(Origin, { idea: 7 });
  expect(await screen.findByText('It was not theirs to decide.')).toBeTruthy();
  expect(screen.getByText('Ask elsewhere.')).toBeTruthy();
  expect(screen.getByRole('link', { name: 'Read it there' }).getAttribute('href')).toBe(
    'https://example.org/1',
  );
  expect(screen.getByText('refused')).toBeTruthy();
  expect(screen.getByText('Said by licence.')).toBeTruthy();
});

it('shows codes and states it has no words for as they were recorded', async () => {
  answers(origin({ state: 'stopped', refusal: { code: 'foi' } }));
  render(Origin, { idea: 7 });
  expect(await screen.findByText('Reason recorded: foi')).toBeTruthy();
  expect(screen.getByText('stopped')).toBeTruthy();
});

it('says nothing of a refusal where there was none', async () => {
  answers(origin({ state: 'open', refusal: null }));
  render(Origin, { idea: 7 });
  expect(await screen.findByText('Where this comes from')).toBeTruthy();
  expect(screen.queryByText('It was refused there')).toBeNull();
});

it('says that it cannot be read, and leaves the rest of the page alone', async () => {
  answers({ title: 'no', status: 500 }, 500);
  render(Origin, { idea: 7 });
  expect(await screen.findByText('What was recorded there cannot be read just now.')).toBeTruthy();
});

it('says nothing of an idea that no importer brought in', async () => {
  answers({ title: 'no', status: 404 }, 404);
  const { container } = render(Origin, { idea: 7 });
  await vi.waitFor(() => expect(container.textContent?.trim()).toBe(''));
  expect(screen.queryByRole('status')).toBeNull();
});
