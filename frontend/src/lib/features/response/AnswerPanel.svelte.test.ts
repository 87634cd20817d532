import { render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reader } from '#lib/features/account/me.svelte.ts';
import AdoptedBy from './AdoptedBy.svelte';
import AnswerPanel from './AnswerPanel.svelte';
import type { Duty, IdeaAnswer, PublicAnswer } from './responseApi.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });

const duty: Duty = {
  id: 1,
  ideaNumber: 142,
  state: 'OWED',
  causes: [
    {
      cause: 'THRESHOLD',
      consequence: 'ANSWER',
      threshold: 50,
      at: '2026-11-02T09:00:00Z',
      due: null,
      heldOn: null,
      heldLink: null,
      reason: null,
    },
  ],
  owedSince: '2026-11-02T09:00:00Z',
  due: '2026-12-11T23:59:59Z',
  firstDue: '2026-12-11T23:59:59Z',
  extension: null,
  delayNote: null,
  services: [{ id: 1, slug: 'parks', name: both('Parks'), partner: false }],
  accountable: null,
  contestedAt: null,
  settledAt: null,
  note: null,
};

const first = { decision: 'YES' as const, reasons: both('At first'), power: both('Power 4.1') };

const answer: PublicAnswer = {
  id: 9,
  ideaNumber: 142,
  version: 2,
  round: 1,
  content: {
    decision: 'NO',
    reasons: both('Because'),
    power: both('Power 4.2'),
    barrier: both('The trunk road'),
    whoCouldLift: both('The government'),
    nextSteps: [{ text: both('We ask again'), due: '2027-01-15' }],
  },
  reasonsHtml: both('<p>Because</p>'),
  evidence: [
    {
      id: 3,
      type: 'PNG',
      url: '/api/attachments/3/ab',
      smallUrl: '/api/attachments/3/ab?size=small',
      bytes: 1000,
      width: 40,
      height: 30,
      alternative: both('The junction'),
    },
  ],
  otherLanguage: null,
  verdicts: { counts: null, openUntil: '2026-12-29T23:59:59Z', open: true, contestedFrom: 5 },
  followUp: null,
  answeredBy: { name: 'Gwyn', badge: 'COUNCIL_TEAM', roleTitle: both('Director of Place') },
  answeredAt: '2026-12-01T10:00:00Z',
  imported: false,
  together: [143],
  history: [
    {
      version: 1,
      kind: 'FIRST',
      at: '2026-12-01T10:00:00Z',
      reason: null,
      content: first,
      reasonsHtml: both('<p>At first</p>'),
    },
    {
      version: 2,
      kind: 'CORRECTION',
      at: '2026-12-02T10:00:00Z',
      reason: both('Wrong power'),
      content: null,
      reasonsHtml: null,
    },
  ],
};

const nothing = { adoptions: { paused: false, by: [] }, informationRequests: [], undated: [] };
const show = (data: Partial<IdeaAnswer>) =>
  render(AnswerPanel, { data: { ideaNumber: 142, duty: null, answers: [], ...nothing, ...data } });

beforeEach(() => window.history.replaceState(null, '', '/ideas/142'));

describe('the council’s answer on the idea’s page', () => {
  it('does not call its own what was answered where an idea came from', () => {
    const content = { ...first, decision: 'NOT_STATED' as const };
    show({ answers: [{ ...answer, imported: true, content, verdicts: null }] });
    expect(screen.getByRole('heading', { name: 'The answer it was given there' })).toBeVisible();
    expect(screen.queryByText('The council’s answer')).not.toBeInTheDocument();
  });

  it('names each number that was reached, and by when councillors debate it', () => {
    const debate = {
      ...duty.causes[0]!,
      consequence: 'DEBATE' as const,
      threshold: 300,
      due: '2027-02-01T23:59:59Z',
    };
    const { unmount } = show({ duty: { ...duty, causes: [...duty.causes, debate] } });
    expect(screen.getByText(/300 people support it, so councillors debate it/)).toBeVisible();
    expect(screen.getByText('Debate in the chamber promised by 1 February 2027')).toBeVisible();
    unmount();
    const held = { ...debate, heldOn: '2027-01-20', heldLink: 'https://council.example/minutes' };
    show({ duty: { ...duty, causes: [held] } });
    expect(screen.getByText('Debated in the chamber on 20 January 2027')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Read what was said' })).toHaveAttribute(
      'href',
      'https://council.example/minutes',
    );
  });

  it('marks a partner body among those who owe the answer', () => {
    show({
      duty: {
        ...duty,
        services: [...duty.services, { id: 2, slug: 'nhs', name: both('Health board'), partner: true }],
      },
    });
    expect(screen.getByText(/Parks and Health board \(partner body\)/)).toBeVisible();
  });

  it('says that an answer is owed whose date cannot be set yet', () => {
    show({
      undated: [
        {
          ideaNumber: 142,
          cause: 'THRESHOLD',
          consequence: 'ANSWER',
          threshold: 50,
          at: '2040-12-20T10:00:00Z',
        },
      ],
    });
    expect(screen.getByText('The council owes an answer; its date is still to be set')).toBeVisible();
    expect(screen.getByText(/Since 20 December 2040: 50 people support it/)).toBeVisible();
  });

  it('asks once what this reader may do, together with who adopted it', async () => {
    const asked: string[] = [];
    vi.stubGlobal('fetch', async (request: Request) => {
      asked.push(new URL(request.url).pathname);
      return new Response(JSON.stringify({ items: [] }), { headers: { 'Content-Type': 'application/json' } });
    });
    const before = reader.me;
    reader.me = { ...before, signedIn: true };
    render(AdoptedBy, { number: 142, adoptions: nothing.adoptions });
    show({ duty });
    await waitFor(() => expect(asked).toEqual(['/api/me/ideas']));
    reader.me = before;
    vi.unstubAllGlobals();
  });

  it('says nothing while nothing is owed', () => {
    const { container } = show({});
    expect(container).toHaveTextContent('');
  });

  it('says by when an answer is promised, why, and by whom', () => {
    show({ duty });
    expect(screen.getByText('The council’s answer is promised by 11 December 2026')).toBeInTheDocument();
    expect(screen.getByText(/50 people support it/)).toBeInTheDocument();
    expect(screen.getByText(/Parks/)).toBeInTheDocument();
  });

  it('calls a late answer late', () => {
    show({ duty: { ...duty, state: 'OVERDUE', delayNote: both('We are sorry') } });
    expect(
      screen.getByText('The council’s answer is late: it was promised by 11 December 2026'),
    ).toBeInTheDocument();
    expect(screen.getByText('We are sorry')).toBeInTheDocument();
  });

  it('shows decision, named person, barrier, dated next steps and corrections', () => {
    show({ duty: { ...duty, state: 'ANSWERED' }, answers: [answer] });
    expect(screen.getByRole('heading', { name: 'No' })).toBeInTheDocument();
    expect(screen.getByText('Gwyn, Director of Place, 1 December 2026')).toBeInTheDocument();
    expect(screen.getByText('The trunk road')).toBeInTheDocument();
    expect(screen.getByText('15 January 2027')).toBeInTheDocument();
    expect(screen.getByText(/Wrong power/)).toBeInTheDocument();
    expect(screen.getByText('Power 4.1')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '143' })).toHaveAttribute('href', '/ideas/143');
    expect(screen.queryByText(/is promised by/)).not.toBeInTheDocument();
  });

  it('says what it costs in pounds, as it is kept', () => {
    const costs = {
      ...answer,
      content: { ...answer.content, cost: { pounds: 6400, note: both('Shelves') } },
    };
    show({ answers: [costs] });
    expect(screen.getByText(/£6,400/)).toBeInTheDocument();
  });

  it('says which language is still owed, and when that is late', () => {
    const owed = { language: 'cy' as const, by: '2026-12-11', late: false };
    const { rerender } = show({ answers: [{ ...answer, otherLanguage: owed }] });
    expect(screen.getByText('The Welsh text follows by 11 December 2026.')).toBeInTheDocument();
    const late = {
      ...nothing,
      ideaNumber: 142,
      duty: null,
      answers: [{ ...answer, otherLanguage: { ...owed, late: true } }],
    };
    return rerender({ data: late }).then(() =>
      expect(
        screen.getByText('The Welsh text is late: it was promised by 11 December 2026.'),
      ).toBeInTheDocument(),
    );
  });

  it('speaks Welsh on a Welsh page, and marks a text whose Welsh is still owed', () => {
    window.history.replaceState(null, '', '/cy/ideas/142');
    const english = { ...answer, content: { ...answer.content, barrier: { en: 'Only English' } } };
    show({ answers: [english] });
    expect(screen.getByText('Power 4.2 (cy)')).toBeInTheDocument();
    expect(screen.getByText('Only English')).toHaveAttribute('lang', 'en');
  });
});
