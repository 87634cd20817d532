import type { Call } from './callApi.ts';

const both = (text: string) => ({ en: text, cy: `${text} (cy)` });

/** A call for tests: people support what was shared; change what the test is about. */
export const aCall = (change: Partial<Call> = {}): Call => ({
  id: 7,
  slug: 'streets',
  state: 'OPEN',
  openDoor: false,
  name: both('Streets for living'),
  question: both('What would help you walk?'),
  summary: both('In short'),
  fixed: both('The budget'),
  open: both('The rest'),
  whoDecides: both('The cabinet'),
  evidence: [],
  phases: [
    { phase: 'SUBMIT', from: '2026-06-01T11:30:00Z', to: '2026-06-30T23:00:00Z', state: 'OVER' },
    { phase: 'VOTE', from: '2026-07-01T23:00:00Z', to: '2026-10-31T00:00:00Z', state: 'RUNNING' },
    { phase: 'RESPOND', from: '2026-10-31T00:00:00Z', to: '2026-12-01T00:00:00Z', state: 'COMING' },
  ],
  opensAt: '2026-06-01T11:30:00Z',
  closesAt: '2026-10-31T00:00:00Z',
  rules: {
    who: 'RESIDENTS',
    thresholds: [
      { consequence: 'ANSWER', supporters: 40, withinWorkingDays: 20, leastInArea: null },
      { consequence: 'DEBATE', supporters: 300, withinWorkingDays: 60, leastInArea: 100 },
    ],
    answerWithinWorkingDays: 20,
    supportsPerPerson: null,
    countsHidden: true,
    check: 'BEFORE',
    below: { kind: 'REVIEW_DATE', days: 30 },
  },
  rulesChangedAt: null,
  areas: [],
  topics: [],
  countsVisible: false,
  cancelledWhy: null,
  version: 0,
  ...change,
});
