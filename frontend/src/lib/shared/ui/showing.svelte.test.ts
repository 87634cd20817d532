import { readFileSync } from 'node:fs';
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import { Problem } from '#lib/shared/http/index.ts';
import { announce } from './announce.svelte.ts';
import Breadcrumbs from '#lib/shared/ui/page/Breadcrumbs.svelte';
import Button from './Button.svelte';
import DateText from './DateText.svelte';
import Dialog from './Dialog.svelte';
import ErrorState from '#lib/shared/ui/list/ErrorState.svelte';
import Figure from './Figure.svelte';
import Icon from './Icon.svelte';
import { iconOr, icons } from './icons.ts';
import LiveRegion from './LiveRegion.svelte';
import Menu from './Menu.svelte';
import Meter from './Meter.svelte';
import Pager from '#lib/shared/ui/list/Pager.svelte';
import StagePath from './StagePath.svelte';
import Stats from './Stats.svelte';
import Tabs from './Tabs.svelte';
import TextBlock from './TextBlock.svelte';
import Timeline from './Timeline.svelte';

const text = (html: string) => createRawSnippet(() => ({ render: () => html }));

describe('a button', () => {
  it('answers a press, but not while it is busy', async () => {
    const onclick = vi.fn();
    const { rerender } = render(Button, { onclick, children: text('<span>Send</span>') });
    await fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    await rerender({ busy: true });
    await fireEvent.click(screen.getByRole('button'));
    expect(onclick).toHaveBeenCalledTimes(1);
    expect(screen.getByRole('button')).toHaveAttribute('aria-disabled', 'true');
  });
});

describe('an icon', () => {
  it('is silent beside text and named when alone', () => {
    const { container, rerender } = render(Icon, { name: 'pin' });
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    return rerender({ label: 'Place' }).then(() =>
      expect(screen.getByRole('img', { name: 'Place' })).toBeVisible(),
    );
  });

  it('is drawn for every name, and for no other', () => {
    const drawn = readFileSync('src/lib/shared/ui/icons.svg', 'utf8').matchAll(
      /<path id="(\w+)" d="[^"]+" \/>/g,
    );
    expect([...drawn].map(([, name]) => name)).toEqual([...icons]);
  });

  it('falls back when the server names one we do not draw', () => {
    expect([iconOr('homes'), iconOr('zeppelin'), iconOr(null, 'info')]).toEqual(['homes', 'star', 'info']);
  });
});

describe('a menu', () => {
  const items = [
    { label: 'My page', href: '/me' },
    { label: 'Sign out', href: '/logout', external: true },
  ];

  it('opens, and Escape closes it and gives the focus back', async () => {
    render(Menu, { label: 'Menu', items });
    const button = screen.getByRole('button', { name: 'Menu' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    await fireEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    const link = screen.getByRole('link', { name: 'My page' });
    link.focus();
    await fireEvent.keyDown(link, { key: 'Escape' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
    expect(button).toHaveFocus();
  });

  it('closes when the reader goes elsewhere', async () => {
    render(Menu, { label: 'Menu', items });
    await fireEvent.click(screen.getByRole('button'));
    await fireEvent.click(document.body);
    expect(screen.getByRole('button')).toHaveAttribute('aria-expanded', 'false');
  });
});

describe('a dialog', () => {
  it('is named by its title and closes by its button', async () => {
    const onclose = vi.fn();
    render(Dialog, { open: true, title: 'Withdraw?', onclose, children: text('<p>Sure?</p>') });
    const dialog = screen.getByRole('dialog', { name: 'Withdraw?' });
    expect(dialog).toHaveAttribute('open');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(onclose).toHaveBeenCalledTimes(1));
    expect(screen.queryByRole('heading')).toBeNull();
  });
});

describe('numbers on a page', () => {
  it('have a meter that is named and never overflows', () => {
    render(Meter, { value: 312, max: 250, label: 'Supporters' });
    expect(screen.getByRole('meter', { name: 'Supporters' })).toHaveAttribute('aria-valuenow', '250');
    expect(screen.getByRole('meter')).toHaveAttribute('aria-valuetext', '312 / 250');
  });

  it('stand as terms and definitions', () => {
    render(Stats, { stats: [{ value: 9380, label: 'votes' }] });
    expect(screen.getByRole('definition')).toHaveTextContent('9,380');
  });

  it('come with a table under every chart', async () => {
    render(Figure, {
      caption: 'Ideas by area',
      columns: ['Area', 'Ideas'],
      rows: [['Penlan', 12]],
      tableOpen: true,
      children: text('<svg></svg>'),
    });
    expect(screen.getByRole('region', { name: 'Ideas by area' })).toBeVisible();
    expect(screen.getByRole('rowheader', { name: 'Penlan' })).toBeVisible();
    expect(screen.getByRole('cell', { name: '12' })).toBeVisible();
  });
});

describe('where things stand', () => {
  it('is a list whose step of today is marked', () => {
    render(StagePath, {
      label: 'Where this idea stands',
      stages: [
        { label: 'Shared', state: 'done' },
        { label: 'Answer', state: 'now' },
      ],
    });
    expect(screen.getByRole('list', { name: 'Where this idea stands' })).toBeVisible();
    expect(screen.getByText('Answer').closest('li')).toHaveAttribute('aria-current', 'step');
    expect(screen.getByText('(done)')).toBeInTheDocument();
  });

  it('has a history with dates', () => {
    render(Timeline, { entries: [{ key: 1, at: '2026-11-14', text: 'Answered', href: '#answer' }] });
    expect(screen.getByText('14 November 2026')).toHaveAttribute('datetime', '2026-11-14');
    expect(screen.getByRole('link', { name: 'Answered' })).toBeVisible();
  });

  it('writes dates in Welsh on Welsh pages', () => {
    window.history.replaceState(null, '', '/cy');
    render(DateText, { value: '2026-11-14' });
    expect(screen.getByText('14 Tachwedd 2026')).toBeVisible();
  });
});

describe('finding one’s way', () => {
  it('has named landmarks and a marked tab', () => {
    render(Breadcrumbs, { crumbs: [{ label: 'Ideas', href: '/ideas' }] });
    render(Tabs, {
      label: 'Answers',
      tabs: [
        { label: 'Owed', href: '/answers', current: true, count: 3 },
        { label: 'Given', href: '/answers?given' },
      ],
    });
    expect(screen.getByRole('navigation', { name: 'Where you are' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Owed 3' })).toHaveAttribute('aria-current', 'page');
  });

  it('shows more while there is more', async () => {
    const onmore = vi.fn();
    const { rerender } = render(Pager, { more: true, shown: 20, total: 1143, onmore });
    expect(screen.getByText('Showing 20 of 1,143')).toBeVisible();
    await fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
    expect(onmore).toHaveBeenCalledTimes(1);
    await rerender({ more: false });
    expect(screen.queryByRole('button')).toBeNull();
  });
});

describe('text', () => {
  it('of a message becomes paragraphs and lists', () => {
    const { container } = render(TextBlock, { text: 'One\ntwo\n\n- a\n- b' });
    expect([...container.querySelectorAll('p')].map((p) => p.textContent)).toEqual(['One two']);
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(['a', 'b']);
  });

  it('can be said aloud, twice the same', async () => {
    render(LiveRegion);
    announce('Posted');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Posted'));
    announce('Posted');
    expect(screen.getByRole('status')).toHaveTextContent('Posted');
  });
});

describe('what went wrong', () => {
  it('is told in the reader’s words, with another try', async () => {
    const onretry = vi.fn();
    render(ErrorState, { error: new Problem({ status: 404, reason: 'x', title: 'Not Found' }), onretry });
    expect(screen.getByRole('alert')).toHaveTextContent('We could not find this.');
    await fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onretry).toHaveBeenCalledTimes(1);
  });

  it('is another matter when the line is lost', () => {
    render(ErrorState, { error: new Problem({ status: 0, reason: 'offline', title: '' }) });
    expect(screen.getByRole('heading', { name: 'You are offline' })).toBeVisible();
  });
});
