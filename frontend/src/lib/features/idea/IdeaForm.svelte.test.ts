import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import { IdeaDraft } from './draft.svelte.ts';
import type { Call } from '#lib/features/call/callApi.ts';
import { aCall } from '#lib/features/call/callExample.ts';
import { ideaCard, ideaPage } from './ideaExample.ts';
import IdeaForm from './IdeaForm.svelte';
import SimilarIdeas from './SimilarIdeas.svelte';
import { after, before, stepsFor, type Step } from './steps.ts';

let answers: Record<string, unknown>;

beforeEach(() => {
  answers = { '/api/ideas/similar': [], '/api/ideas/warnings': { warnings: [] } };
  reader.me = { ...VISITOR, signedIn: true, name: 'Megan' };
  vi.stubGlobal('fetch', async (request: Request) => {
    const body = answers[new URL(request.url).pathname] ?? ideaPage({ stage: 'DRAFT' });
    return new Response(JSON.stringify(body), {
      headers: { 'Content-Type': 'application/json', ETag: '"1.0"' },
    });
  });
});
afterEach(() => vi.unstubAllGlobals());

function open(step: Step, draft = new IdeaDraft(0), calls: Call[] = [openDoor]) {
  const go = vi.fn();
  const onsubmitted = vi.fn();
  const address = (to: Step | null) => `/ideas/new?step=${to ?? ''}`;
  render(IdeaForm, { draft, step, calls, address, go, onsubmitted });
  return { go, onsubmitted, draft };
}

const openDoor = aCall({ id: 1, openDoor: true, name: { en: 'The open door', cy: 'Y drws agored' } });
const benches = aCall({ id: 7, name: { en: 'Benches', cy: 'Meinciau' } });

const proceed = () => fireEvent.click(screen.getByRole('button', { name: 'Continue' }));

describe('the form', () => {
  it('asks one question a page and goes on when it is answered', async () => {
    const { go } = open('title');
    await fireEvent.input(screen.getByLabelText('Finish the sentence'), {
      target: { value: 'the bus had a bench' },
    });
    await proceed();
    await waitFor(() => expect(go).toHaveBeenCalledWith('now'));
  });

  it('names what is missing, in a summary that leads to the field', async () => {
    const { go } = open('title');
    await fireEvent.input(screen.getByLabelText('Finish the sentence'), { target: { value: 'short' } });
    await proceed();
    expect(screen.getByRole('alert')).toHaveTextContent('Finish the sentence with at least 8 characters');
    expect(screen.getByRole('link', { name: /at least 8 characters/ })).toHaveAttribute('href', '#title');
    expect(screen.getByLabelText('Finish the sentence')).toHaveAttribute('aria-invalid', 'true');
    expect(go).not.toHaveBeenCalled();
  });

  it('has the question as the heading that gets the focus, and asks it once for the eye', () => {
    open('now');
    const heading = screen.getByRole('heading', { level: 1, name: 'What is it like now?' });
    expect(heading).toHaveAttribute('tabindex', '-1');
    expect(screen.getByText('What is it like now?', { selector: 'label' })).toHaveClass('vh');
  });

  it('leads back to the question before', () => {
    open('change');
    expect(screen.getByRole('link', { name: 'Back' })).toHaveAttribute('href', '/ideas/new?step=now');
  });

  it('shows what may point at a person and lets the writer decide', async () => {
    answers['/api/ideas/warnings'] = {
      warnings: [{ field: 'now', what: 'TELEPHONE', text: '01632 960 415' }],
    };
    const { go } = open('warnings');
    expect(await screen.findByText('01632 960 415', { selector: 'b' })).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Change it 01632 960 415' })).toHaveAttribute(
      'href',
      '/ideas/new?step=now',
    );
    await proceed();
    await waitFor(() => expect(go).toHaveBeenCalledWith('check'));
  });

  it('offers no pin to somebody under 18', () => {
    reader.me = { ...reader.me, underEighteen: true };
    open('area');
    expect(screen.getByText('Choose an area. Under 18, ideas have no pin.')).toBeInTheDocument();
    expect(screen.queryByText('Put a pin on the map')).toBeNull();
  });

  it('hands in nothing that is not complete', async () => {
    const { onsubmitted } = open('check');
    await fireEvent.click(screen.getByRole('button', { name: 'Share this idea' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Say what it is like now');
    expect(onsubmitted).not.toHaveBeenCalled();
  });

  it('asks for which call it is where several are open, and says so at the end', async () => {
    const { draft } = open('call', new IdeaDraft(0), [openDoor, benches]);
    expect(screen.getByRole('radio', { name: /The open door/ })).toBeChecked();
    await fireEvent.click(screen.getByRole('radio', { name: /Benches/ }));
    expect(draft.text.callId).toBe(7);
    open('check', draft, [openDoor, benches]);
    expect(screen.getByText('Benches', { selector: 'dd *, dd' })).toBeInTheDocument();
  });

  it('asks nothing about calls where only the open door takes ideas', async () => {
    const { go } = open('kind');
    await fireEvent.click(screen.getByRole('radio', { name: /A quick win/ }));
    await proceed();
    await waitFor(() => expect(go).toHaveBeenCalledWith('warnings'));
  });

  it('has an order in which every question is reached and left', () => {
    const steps = stepsFor(2);
    expect(steps).toContain('call');
    expect(steps.map((step) => before(step, steps))).toEqual([null, ...steps.slice(0, -1)]);
    expect(steps.map((step) => after(step, steps))).toEqual([...steps.slice(1), 'check']);
  });
});

describe('similar ideas', () => {
  it('appear while the title is typed, each with the way to support it instead', async () => {
    answers['/api/ideas/similar'] = [ideaCard()];
    render(SimilarIdeas, { title: 'a bench in the bus shelter', pause: 0 });
    const link = await screen.findByRole('link', { name: /Support that one instead/ });
    expect(link).toHaveAttribute('href', '/ideas/142');
  });
});
