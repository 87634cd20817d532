import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import WelcomeForm from './WelcomeForm.svelte';
import { VISITOR } from './me.svelte.ts';

const newcomer = {
  ...VISITOR,
  signedIn: true,
  needsWelcome: true,
  name: 'kc-user-1',
  suggestedName: 'kc-user-1',
  rulesVersion: 'r1',
  privacyVersion: 'p1',
};
const sent: { url: string; body: unknown }[] = [];
let answer: () => Response;

const json = (body: unknown, status = 200, type = 'application/json') =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });

beforeEach(() => {
  sent.length = 0;
  answer = () => json({});
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ url: new URL(request.url).pathname, body: await request.json() });
    return answer();
  });
});
afterEach(() => vi.unstubAllGlobals());

const onwelcomed = vi.fn();
const show = () => render(WelcomeForm, { me: newcomer, onwelcomed });
const begin = () => fireEvent.click(screen.getByRole('button', { name: 'Begin' }));

async function fill() {
  await fireEvent.input(screen.getByRole('textbox'), { target: { value: 'Old Oak' } });
  await fireEvent.click(screen.getByRole('radio', { name: '13 to 17' }));
  await fireEvent.click(screen.getByRole('radio', { name: /Cymraeg/ }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'I will keep to the house rules' }));
  await fireEvent.click(screen.getByRole('checkbox', { name: 'I have read the privacy notice' }));
}

describe('the first sign-in', () => {
  it('publishes no name that the reader has not typed', () => {
    show();
    expect(screen.getByRole('textbox')).toHaveValue('');
  });

  it('says everything that was forgotten at once and sends nothing', async () => {
    show();
    await begin();
    const summary = screen.getByRole('alert');
    expect(summary).toHaveTextContent('Enter a name');
    expect(summary).toHaveTextContent('Choose your age');
    expect(summary).toHaveTextContent('Say that you will keep to the house rules');
    expect(summary).toHaveTextContent('Say that you have read the privacy notice');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(sent).toEqual([]);
  });

  it('sends name, age band, language, mail and the versions that were read', async () => {
    show();
    await fill();
    await begin();
    await waitFor(() => expect(onwelcomed).toHaveBeenCalled());
    expect(sent).toEqual([
      {
        url: '/api/me/welcome',
        body: {
          name: 'Old Oak',
          ageBand: 'UNDER_18',
          language: 'cy',
          mail: { service: true, digest: false },
          rulesVersion: 'r1',
          privacyVersion: 'p1',
        },
      },
    ]);
  });

  it('answers a child kindly, and sends nothing', async () => {
    show();
    await fireEvent.click(screen.getByRole('radio', { name: 'Under 13' }));
    expect(screen.getByText('Thank you for coming')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Begin' })).toBeNull();
    expect(sent).toEqual([]);
  });

  it('shows beside the name why the server refused it, and keeps what was typed', async () => {
    answer = () =>
      json(
        {
          status: 400,
          reason: 'common_invalid',
          title: 'Invalid',
          errors: [{ field: 'name', reason: 'account_name_poses_as_council', message: 'no' }],
        },
        400,
        'application/problem+json',
      );
    show();
    await fill();
    await begin();
    await waitFor(() => expect(screen.getByRole('textbox')).toBeInvalid());
    expect(screen.getByRole('textbox')).toHaveValue('Old Oak');
    expect(screen.getByRole('textbox')).toHaveAccessibleDescription(
      /does not sound as if you speak for the council/,
    );
  });
});
