import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Localised } from '#lib/shared/i18n/index.ts';
import type { Me } from './me.svelte.ts';

export interface MailChoices {
  /** About what one takes part in. */
  service: boolean;
  /** A regular summary, for those who asked for it. */
  digest: boolean;
}

export interface Settings {
  name: string;
  language: 'en' | 'cy';
  mail: MailChoices;
}

export type ToldAge = 'UNDER_13' | 'UNDER_18' | 'ADULT';

export interface Welcome extends Settings {
  ageBand: ToldAge;
  rulesVersion: string;
  privacyVersion: string;
}

export interface Councillor {
  slug: string;
  byline: { name: string; badge: string; roleTitle: Localised | null };
  biography: Localised | null;
  wardAreaId: number | null;
}

export const DATA_HREF = '/api/me/data';

export const readMe = () => get<Me>('/api/me');
export const sendWelcome = (welcome: Welcome) => put<Me>('/api/me/welcome', welcome);
export const saveSettings = (settings: Settings, ifMatch: string | null) =>
  put<Me>('/api/me', settings, { ifMatch });
export const signOutEverywhere = () => post('/api/me/sign-out-everywhere');
export const leave = (ifMatch: string | null) => del('/api/me', { ifMatch });

export const readCouncillors = () => get<{ items: Councillor[] }>('/api/councillors');
export const readCouncillor = (slug: string) =>
  get<Councillor>(`/api/councillors/${encodeURIComponent(slug)}`);
export const saveCouncillor = (
  slug: string,
  page: Pick<Councillor, 'biography' | 'wardAreaId'>,
  ifMatch: string | null,
) => put<Councillor>(`/api/councillors/${encodeURIComponent(slug)}`, page, { ifMatch });
