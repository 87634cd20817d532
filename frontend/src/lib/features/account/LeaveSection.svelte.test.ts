import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import LeaveSection from './LeaveSection.svelte';
import { VISITOR } from './me.svelte.ts';

const sent: string[] = [];
let refuse = false;

beforeEach(() => {
  sent.length = 0;
  refuse = false;
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push(
      `${request.method} ${new URL(request.url).pathname} ${request.headers.get('If-Match') ?? ''}`.trim(),
    );
    if (request.method === 'GET') {
      return new Response(JSON.stringify(VISITOR), {
        headers: { 'Content-Type': 'application/json', ETag: '"7.0"' },
      });
    }
    return refuse
      ? new Response(JSON.stringify({ status: 412, reason: 'common_stale', title: 'Stale' }), {
          status: 412,
          headers: { 'Content-Type': 'application/problem+json' },
        })
      : new Response(null, { status: 204 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const onended = vi.fn();
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('leaving', () => {
  it('asks first, and keeping the account sends nothing', async () => {
    render(LeaveSection, { onended });
    await press('Leave and erase my account');
    expect(screen.getByRole('dialog', { name: 'Erase your account?' })).toBeVisible();
    await press('Keep it');
    expect(sent).toEqual([]);
  });

  it('erases what is there now and ends the session, with what was typed', async () => {
    sessionStorage.setItem('draft:comment-1', '{}');
    render(LeaveSection, { onended });
    await press('Leave and erase my account');
    await press('Yes, erase it');
    await waitFor(() => expect(onended).toHaveBeenCalled());
    expect(sent).toEqual(['GET /api/me', 'DELETE /api/me "7.0"']);
    expect(sessionStorage.length).toBe(0);
  });

  it('says what was refused and ends nothing', async () => {
    onended.mockClear();
    refuse = true;
    render(LeaveSection, { onended });
    await press('Sign out everywhere');
    await waitFor(() => expect(screen.getByRole('alert')).toHaveTextContent('was changed since you read it'));
    expect(onended).not.toHaveBeenCalled();
  });

  it('offers the copy as a file', () => {
    render(LeaveSection, { onended });
    expect(screen.getByRole('link', { name: 'Download my data' })).toHaveAttribute('href', '/api/me/data');
  });
});
