import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { createRawSnippet } from 'svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import { page } from '$app/state';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import { here } from '#lib/features/place/place.svelte.ts';
import { connection } from '#lib/shared/http/index.ts';
import Shell from './Shell.svelte';

const words = { en: 'Council election', cy: 'Etholiad y cyngor' };
const election = {
  id: 1,
  from: '2026-11-01',
  to: '2026-12-03',
  name: words,
  why: words,
  areas: [],
  now: true,
  version: 0,
};
const children = createRawSnippet(() => ({ render: () => '<h1>A page</h1>' }));

function open(path: string) {
  page.url = new URL(path, 'http://localhost');
  window.history.replaceState(null, '', path);
  return render(Shell, { children });
}

beforeEach(() => {
  reader.me = VISITOR;
  connection.offline = connection.sessionExpired = false;
  here.place = { ...here.place, preElection: [] };
});

describe('the shell', () => {
  it('begins with a way past the navigation', () => {
    open('/');
    expect(screen.getByRole('link', { name: 'Skip to the main content' })).toHaveAttribute('href', '#main');
    expect(screen.getByRole('main')).toHaveAttribute('id', 'main');
  });

  it('switches the language and keeps page, query and place on the page', () => {
    open('/ideas?topic=nature&sort=new#list');
    const link = screen.getByRole('link', { name: 'Cymraeg' });
    expect(link).toHaveAttribute('href', '/cy/ideas?topic=nature&sort=new#list');
    expect(link).toHaveAttribute('lang', 'cy');
  });

  it('speaks Welsh below /cy and links within Welsh', () => {
    open('/cy/ideas/142');
    const nav = screen.getByRole('navigation', { name: 'Prif ddewislen' });
    expect(within(nav).getByText('Syniadau')).toHaveAttribute('href', '/cy/ideas');
    expect(within(nav).getByText('Syniadau')).toHaveAttribute('aria-current', 'page');
    expect(screen.getByRole('link', { name: 'English' })).toHaveAttribute('href', '/ideas/142');
  });

  it('offers a visitor the sign-in, coming back to this page', () => {
    open('/ideas?sort=new');
    expect(screen.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
      'href',
      '/login?returnTo=%2Fideas%3Fsort%3Dnew',
    );
  });

  it('gives who is signed in their own menu, with their desks and no others', async () => {
    reader.me = { ...VISITOR, signedIn: true, name: 'Sian Puw', desks: ['officer'], unreadNotices: 2 };
    open('/');
    await fireEvent.click(await screen.findByRole('button', { name: /Sian Puw/ }));
    expect(screen.getByRole('link', { name: 'Notices (2 unread)' })).toHaveAttribute('href', '/me/notices');
    expect(screen.getByRole('link', { name: "Officer's desk" })).toHaveAttribute('href', '/desks/officer');
    expect(screen.queryByRole('link', { name: "Juror's desk" })).toBeNull();
    expect(screen.getByRole('link', { name: 'Sign out' })).toHaveAttribute('href', '/logout');
  });

  it('has a menu button on a phone that opens and closes by keyboard', async () => {
    open('/');
    const button = screen.getByRole('button', { name: 'Menu' });
    await fireEvent.click(button);
    expect(button).toHaveAttribute('aria-expanded', 'true');
    await fireEvent.keyDown(button, { key: 'Escape' });
    expect(button).toHaveAttribute('aria-expanded', 'false');
  });

  it('says when the session is over, the line is lost, or an election pauses the clocks', async () => {
    connection.sessionExpired = true;
    connection.offline = true;
    here.place = { ...here.place, preElection: [election] };
    open('/ideas/142');
    expect(screen.getByRole('link', { name: 'Sign in again' })).toHaveAttribute(
      'href',
      '/login?returnTo=%2Fideas%2F142',
    );
    expect(screen.getByRole('region', { name: 'Connection' })).toBeVisible();
    expect(screen.getByRole('region', { name: 'Election period' })).toHaveTextContent('3 December 2026');
  });
});
