import { fireEvent, render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import FeedLink from './FeedLink.svelte';
import KeepSearch from './KeepSearch.svelte';
import MailSettings from './MailSettings.svelte';
import PushSettings from './PushSettings.svelte';
import Spreading from './Spreading.svelte';
import { searchText } from './words.ts';

const asked: string[] = [];
let answer: unknown = {};
let status = 200;

beforeEach(() => {
  asked.length = 0;
  status = 200;
  window.history.replaceState(null, '', '/ideas');
  reader.me = { ...VISITOR, signedIn: true, name: 'Megan' };
  vi.stubGlobal('fetch', (input: RequestInfo | URL, init?: RequestInit) => {
    const request =
      input instanceof Request ? input : new Request(new URL(String(input), location.href), init);
    const url = new URL(request.url);
    asked.push(`${request.method} ${url.pathname}${url.search}`);
    return Promise.resolve(
      new Response(JSON.stringify(answer), { status, headers: { 'content-type': 'application/json' } }),
    );
  });
});

describe('keeping a search', () => {
  it('keeps what the list is narrowed to, once', async () => {
    render(KeepSearch, { search: 'q=owls&topic=nature' });
    await fireEvent.click(screen.getByRole('button', { name: 'Tell me about new ones' }));
    expect(await screen.findByText(/You will be told/)).toBeInTheDocument();
    expect(asked).toEqual(['PUT /api/follows/search?q=owls&topic=nature']);
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });

  it('says why not', async () => {
    status = 422;
    answer = { status: 422, reason: 'notification_too_many_searches', title: 'x' };
    render(KeepSearch, { search: 'q=owls' });
    await fireEvent.click(screen.getByRole('button'));
    expect(await screen.findByRole('alert')).toHaveTextContent('Let one go first');
  });

  it('is said in words', () => {
    expect(searchText('q=owl+boxes&kind=new-way')).toBe('“owl boxes” · A different way of doing things');
  });
});

describe('how often mail comes', () => {
  it('says where mail was not asked for, since then the choice changes nothing', () => {
    reader.me = { ...VISITOR, signedIn: true, name: 'Megan', mail: { service: false, digest: true } };
    const { unmount } = render(MailSettings, { cadence: 'AT_ONCE' });
    expect(screen.getByText(/until you ask for it under/)).toBeInTheDocument();
    expect(screen.getByRole('link')).toHaveAttribute('href', '/me');
    unmount();
    reader.me = { ...VISITOR, signedIn: true, name: 'Megan', mail: { service: true, digest: false } };
    render(MailSettings, { cadence: 'AT_ONCE' });
    expect(screen.queryByText(/until you ask for it/)).not.toBeInTheDocument();
  });
});

describe('the feed of a list', () => {
  it('is in the language of the page and narrowed as the list is', () => {
    window.history.replaceState(null, '', '/cy/ideas');
    render(FeedLink, { feed: 'ideas', query: 'q=owls' });
    expect(screen.getByRole('link')).toHaveAttribute('href', '/api/feeds/ideas.atom?q=owls&lang=cy');
  });
});

describe('mail that came back', () => {
  it('is said until another choice is saved', async () => {
    answer = { cadence: 'DAILY', cameBack: false };
    render(MailSettings, { cadence: 'AT_ONCE', cameBack: true });
    expect(screen.getByText(/came back/)).toBeInTheDocument();
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Saved.')).toBeInTheDocument();
    expect(screen.queryByText(/came back/)).not.toBeInTheDocument();
  });
});

describe('notices on this device', () => {
  it('are not offered where the browser or the site cannot', () => {
    const { container } = render(PushSettings);
    expect(container.querySelector('section')).toBeNull();
  });
});

describe('how far the telling has come', () => {
  it('shows a share, and figures only when there are many', async () => {
    const one = {
      kind: 'ANSWERED',
      ideaNumber: 142,
      ideaTitle: 'owls had boxes',
      at: '2026-11-26T04:00:00Z',
    };
    answer = {
      mailThousands: 3,
      items: [
        { ...one, share: 43, thousands: 12, aSecond: 900, doneAt: null },
        {
          ...one,
          ideaNumber: 9,
          ideaTitle: 'bats too',
          share: 100,
          thousands: null,
          aSecond: null,
          doneAt: '2026-11-26T04:01:00Z',
        },
      ],
    };
    render(Spreading);
    expect(await screen.findByRole('progressbar', { name: 'owls had boxes' })).toHaveAttribute('value', '43');
    expect(screen.getByText(/more than 12,000 people/)).toBeInTheDocument();
    expect(screen.getByText(/about 900 a second/)).toBeInTheDocument();
    expect(screen.getByText(/More than 3,000 mails wait/)).toBeInTheDocument();
    expect(screen.getAllByText(/more than/)).toHaveLength(1);
  });

  it('shows nothing when there is nothing', () => {
    answer = { mailThousands: 0, items: [] };
    const { container } = render(Spreading);
    expect(container.querySelector('section')).toBeNull();
  });
});
