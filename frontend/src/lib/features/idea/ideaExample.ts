import type { IdeaCardData, IdeaData } from './ideaApi.ts';

/** An idea for tests: open, with 12 of 50 supporters; change what the test is about. */
export const ideaCard = (change: Partial<IdeaCardData> = {}): IdeaCardData => ({
  number: 142,
  version: 1,
  title: 'the bus shelter had a bench',
  language: 'en',
  summary: 'A bench and a small roof.',
  need: 'DIGNITY',
  by: 'TOGETHER',
  kind: 'QUICK_WIN',
  stage: 'OPEN',
  visibility: 'PUBLIC',
  call: {
    id: 1,
    slug: 'open-door',
    question: { en: 'What would be better?', cy: 'Beth fyddai’n well?' },
    openDoor: true,
  },
  area: { id: 3, slug: 'penlan', name: { en: 'Penlan', cy: 'Pen-lan' } },
  topic: {
    id: 2,
    slug: 'nature',
    name: { en: 'Nature and parks', cy: 'Natur a pharciau' },
    icon: 'nature',
    colour: 'nature',
  },
  pin: null,
  author: { name: 'Megan R.', badge: 'NONE', roleTitle: null },
  sharedAt: '2026-10-27T10:00:00Z',
  support: {
    count: 12,
    threshold: 50,
    consequence: 'ANSWER',
    remaining: 38,
    hiddenUntil: null,
    imported: null,
  },
  comments: 4,
  answer: {
    state: 'NONE',
    owedSince: null,
    due: null,
    paused: false,
    answeredAt: null,
    decision: null,
    closedWithNote: false,
    undatedSince: null,
    councillorReplied: false,
  },
  outcome: 'NONE',
  closedInFavourOf: null,
  ...change,
});

export const ideaPage = (change: Partial<IdeaData> = {}): IdeaData => ({
  ...ideaCard(),
  sections: {
    now: { text: 'Rain.', html: '<p>Rain.</p>' },
    change: { text: 'A bench.', html: '<p>A bench.</p>' },
    forWhom: 'Parents',
    have: { text: '', html: '' },
  },
  withdrawnReason: null,
  hiddenReason: null,
  versions: 1,
  ...change,
});
