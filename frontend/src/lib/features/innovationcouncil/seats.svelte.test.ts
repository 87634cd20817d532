import { fireEvent, render, screen, within } from '@testing-library/svelte';
import { afterEach, describe, expect, it, vi } from 'vitest';
import SeatsDesk from './SeatsDesk.svelte';
import type { DeskSeat, SeatsData } from './seatsApi.ts';

const words = (text: string) => ({ en: text, cy: text });
const yes = { allowed: true, reason: null, opensAt: null };
const no = { allowed: false, reason: 'innovationcouncil_no_seat_free', opensAt: null };

const seat = (id: number, more: Partial<DeskSeat>): DeskSeat => ({
  id,
  version: 3,
  name: `Person ${id}`,
  email: null,
  seat: words('Drawn by lot'),
  chair: false,
  status: 'SEATED',
  state: 'READY',
  alternate: false,
  next: false,
  named: true,
  accessNeeds: '',
  expenses: '',
  invitedAt: '2026-11-01T10:00:00Z',
  seatedAt: '2026-11-02T10:00:00Z',
  leftAt: null,
  leftReason: null,
  replaces: null,
  interests: [],
  may: { reword: yes, chair: yes, stepIn: no, remove: yes, addInterest: no },
  ...more,
});
const alternate = (id: number, next: boolean) =>
  seat(id, {
    status: 'ALTERNATE',
    state: 'ALTERNATE',
    alternate: true,
    next,
    may: { reword: yes, chair: no, stepIn: yes, remove: yes, addInterest: no },
  });

const seats: SeatsData = {
  items: [
    seat(1, {}),
    seat(2, { status: 'LEFT', state: 'STEPPED_DOWN', leftAt: '2026-11-10T10:00:00Z' }),
    alternate(3, true),
    alternate(4, false),
  ],
  free: [{ id: 2, name: 'Person 2', seat: words('Drawn by lot'), since: '2026-11-10T10:00:00Z' }],
  may: { invite: no },
};

const show = (data: SeatsData, onchange = vi.fn(async () => {})) => {
  render(SeatsDesk, { slug: 'x', seats: data, quorum: 3, title: String, ideas: [], onchange });
  return onchange;
};

/** Answers each request, and keeps what was sent. */
function server(status: number, body: unknown) {
  const sent: { url: string; body: unknown; ifMatch: string | null }[] = [];
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({
      url: new URL(request.url).pathname,
      body: await request.json(),
      ifMatch: request.headers.get('If-Match'),
    });
    const type = status < 400 ? 'application/json' : 'application/problem+json';
    return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': type } });
  });
  return sent;
}

describe("the seats on the clerk's desk", () => {
  afterEach(() => vi.unstubAllGlobals());

  it('says which have fallen free and whose turn it is', () => {
    show(seats);
    expect(screen.getByText('1 seat has fallen free')).toBeInTheDocument();
    expect(screen.getAllByText('Next in line')).toHaveLength(1);
    expect(screen.getByText('1 seat given up')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Invite/ })).toBeNull();
  });

  it('offers only what may be done', () => {
    show({
      ...seats,
      items: [seat(1, { may: { reword: no, chair: no, stepIn: no, remove: no, addInterest: no } })],
    });
    expect(screen.queryAllByRole('button')).toEqual([]);
  });

  it('lets the next alternate take the seat without a reason', async () => {
    const sent = server(200, seats);
    const onchange = show(seats);
    await fireEvent.click(screen.getByRole('button', { name: 'Let take a free seat Person 3' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).queryByRole('textbox')).toBeNull();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Let take a free seat' }));
    await vi.waitFor(() => expect(onchange).toHaveBeenCalled());
    expect(sent[0]).toMatchObject({
      url: '/api/councils/x/jurors/3/step-in',
      body: { seat: 2, reason: null },
    });
  });

  it('asks why when it is somebody else, and says what is missing beside the field', async () => {
    server(400, {
      type: 'about:blank',
      status: 400,
      reason: 'invalid',
      errors: [{ field: 'reason', reason: 'innovationcouncil_why_needed', message: '' }],
    });
    const onchange = show(seats);
    await fireEvent.click(screen.getByRole('button', { name: 'Let take a free seat Person 4' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getAllByRole('textbox')).toHaveLength(2);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Let take a free seat' }));
    await vi.waitFor(() =>
      expect(within(dialog).getAllByRole('textbox')[0]).toHaveAttribute('aria-invalid', 'true'),
    );
    expect(onchange).not.toHaveBeenCalled();
  });

  it('hands the chair over in the version that was read', async () => {
    const sent = server(200, seats);
    show({ ...seats, items: [seat(1, { chair: true }), seat(5, {})] });
    await fireEvent.click(screen.getByRole('button', { name: 'Make chair Person 5' }));
    const dialog = screen.getByRole('dialog');
    expect(within(dialog).getByText('Person 1 chairs now, and then no longer does.')).toBeInTheDocument();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Make chair' }));
    await vi.waitFor(() =>
      expect(sent[0]).toMatchObject({ body: { chair: true, seat: words('Drawn by lot') }, ifMatch: '"3"' }),
    );
  });
});
