// The pages that are looked at one by one, in both languages and at three widths.
import type { Person } from './people.ts';

export const languages = ['en', 'cy'] as const;
export type Language = (typeof languages)[number];
/** CSS pixels: the smallest phone, a common phone, a desk. */
export const widths = [320, 390, 1360] as const;

export const inLanguage = (path: string, language: Language) =>
  language === 'cy' ? `/cy${path === '/' ? '' : path}` : path;

/** What everybody reads; the idea is one that was just shared. */
export const publicPages = (idea: number) => [
  '/',
  '/ideas',
  '/ideas?view=map',
  `/ideas/${idea}`,
  `/ideas/${idea}/history`,
  '/answers',
  '/answers?list=owed',
  '/answers?list=given',
  '/answers?list=meetings',
  '/answers?list=undated',
  '/commitments',
  '/commitments?list=done',
  '/what-changed',
  '/calls',
  '/calls/open-door',
  '/councils',
  '/councils/innovation-council-room-for-nature',
  '/councils/innovation-council-a-year-by-the-sea',
  '/councils/innovation-council-streets-for-living',
  '/councils/innovation-council-streets-for-living/draw',
  '/councils/innovation-council-streets-for-living/volunteer',
  '/ballots',
  '/councillors',
  '/removed',
  '/record',
  '/record/0',
  '/how-it-works',
  '/house-rules',
  '/privacy',
  '/accessibility',
  '/complaints',
  '/report',
  '/ideas/new',
  '/no-such-page',
];

/** What people who are signed in see, and as whom. */
export const ownPages = (idea: number): [Person, string[]][] => [
  ['megan', ['/me', '/me/drafts', '/me/support', '/me/notices', `/ideas/${idea}`, `/ideas/${idea}/edit`]],
  [
    'sian',
    [
      '/desks/officer?show=all',
      '/desks/officer/templates',
      '/desks/officer/commitments',
      `/desks/officer/ideas/${idea}`,
    ],
  ],
  ['gwyn', ['/desks/answerer?show=all']],
  ['rhian', ['/desks/councillor']],
  [
    'eleri',
    [
      '/desks/clerk',
      '/desks/clerk/new',
      '/desks/clerk/innovation-council-streets-for-living/pool',
      '/desks/clerk/innovation-council-streets-for-living/rule',
      '/desks/clerk/innovation-council-streets-for-living/criteria',
    ],
  ],
  ['tomos', ['/desks/juror']],
  ['mair', ['/desks/moderator']],
  ['nia', ['/desks/facilitator']],
  [
    'aled',
    [
      '/desks/administrator',
      '/desks/administrator/areas',
      '/desks/administrator/ballots',
      '/desks/administrator/ballots/new',
      '/desks/administrator/ballots/bring',
      '/desks/administrator/calls/new',
      '/desks/administrator/people',
    ],
  ],
];
