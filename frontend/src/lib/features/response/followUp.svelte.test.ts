import { fireEvent, render, screen } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import FollowUp from './FollowUp.svelte';
import type { FollowUp as Said } from './responseApi.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const said: Said = {
  version: 3,
  author: { name: 'Megan', badge: 'NONE', roleTitle: null },
  language: 'en',
  text: 'Still no bench',
  html: '<p>Still no bench</p>',
  writtenAt: '2026-12-01T10:00:00Z',
  editedAt: null,
  hidden: null,
};
const sent: { url: string; body: unknown; match: string | null }[] = [];
let reply: () => Response;

beforeEach(() => {
  sent.length = 0;
  window.history.replaceState(null, '', '/ideas/142');
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({
      url: new URL(request.url).pathname,
      body: await request.json(),
      match: request.headers.get('If-Match'),
    });
    return reply();
  });
});
afterEach(() => vi.unstubAllGlobals());

const show = (props: object) =>
  render(FollowUp, { answerId: 9, followUp: said, mayWrite: false, level: 3, ...props });

describe('what the author says to an answer', () => {
  it('is hidden by whoever may, in the version they read, and a tombstone with the reason stands there', async () => {
    const hidden = { ...said, version: 4, text: null, html: null, hidden: both('It insults somebody') };
    reply = () =>
      new Response(JSON.stringify({ followUp: hidden }), {
        headers: { 'Content-Type': 'application/json' },
      });
    show({ mayHide: true });
    await fireEvent.click(screen.getByText('Hide what the author says'));
    await fireEvent.input(screen.getByLabelText('The public reason (English)'), {
      target: { value: 'It insults somebody' },
    });
    await fireEvent.input(screen.getByLabelText('The public reason (Welsh)'), {
      target: { value: 'Mae’n sarhau rhywun' },
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Hide it' }));
    expect(await screen.findByText('It insults somebody')).toBeVisible();
    expect(screen.getByText(/A moderator has hidden this/)).toBeVisible();
    expect(screen.queryByText('Still no bench')).toBeNull();
    expect(screen.queryByRole('button', { name: 'Hide it' })).toBeNull();
    expect(sent).toEqual([
      {
        url: '/api/answers/9/follow-up/hide',
        body: { reason: 'identifiesAPerson', note: { en: 'It insults somebody', cy: 'Mae’n sarhau rhywun' } },
        match: '"3"',
      },
    ]);
  });

  it('has no such button for anybody else', () => {
    show({});
    expect(screen.queryByText('Hide what the author says')).toBeNull();
  });

  it('leaves a Welsh tombstone on a Welsh page', () => {
    window.history.replaceState(null, '', '/cy/ideas/142');
    show({ followUp: { ...said, text: null, html: null, hidden: both('It insults somebody') } });
    expect(screen.getByText(/Mae cymedrolwr wedi cuddio hyn/)).toBeVisible();
    expect(screen.getByText('It insults somebody (cy)')).toBeVisible();
  });
});
