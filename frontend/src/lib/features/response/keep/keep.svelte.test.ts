import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Staff } from '../desk/deskApi.ts';
import type { ReminderPlan, ServiceDesk } from './deskKeepApi.ts';
import Reminders from './Reminders.svelte';
import ServiceDesks from './ServiceDesks.svelte';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const person = (personId: number, name: string): Staff => ({
  personId,
  byline: { name, badge: 'COUNCIL_TEAM', roleTitle: null },
});
const SIAN = person(1, 'Siân');
const GWYN = person(2, 'Gwyn');
const DESK: ServiceDesk = {
  service: { id: 7, slug: 'health-board', name: both('Health board'), partner: true },
  accountable: SIAN,
  members: [{ ...SIAN, rank: 1 }],
  version: 3,
};
const PLAN: ReminderPlan = {
  steps: [
    { kind: 'SOON', workingDays: -10, rank: 1, sent: true },
    { kind: 'NEAR', workingDays: -3, rank: 1, sent: true },
    { kind: 'TODAY', workingDays: 0, rank: 1, sent: true },
    { kind: 'LATE', workingDays: 1, rank: 1, sent: true },
    { kind: 'VERY_LATE', workingDays: 5, rank: 2, sent: false },
    { kind: 'SHAMEFULLY_LATE', workingDays: 15, rank: 3, sent: true },
  ],
};

const sent: { url: string; body: unknown; headers: Headers }[] = [];
let reply: () => Response;

beforeEach(() => {
  sent.length = 0;
  vi.stubGlobal('fetch', async (request: Request) => {
    sent.push({ url: new URL(request.url).pathname, body: await request.json(), headers: request.headers });
    return reply();
  });
});
afterEach(() => vi.unstubAllGlobals());

const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'Content-Type': status === 200 ? 'application/json' : 'application/problem+json',
      ETag: '"4.0"',
    },
  });

describe('the people of a service', () => {
  it('are shown with their ranks, a partner body marked as one', () => {
    render(ServiceDesks, { desks: [DESK], staff: [SIAN, GWYN] });
    expect(screen.getByRole('heading', { name: /Health board/ })).toHaveTextContent('Partner body');
    expect(screen.getByText('Siân · Officer')).toBeVisible();
  });

  it('are changed in the version that was read', async () => {
    reply = () => json({ ...DESK, members: [...DESK.members, { ...GWYN, rank: 3 }], version: 4 });
    render(ServiceDesks, { desks: [DESK], staff: [SIAN, GWYN] });
    await fireEvent.click(screen.getByRole('button', { name: /Change/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Add a person' }));
    const ranks = screen.getAllByRole('combobox', { name: 'Rank' });
    await fireEvent.change(ranks[1]!, { target: { value: '3' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Gwyn · Director')).toBeVisible();
    expect(sent[0]).toMatchObject({
      url: '/api/desk/services/7',
      body: {
        accountablePersonId: 1,
        members: [
          { personId: 1, rank: 1 },
          { personId: 2, rank: 3 },
        ],
      },
    });
    expect(sent[0]!.headers.get('If-Match')).toBe('"3"');
  });
});

describe('the plan of reminders', () => {
  it('counts the days before the date as such and leaves out what is not sent', async () => {
    reply = () => json(PLAN);
    render(Reminders, { plan: PLAN, etag: '"3.0"' });
    const before = screen.getAllByRole('textbox', { name: 'Working days before' });
    expect(before.map((field) => (field as HTMLInputElement).value)).toEqual(['10', '3']);
    expect(screen.getAllByRole('textbox', { name: 'Working days after' })).toHaveLength(2);
    await fireEvent.input(before[0]!, { target: { value: '12' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(sent).toHaveLength(1));
    expect((sent[0]!.body as ReminderPlan).steps[0]).toEqual({
      kind: 'SOON',
      workingDays: -12,
      rank: 1,
      sent: true,
    });
    expect(sent[0]!.headers.get('If-Match')).toBe('"3.0"');
  });
});
