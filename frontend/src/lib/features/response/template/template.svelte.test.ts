import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Template } from './templateApi.ts';
import TemplateKeeping from './TemplateKeeping.svelte';

const NOT_OURS: Template = {
  id: 4,
  version: 2,
  name: 'Not ours: trunk roads',
  content: { decision: 'NOT_OURS', reasons: { en: 'The road is not ours', cy: 'Nid ni biau’r ffordd' } },
};
const sent: { method: string; url: string; match: string | null; body: string }[] = [];
let replies: Response[];

beforeEach(() => {
  sent.length = 0;
  window.history.replaceState(null, '', '/desks/officer/templates');
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({
      method: request.method,
      url: new URL(request.url).pathname,
      match: request.headers.get('If-Match'),
      body: await request.text(),
    });
    return replies.shift()!;
  });
});
afterEach(() => vi.unstubAllGlobals());

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': status < 300 ? 'application/json' : 'application/problem+json' },
  });

describe('the templates of the desks', () => {
  it('are made on screen', async () => {
    render(TemplateKeeping, { templates: [] });
    expect(screen.getByText('There are no templates yet.')).toBeVisible();
    replies = [json({ items: [NOT_OURS] }, 201)];
    await fireEvent.click(screen.getByRole('button', { name: 'Make a template' }));
    expect(screen.queryByLabelText(/attach/i)).toBeNull();
    await fireEvent.input(screen.getByLabelText('What is it called?'), { target: { value: NOT_OURS.name } });
    await fireEvent.input(screen.getByLabelText('Why? (English)'), {
      target: { value: 'The road is not ours' },
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Save the template' }));
    expect(await screen.findByRole('heading', { name: NOT_OURS.name })).toBeVisible();
    expect(JSON.parse(sent[0]!.body)).toMatchObject({
      name: NOT_OURS.name,
      content: { reasons: { en: 'The road is not ours' } },
    });
  });

  it('are changed in the version that was read; when somebody was quicker, what was typed stays', async () => {
    render(TemplateKeeping, { templates: [NOT_OURS] });
    await fireEvent.click(screen.getByRole('button', { name: `Change ${NOT_OURS.name}` }));
    await fireEvent.input(screen.getByLabelText('What is it called?'), { target: { value: 'Roads' } });
    replies = [
      json({ status: 412, reason: 'common_stale' }, 412),
      json({ items: [{ ...NOT_OURS, version: 3 }] }),
      json({ items: [{ ...NOT_OURS, version: 4, name: 'Roads' }] }),
    ];
    await fireEvent.click(screen.getByRole('button', { name: 'Save the template' }));
    expect(await screen.findByText(/Somebody else changed this template meanwhile/)).toBeVisible();
    expect(screen.getByLabelText('What is it called?')).toHaveValue('Roads');
    await fireEvent.click(screen.getByRole('button', { name: 'Save the template' }));
    expect(await screen.findByRole('heading', { name: 'Roads' })).toBeVisible();
    expect(sent.filter(({ method }) => method === 'PUT').map(({ match }) => match)).toEqual(['"2"', '"3"']);
  });

  it('are withdrawn after a question', async () => {
    render(TemplateKeeping, { templates: [NOT_OURS] });
    await fireEvent.click(screen.getByRole('button', { name: `Throw it away: ${NOT_OURS.name}` }));
    expect(sent).toEqual([]);
    expect(await screen.findByText(/All desks lose it/)).toBeInTheDocument();
    replies = [new Response(null, { status: 204 }), json({ items: [] })];
    await fireEvent.click(screen.getByRole('button', { name: 'Throw it away' }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: NOT_OURS.name })).toBeNull());
    expect(sent[0]).toMatchObject({ method: 'DELETE', url: '/api/desk/templates/4', match: '"2"' });
  });
});
