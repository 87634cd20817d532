import { render, screen } from '@testing-library/svelte';
import { beforeEach, describe, expect, it } from 'vitest';
import CommitmentCard from './CommitmentCard.svelte';
import type { Commitment, Gain, IdeaDelivery } from './deliveryApi.ts';
import DeliveryPanel from './DeliveryPanel.svelte';
import { amountOf, bodyOf, emptyForm, wrongAmounts } from './gainForm.ts';
import GainSums from './GainSums.svelte';
import UpdateForm from './UpdateForm.svelte';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });
const leisure = { id: 3, slug: 'leisure', name: both('Leisure'), partner: false };
const health = { id: 4, slug: 'health', name: both('Health board'), partner: true };

const commitment: Commitment = {
  id: 17,
  version: 2,
  ideaNumber: 142,
  text: both('Set the bench'),
  services: [leisure],
  state: 'LATE',
  begun: true,
  promisedOn: '2026-03-01',
  due: '2026-06-30',
  firstDue: '2026-05-31',
  daysLate: 1,
  multiYear: false,
  imported: false,
  history: [
    { kind: 'PROMISED', at: '2026-03-01T09:00:00Z', files: [] },
    {
      kind: 'MOVED',
      at: '2026-04-01T09:00:00Z',
      note: both('Longer delivery'),
      dueBefore: '2026-05-31',
      files: [],
    },
    {
      kind: 'BEGUN',
      at: '2026-05-01T09:00:00Z',
      note: both('Ordered'),
      files: [
        {
          id: 9,
          type: 'JPEG',
          url: '/api/attachments/9/ab',
          smallUrl: '/api/attachments/9/ab?size=small',
          bytes: 1000,
          width: 40,
          height: 30,
          alternative: both('The bench in parts'),
        },
      ],
    },
  ],
};

const gain: Gain = {
  id: 5,
  version: 1,
  ideaNumber: 142,
  kind: 'MONEY',
  what: both('Fewer falls'),
  from: '2026-04-01',
  to: '2027-03-31',
  source: both('Ledger'),
  shares: [
    { service: leisure, role: 'PAID', expected: 6400, observed: 6512.35 },
    { service: health, role: 'GAINED', expected: 9000 },
  ],
};

const empty: IdeaDelivery = { ideaNumber: 142, commitments: [], stages: [], gains: [] };

beforeEach(() => window.history.replaceState(null, '', '/ideas/142'));

describe('a promised step', () => {
  it('says that it is late, by how much, and which date was promised first', () => {
    render(CommitmentCard, { commitment });
    expect(screen.getByText('Promised by 30 June 2026, 1 day late')).toBeTruthy();
    expect(screen.getByText('First promised by 31 May 2026')).toBeTruthy();
    expect(screen.getByAltText('The bench in parts')).toBeTruthy();
    expect(screen.getByText('Longer delivery')).toBeTruthy();
  });

  it('is said in Welsh', () => {
    window.history.replaceState(null, '', '/cy/ideas/142');
    render(CommitmentCard, { commitment: { ...commitment, daysLate: 2 } });
    expect(screen.getByText(/2 ddiwrnod yn hwyr/)).toBeTruthy();
    expect(screen.getByText('Set the bench (cy)')).toBeTruthy();
  });

  it('of an idea out of sight has no words', () => {
    render(CommitmentCard, { commitment: { ...commitment, text: undefined, history: [] } });
    expect(screen.getByText('A step for idea 142, which is not public')).toBeTruthy();
  });
});

describe('what came of an idea', () => {
  it('is not there before anything was promised', () => {
    render(DeliveryPanel, { delivery: empty });
    expect(screen.queryByText('What came of it')).toBeNull();
  });

  it('shows pictures of before and after, and who paid and gained', () => {
    const picture = commitment.history[2]!.files[0]!;
    render(DeliveryPanel, {
      delivery: {
        ...empty,
        stage: 'IN_PLACE',
        stages: [
          {
            stage: 'IN_PLACE',
            at: '2026-06-01T09:00:00Z',
            learned: both('People sit'),
            before: [picture],
            after: [{ ...picture, id: 10, alternative: both('The bench whole') }],
          },
        ],
        gains: [gain],
      },
    });
    expect(screen.getByText('Before')).toBeTruthy();
    expect(screen.getByAltText('The bench whole')).toBeTruthy();
    expect(screen.getByText('£6,512.35')).toBeTruthy();
    expect(screen.getByText('not known yet')).toBeTruthy();
    expect(screen.getByText('(partner)')).toBeTruthy();
  });

  it('sums pounds, with a minus for those who lose', () => {
    const sum = (net: number) => ({ paid: 0, gained: 0, lost: 0, net });
    render(GainSums, {
      sums: {
        total: { expected: sum(0), observed: sum(10.5) },
        services: [{ service: health, expected: sum(1), observed: sum(-0.1) }],
      },
    });
    expect(screen.getByText('-£0.10')).toBeTruthy();
    expect(screen.getByText('£10.50')).toBeTruthy();
  });
});

describe('the officer’s form', () => {
  const yes = { allowed: true, reason: null };
  const no = { allowed: false, reason: 'account_role_needed' };

  it('offers only what may be said', () => {
    render(UpdateForm, {
      detail: {
        entry: { idea: null, commitment },
        may: { note: yes, begin: no, done: yes, drop: no, reopen: no, review: no },
      },
      etag: '"2"',
      onchange: () => {},
    });
    expect(screen.getByRole('radio', { name: 'It is done' })).toBeTruthy();
    expect(screen.queryByRole('radio', { name: 'It is dropped' })).toBeNull();
  });

  it('takes amounts as people type them, and no others', () => {
    expect(amountOf('£1,234.50')).toBe(1234.5);
    expect(amountOf('')).toBeNull();
    expect(amountOf('12.345')).toBeNaN();
    const form = emptyForm();
    form.shares[0]!.expected = 'many';
    expect(wrongAmounts(form)).toEqual([0]);
    expect(bodyOf(form).shares).toEqual([]);
  });
});
