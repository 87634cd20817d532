import { render, screen } from '@testing-library/svelte';
import { afterEach, describe, expect, it } from 'vitest';
import SignInPrompt from './SignInPrompt.svelte';
import { reader, VISITOR } from './me.svelte.ts';

afterEach(() => (reader.me = VISITOR));

describe('signing in', () => {
  it('comes back to this page', () => {
    window.history.replaceState(null, '', '/cy/me?tab=1');
    render(SignInPrompt);
    expect(screen.getByRole('link', { name: 'Mewngofnodi' })).toHaveAttribute(
      'href',
      '/login?returnTo=%2Fcy%2Fme%3Ftab%3D1',
    );
    expect(screen.queryByRole('link', { name: /Staff/ })).toBeNull();
  });

  it('shows staff their own way in where there is one', () => {
    reader.me = { ...VISITOR, staffSignIn: true };
    render(SignInPrompt);
    expect(screen.getByRole('link', { name: /staff/ })).toHaveAttribute('href', '/login/staff?returnTo=%2F');
  });
});
