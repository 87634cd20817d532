import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import CouncillorForm from './CouncillorForm.svelte';

const councillor = {
  slug: 'rhian-gwilym',
  byline: { name: 'Rhian Gwilym', badge: 'COUNCILLOR', roleTitle: null },
  biography: null,
  wardAreaId: null,
};
const sent: { url: string; etag: string | null; body: unknown }[] = [];

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    const body = await request.json();
    sent.push({ url: new URL(request.url).pathname, etag: request.headers.get('If-Match'), body });
    return new Response(JSON.stringify({ ...councillor, ...body }), {
      headers: { 'Content-Type': 'application/json', ETag: '"1.0"' },
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

const onsaved = vi.fn();
const show = () =>
  render(CouncillorForm, {
    councillor,
    etag: '"0.0"',
    wards: [{ value: '3', label: 'Llwyneos' }],
    onsaved,
    oncancel: () => {},
  });
const write = (label: RegExp, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

describe('a councillor’s own page', () => {
  it('comes in both languages or not at all', async () => {
    show();
    await write(/in English/, 'I listen.');
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Write this in both languages');
    expect(sent).toEqual([]);
  });

  it('is saved against the version that was read, with the ward', async () => {
    show();
    await write(/in English/, 'I listen.');
    await write(/in Welsh/, "Rwy'n gwrando.");
    await fireEvent.change(screen.getByLabelText('Your ward'), { target: { value: '3' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(onsaved).toHaveBeenCalled());
    expect(sent).toEqual([
      {
        url: '/api/councillors/rhian-gwilym',
        etag: '"0.0"',
        body: { biography: { en: 'I listen.', cy: "Rwy'n gwrando." }, wardAreaId: 3 },
      },
    ]);
  });
});
