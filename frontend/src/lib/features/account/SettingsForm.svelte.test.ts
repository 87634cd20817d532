import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import SettingsForm from './SettingsForm.svelte';
import { VISITOR } from './me.svelte.ts';

const me = {
  ...VISITOR,
  signedIn: true,
  name: 'Old Oak',
  language: 'en' as const,
  email: 'oak@bryncoed.example',
  mail: { service: true, digest: false },
};
const puts: { etag: string | null; body: Record<string, unknown> }[] = [];
let status = 200;

const answer = (body: unknown, code = 200) =>
  new Response(JSON.stringify(body), {
    status: code,
    headers: { 'Content-Type': code < 400 ? 'application/json' : 'application/problem+json', ETag: '"4.0"' },
  });

beforeEach(() => {
  puts.length = 0;
  status = 200;
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return answer({ ...me, name: 'Young Ash' });
    const body = await request.json();
    puts.push({ etag: request.headers.get('If-Match'), body });
    return status === 200
      ? answer({ ...me, ...body })
      : answer(
          { status, reason: status === 412 ? 'common_stale' : 'account_sign_in_needed', title: 'x' },
          status,
        );
  });
});
afterEach(() => vi.unstubAllGlobals());

const onsaved = vi.fn();
const show = () => render(SettingsForm, { me, etag: '"3.0"', onsaved });
const save = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));

describe('name, language and mail', () => {
  it('start from what is kept, with the address that mail goes to', () => {
    show();
    expect(screen.getByRole('textbox')).toHaveValue('Old Oak');
    expect(screen.getByRole('radio', { name: 'English' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /News of what I take part in/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /regular summary/ })).not.toBeChecked();
    expect(screen.getByText(/oak@bryncoed.example/)).toBeVisible();
  });

  it('are saved against the version the reader saw', async () => {
    show();
    await fireEvent.click(screen.getByRole('checkbox', { name: /regular summary/ }));
    await save();
    await waitFor(() => expect(onsaved).toHaveBeenCalled());
    expect(puts).toEqual([
      { etag: '"3.0"', body: { name: 'Old Oak', language: 'en', mail: { service: true, digest: true } } },
    ]);
    expect(screen.getByText('Saved.')).toBeVisible();
  });

  it('show what another device saved meanwhile', async () => {
    status = 412;
    show();
    await save();
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('changed somewhere else'));
    expect(screen.getByRole('textbox')).toHaveValue('Young Ash');
  });

  it('keep what was typed when the session has expired', async () => {
    status = 401;
    show();
    await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Silver Birch' } });
    await save();
    await waitFor(() => expect(screen.getByRole('alert')).toBeVisible());
    expect(screen.getByRole('textbox')).toHaveValue('Silver Birch');
    expect(sessionStorage.getItem('draft:settings')).toContain('Silver Birch');
  });
});
