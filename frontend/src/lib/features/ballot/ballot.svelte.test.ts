import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { m } from '#lib/shared/i18n/index.ts';
import type { BallotData, OwnBallot } from './ballotApi.ts';
import EntryForm from './EntryForm.svelte';
import PrintedPaper from './PrintedPaper.svelte';
import { roomWords } from './room.ts';
import { controlOf, toForm, toTerms } from './termsForm.ts';
import VotePanel from './VotePanel.svelte';

const card = (number: number, title: string) =>
  ({ number, title, language: 'en' }) as unknown as IdeaCardData;
const ballot = (change: Partial<BallotData> = {}): BallotData => ({
  slug: 'verges',
  version: 2,
  stage: 'OPEN',
  call: { id: 1, slug: 'nature', name: { en: 'Nature', cy: 'Natur' } },
  name: { en: 'Money for verges', cy: "Arian i'r ymylon" },
  question: { en: 'Which?', cy: 'Pa rai?' },
  form: 'BUDGET',
  options: [
    { ref: '1', idea: 1, name: null, cost: 4000 },
    { ref: '2', idea: 2, name: null, cost: 5000 },
    { ref: '3', idea: 3, name: null, cost: 6000 },
  ],
  ideas: [card(1, 'Benches'), card(2, 'A shelter'), card(3, 'Orchard')],
  budget: 10_000,
  seats: null,
  most: null,
  points: null,
  rule: 'equal-shares',
  ruleOptions: {},
  tie: ['votes', 'file'],
  seed: null,
  bounds: [],
  opensAt: '2026-11-01T09:00:00Z',
  closesAt: '2026-12-01T17:00:00Z',
  papersUntil: '2026-12-01T17:00:00Z',
  minimumToPublish: 10,
  residentsOnly: false,
  imported: false,
  publishedAt: null,
  calledOffWhy: null,
  ...change,
});
const yes = { allowed: true, reason: null, opensAt: null };
const own = (paper: OwnBallot['paper'] = null, change: Partial<OwnBallot> = {}): OwnBallot => ({
  paper,
  tookPart: paper !== null,
  vote: yes,
  keep: yes,
  enter: yes,
  ...change,
});
const json = (body: unknown, status = 200) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });

let sent: { method: string; match: string | null; body: unknown }[] = [];
let mine: OwnBallot;
let answer: () => Response;

beforeEach(() => {
  sent = [];
  mine = own();
  answer = () => json(own({ choices: ['1'], points: [], version: 1 }));
  reader.me = { ...VISITOR, signedIn: true, name: 'Megan' };
  vi.stubGlobal('fetch', async (request: Request) => {
    if (request.method === 'GET') return json(mine);
    const text = await request.text();
    sent.push({
      method: request.method,
      match: request.headers.get('If-Match'),
      body: text ? JSON.parse(text) : null,
    });
    return answer();
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  reader.me = VISITOR;
});

describe('a ballot within a budget', () => {
  it('keeps a running sum and says when it is too much', async () => {
    render(VotePanel, { ballot: ballot() });
    await fireEvent.click(await screen.findByRole('checkbox', { name: /Benches/ }));
    expect(screen.getByRole('status')).toHaveTextContent('£4,000 of £10,000 used, £6,000 left');
    await fireEvent.click(screen.getByRole('checkbox', { name: /Orchard/ }));
    expect(screen.getByRole('checkbox', { name: /shelter.*does not fit any more/ })).toBeInTheDocument();
    await fireEvent.click(screen.getByRole('checkbox', { name: /shelter/ }));
    expect(screen.getByRole('status')).toHaveTextContent('£5,000 too much');
  });

  it('is cast as version 0 and changed as the version that was seen', async () => {
    render(VotePanel, { ballot: ballot() });
    await fireEvent.click(await screen.findByRole('checkbox', { name: /Benches/ }));
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_cast() }));
    await screen.findByText(/You can change it until/);
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_change() }));
    await waitFor(() =>
      expect(sent).toEqual([
        { method: 'PUT', match: '"0"', body: { choices: ['1'], points: [] } },
        { method: 'PUT', match: '"1"', body: { choices: ['1'], points: [] } },
      ]),
    );
  });

  it('says that nothing was chosen before anything is sent', async () => {
    render(VotePanel, { ballot: ballot() });
    await fireEvent.click(await screen.findByRole('button', { name: m.ballot_cast() }));
    expect(screen.getAllByText(m.ballot_empty()).length).toBeGreaterThan(0);
    expect(sent).toEqual([]);
  });

  it('shows what another window did', async () => {
    render(VotePanel, { ballot: ballot() });
    await fireEvent.click(await screen.findByRole('checkbox', { name: /Benches/ }));
    answer = () => json({ status: 412, reason: 'common_stale', title: 'Stale' }, 412);
    mine = own({ choices: ['2'], points: [], version: 4 });
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_cast() }));
    expect(await screen.findByText(m.ballot_stale())).toBeInTheDocument();
    expect(screen.getByRole('checkbox', { name: /shelter/ })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: /Benches/ })).not.toBeChecked();
  });

  it('is taken back', async () => {
    mine = own({ choices: ['1'], points: [], version: 3 });
    answer = () => json(own());
    render(VotePanel, { ballot: ballot() });
    await fireEvent.click(await screen.findByRole('button', { name: m.ballot_take_back() }));
    expect(await screen.findByRole('button', { name: m.ballot_cast() })).toBeInTheDocument();
    expect(sent).toEqual([{ method: 'DELETE', match: '"3"', body: null }]);
  });
});

describe('a ranking', () => {
  it('is put in order by buttons alone, and the focus stays with the idea', async () => {
    render(VotePanel, { ballot: ballot({ form: 'RANKING', budget: null, seats: 1 }) });
    await fireEvent.click(await screen.findByRole('button', { name: 'Add Benches' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Add Orchard' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Move Orchard up' }));
    expect(within(screen.getAllByRole('list')[0]!).getAllByRole('listitem')[0]).toHaveTextContent('Orchard');
    // it is first now and cannot go further up
    expect(screen.getByRole('button', { name: 'Take Orchard out' })).toHaveFocus();
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_cast() }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ choices: ['3', '1'], points: [] }));
  });
});

describe('a ballot of points', () => {
  it('shares out what there is', async () => {
    render(VotePanel, { ballot: ballot({ form: 'POINTS', budget: null, seats: 1, points: 3 }) });
    const more = await screen.findByRole('button', { name: 'One more for Benches' });
    await fireEvent.click(more);
    await fireEvent.click(more);
    await fireEvent.click(screen.getByRole('button', { name: 'One more for Orchard' }));
    expect(screen.getByRole('status')).toHaveTextContent('3 of 3 points given, 0 left');
    expect(more).toBeDisabled();
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_cast() }));
    await waitFor(() => expect(sent[0]?.body).toEqual({ choices: ['1', '3'], points: [2, 1] }));
  });
});

describe('after the close', () => {
  it('says that somebody took part and not how they voted', async () => {
    mine = own(null, {
      tookPart: true,
      vote: { allowed: false, reason: 'ballot_closed', opensAt: null },
    });
    render(VotePanel, { ballot: ballot({ stage: 'CLOSED' }) });
    expect(await screen.findByText(m.ballot_took_part())).toBeInTheDocument();
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });
});

describe('a paper', () => {
  it('bears its number and the same ideas', () => {
    render(PrintedPaper, { ballot: ballot(), number: 'K7QM-29FX' });
    expect(screen.getByText('Paper K7QM-29FX')).toBeInTheDocument();
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(screen.getByText(/whose costs together fit £10,000/)).toBeInTheDocument();
  });

  it('is entered with its number, place and consent; a second entry is refused beside the number', async () => {
    const onentered = vi.fn();
    answer = () => json({ number: 'K7QM-29FX', choices: ['1'], points: [] });
    render(EntryForm, { ballot: ballot(), onentered });
    const enter = async () => {
      await fireEvent.input(screen.getByLabelText(m.ballot_entry_number()), {
        target: { value: 'k7qm29fx' },
      });
      await fireEvent.input(screen.getByLabelText(m.ballot_entry_place()), { target: { value: 'Library' } });
      await fireEvent.click(screen.getByRole('checkbox', { name: /Benches/ }));
      await fireEvent.click(screen.getByRole('checkbox', { name: /The voter agreed/ }));
      await fireEvent.click(screen.getByRole('button', { name: m.ballot_entry_save() }));
    };
    await enter();
    expect(await screen.findByText('Paper K7QM-29FX is entered.')).toBeInTheDocument();
    expect(onentered).toHaveBeenCalledOnce();
    expect(sent[0]!.body).toEqual({ place: 'Library', consent: true, paper: { choices: ['1'], points: [] } });
    answer = () => json({ status: 409, reason: 'ballot_paper_already_entered', title: 'x' }, 409);
    await enter();
    expect(await screen.findAllByText('This paper has been entered already.')).not.toHaveLength(0);
    expect(screen.getByLabelText(m.ballot_entry_number())).toHaveAttribute('aria-invalid', 'true');
  });
});

describe('the terms', () => {
  it('come back from the form as they were', () => {
    const terms = {
      name: { en: 'A', cy: 'B' },
      question: { en: 'C', cy: 'D' },
      form: 'APPROVAL' as const,
      options: [
        { idea: 142, cost: 3500 },
        { idea: 7, cost: 20 },
      ],
      budget: 10_000,
      seats: null,
      most: null,
      points: null,
      rule: {
        rule: 'equal-shares',
        utility: 'cost',
        completion: 'add1u',
        increment: 5,
        comparison: null,
        minVotes: null,
      },
      tie: 'votes,cheaper',
      seed: null,
      bounds: ['kind=new_way:1..'],
      opensAt: '2026-11-01T09:00:00.000Z',
      closesAt: '2026-12-01T17:00:00.000Z',
      papersUntil: null,
      minimumToPublish: 10,
    };
    expect(toTerms(toForm(terms), terms)).toEqual(terms);
  });

  it('show a fault at the control that it is about', () => {
    expect(controlOf('options.3.cost')).toBe('options');
    expect(controlOf('terms.name.cy')).toBe('nameCy');
    expect(controlOf('minimumToPublish')).toBe('minimum');
  });

  it('say what room is kept', () => {
    const name = (_label: string, value: string) => `<${value}>`;
    expect(roomWords('area=3:1..2', name)).toBe('<3>: from 1 to 2');
    expect(roomWords('kind=new_way:1..', name)).toBe('<new_way>: at least 1');
    expect(roomWords('topic=2:..2', name)).toBe('<2>: at most 2');
  });
});
