import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reader, VISITOR } from '#lib/features/account/me.svelte.ts';
import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { m } from '#lib/shared/i18n/index.ts';
import type { BallotData, OwnBallot } from './ballotApi.ts';
import BringForm from './BringForm.svelte';
import CorrectionForm from './CorrectionForm.svelte';
import EntryForm from './EntryForm.svelte';
import IdeaPicker from './IdeaPicker.svelte';
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
    expect(controlOf('options.3.cost')).toBe('cost-3');
    expect(controlOf('options.3.idea')).toBe('ideas');
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

describe('the ideas of a ballot', () => {
  const list = () =>
    vi.stubGlobal('fetch', async (request: Request) => {
      const url = new URL(request.url);
      asked.push(url.pathname + url.search);
      if (url.pathname === '/api/ideas/142') return json({ ...card(142, 'A pond'), call: { id: 7 } });
      if (url.pathname.startsWith('/api/ideas/'))
        return json({ status: 404, reason: 'common_not_found' }, 404);
      return json({ items: [card(1, 'Benches'), card(2, 'A shelter')], next: null });
    });
  let asked: string[] = [];
  beforeEach(() => {
    asked = [];
    list();
  });

  it('are found by words and added with a cost, without their numbers being typed', async () => {
    const props = $state({
      call: 7,
      costs: true,
      errors: {},
      value: [] as { number: number; title: string; cost: string }[],
    });
    render(IdeaPicker, props);
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'bench' } });
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_pick_go() }));
    await fireEvent.click(await screen.findByRole('button', { name: /Benches/ }));
    expect(asked[0]).toMatch(/q=bench/);
    expect(asked[0]).toMatch(/call=7/);
    expect(screen.getByLabelText(m.ballot_pick_cost({ title: 'Benches' }))).toBeInTheDocument();
    // what is on the ballot is not offered again
    expect(screen.getAllByText('Benches').filter((at) => at.closest('.found'))).toHaveLength(0);
    await fireEvent.click(screen.getByRole('button', { name: `${m.ballot_pick_remove()}: Benches` }));
    expect(await screen.findByText(m.ballot_pick_none())).toBeInTheDocument();
  });

  it('are found by their number, too; one of another call or none is not', async () => {
    render(IdeaPicker, { call: 7, costs: false, errors: {}, value: [] });
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: '#142' } });
    await fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
    expect(await screen.findByText('A pond')).toBeInTheDocument();
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: '9' } });
    await fireEvent.keyDown(screen.getByRole('searchbox'), { key: 'Enter' });
    expect(await screen.findByText(m.ballot_pick_nothing())).toBeInTheDocument();
  });
});

describe('a file of ballots', () => {
  const calls = [{ value: '7', label: 'Nature' }];
  const choose = async () => {
    const file = new File(['META'], 'ward.pb', { type: 'text/plain' });
    await fireEvent.change(screen.getByLabelText(m.ballot_bring_file()), { target: { files: [file] } });
    await waitFor(() => expect(screen.getByLabelText(m.ballot_bring_file())).toBeInTheDocument());
  };

  it('is looked at first, and entered as it was looked at', async () => {
    const onbrought = vi.fn();
    render(BringForm, { calls, onbrought });
    expect(screen.queryByRole('button', { name: m.ballot_bring_enter() })).toBeNull();
    answer = () =>
      json({
        form: 'APPROVAL',
        options: 3,
        budget: 10,
        seats: null,
        voters: 4,
        withoutChoice: 1,
        warnings: ['line 3: num_votes says 9, the file has 4; counted from the file'],
        rules: ['greedy', 'equal-shares'],
      });
    await choose();
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_bring_look() }));
    expect(await screen.findByText(/line 3: num_votes says 9/)).toBeInTheDocument();
    expect(screen.getByText(m.ballot_bring_voters({ count: 4, shown: '4' }))).toBeInTheDocument();
    await fireEvent.input(screen.getByLabelText(/Cymraeg/), { target: { value: 'Y llynedd' } });
    answer = () => json({ ballot: { slug: 'ward' } }, 201);
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_bring_enter() }));
    await waitFor(() => expect(onbrought).toHaveBeenCalledWith('ward'));
    expect(sent[1]!.body).toMatchObject({
      fileName: 'ward.pb',
      content: 'META',
      callId: 7,
      name: { en: 'ward', cy: 'Y llynedd' },
      rule: { rule: 'greedy' },
      tie: 'file',
    });
  });

  it('that is wrong is told with its line, and cannot be entered', async () => {
    render(BringForm, { calls, onbrought: vi.fn() });
    answer = () =>
      json(
        {
          status: 400,
          reason: 'common_invalid',
          title: 'x',
          errors: [
            {
              field: 'content',
              reason: 'ballot_file_unreadable',
              message: 'line 3: budget 0 must be above zero',
            },
          ],
        },
        400,
      );
    await choose();
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_bring_look() }));
    expect(await screen.findByText('line 3: budget 0 must be above zero')).toBeInTheDocument();
    expect(screen.getByLabelText(m.ballot_bring_file())).toHaveAttribute('aria-invalid', 'true');
    expect(screen.queryByRole('button', { name: m.ballot_bring_enter() })).toBeNull();
  });
});

describe('a paper that was entered', () => {
  const sheet = {
    number: 'K7QM-29FX',
    version: 3,
    place: 'Library',
    enteredAt: '2026-11-02T09:00:00Z',
    struckOutAt: null,
    readAgainAt: null,
    corrections: [{ kind: 'CORRECTED', reason: 'MISREAD', at: '2026-11-02T10:00:00Z' }],
  };
  const find = async () => {
    mine = sheet as unknown as OwnBallot;
    render(CorrectionForm, { ballot: ballot() });
    await fireEvent.input(screen.getByLabelText(m.ballot_entry_number()), { target: { value: 'k7qm29fx' } });
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_again_find() }));
    await screen.findByText(/A mark was read wrongly/, { selector: 'li' });
  };

  it('is corrected as the version that was seen, with a reason', async () => {
    await find();
    await fireEvent.click(screen.getByRole('checkbox', { name: /Benches/ }));
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_again_correct() }));
    expect(sent).toEqual([]);
    await fireEvent.change(screen.getByLabelText(m.ballot_again_why()), { target: { value: 'MISTYPED' } });
    answer = () => json({ ...sheet, version: 4 });
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_again_correct() }));
    expect(await screen.findByText(m.ballot_again_corrected({ number: 'K7QM-29FX' }))).toBeInTheDocument();
    expect(sent).toEqual([
      { method: 'PUT', match: '"3"', body: { reason: 'MISTYPED', paper: { choices: ['1'], points: [] } } },
    ]);
    expect(screen.getByRole('checkbox', { name: /Benches/ })).not.toBeChecked();
  });

  it('is struck out with a reason from the list', async () => {
    await find();
    await fireEvent.change(screen.getByLabelText(m.ballot_again_why_out()), {
      target: { value: 'VOTED_ONLINE' },
    });
    answer = () => json({ ...sheet, version: 4, struckOutAt: '2026-11-02T11:00:00Z' });
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_again_strike_out_now() }));
    expect(await screen.findByText(m.ballot_again_struck_out({ number: 'K7QM-29FX' }))).toBeInTheDocument();
    expect(sent).toEqual([{ method: 'PUT', match: '"3"', body: { reason: 'VOTED_ONLINE' } }]);
  });

  it('is read a second time and only whether it is the same is said', async () => {
    await find();
    await fireEvent.click(screen.getByRole('checkbox', { name: /Benches/ }));
    answer = () => json({ same: false });
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_again_reread() }));
    expect(await screen.findByText(m.ballot_again_differs())).toBeInTheDocument();
  });

  it('that was struck out cannot be changed any more', async () => {
    mine = { ...sheet, struckOutAt: '2026-11-02T11:00:00Z' } as unknown as OwnBallot;
    render(CorrectionForm, { ballot: ballot() });
    await fireEvent.input(screen.getByLabelText(m.ballot_entry_number()), { target: { value: 'K7QM-29FX' } });
    await fireEvent.click(screen.getByRole('button', { name: m.ballot_again_find() }));
    await screen.findByText(/A mark was read wrongly/, { selector: 'li' });
    expect(screen.queryByRole('button', { name: m.ballot_again_strike_out_now() })).toBeNull();
  });
});
