import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import FollowButton from './FollowButton.svelte';
import FollowPromise from './FollowPromise.svelte';
import FollowList from './FollowList.svelte';
import type { FollowData } from './notificationApi.ts';

const asked: string[] = [];

beforeEach(() => {
  asked.length = 0;
  window.history.replaceState(null, '', '/calls/open-door');
  reader.me = { ...VISITOR, signedIn: true, name: `Megan ${Math.random()}` };
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const request =
      input instanceof Request ? input : new Request(new URL(String(input), location.href), init);
    asked.push(`${request.method} ${new URL(request.url).pathname}`);
    const body = { items: [{ kind: 'topic', target: '4', title: null, name: null, byHand: true, at: '' }] };
    return Promise.resolve(
      request.method === 'GET'
        ? new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } })
        : new Response(null, { status: 204 }),
    );
  });
});

describe('the follow button', () => {
  it('follows and stops, and says what', async () => {
    render(FollowButton, { props: { kind: 'call', target: 7, name: 'Our streets' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Follow: Our streets' }));
    const pressed = await screen.findByRole('button', { name: 'Following: Our streets' });
    expect(pressed).toHaveAttribute('aria-pressed', 'true');
    await fireEvent.click(pressed);
    await screen.findByRole('button', { name: 'Follow: Our streets' });
    expect(asked).toEqual(['GET /api/follows', 'PUT /api/follows/call/7', 'DELETE /api/follows/call/7']);
  });

  it('knows what is followed, asked once for several buttons', async () => {
    render(FollowButton, { props: { kind: 'topic', target: 4 } });
    render(FollowButton, { props: { kind: 'area', target: 4 } });
    expect(await screen.findByRole('button', { name: 'Following' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Follow' })).toBeInTheDocument();
    expect(asked).toEqual(['GET /api/follows']);
  });

  it('sends a visitor to the sign-in', () => {
    reader.me = VISITOR;
    render(FollowButton, { props: { kind: 'call', target: 7 } });
    expect(screen.getByRole('link', { name: 'Sign in to follow' })).toBeInTheDocument();
  });
});

describe('a promise', () => {
  it('is followed by a button that says which one', async () => {
    render(FollowPromise, { promise: { id: 12, state: 'LATE' }, about: 'A bench by the pond' });
    await fireEvent.click(screen.getByRole('button', { name: 'Follow: A bench by the pond' }));
    await screen.findByRole('button', { name: 'Following: A bench by the pond' });
    expect(asked).toContain('PUT /api/follows/commitment/12');
  });

  it('that is settled is not offered', () => {
    render(FollowPromise, { promise: { id: 12, state: 'DONE' }, about: 'A bench' });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('what I follow', () => {
  const follows: FollowData[] = [
    {
      kind: 'councillor',
      target: 'rhian',
      title: null,
      name: { en: 'Rhian', cy: 'Rhian' },
      ideaNumber: null,
      search: null,
      byHand: true,
      at: '',
    },
  ];

  it('lists it with its kind and lets me stop', async () => {
    render(FollowList, { follows });
    expect(screen.getByRole('link', { name: 'Rhian' })).toHaveAttribute('href', '/councillors/rhian');
    expect(screen.getByText('Councillor')).toBeInTheDocument();
    await fireEvent.click(screen.getByRole('button', { name: /Follow no more/ }));
    expect(await screen.findByText('You follow nothing yet.')).toBeInTheDocument();
  });

  it('leads from a promise to its place on the page of the idea', () => {
    const promise: FollowData = {
      ...follows[0]!,
      kind: 'commitment',
      target: '12',
      name: { en: 'A bench', cy: 'Mainc' },
      ideaNumber: 142,
    };
    render(FollowList, { follows: [promise] });
    expect(screen.getByRole('link', { name: 'A bench' })).toHaveAttribute('href', '/ideas/142#commitment-12');
    expect(screen.getByText('Promise')).toBeInTheDocument();
  });
});
