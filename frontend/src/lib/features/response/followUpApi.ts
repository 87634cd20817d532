import type { Byline, IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Locale, Localised } from '#lib/shared/i18n/index.ts';
import type { May, Page, PublicAnswer } from './responseApi.ts';

/** What the idea's author says to an answer; without its text while a moderator hides it. */
export interface FollowUp {
  version: number;
  author: Byline | null;
  language: Locale;
  text: string | null;
  html: string | null;
  writtenAt: string;
  editedAt: string | null;
  hidden: Localised | null;
}

/** The councillors who adopted an idea; nobody is named before an election. */
export interface Adoptions {
  paused: boolean;
  by: { slug: string; byline: Byline; adoptedAt: string }[];
}

export interface MyAdoption {
  may: May;
  adopted: boolean;
}

export const writeFollowUp = async (answerId: number, text: string, language: Locale, version: number) =>
  (
    await put<PublicAnswer>(
      `/api/answers/${answerId}/follow-up`,
      { text, language },
      { ifMatch: `"${version}"` },
    )
  ).data;

export const hideFollowUp = async (answerId: number, note: Localised, version: number) =>
  (await post<PublicAnswer>(`/api/answers/${answerId}/follow-up/hide`, { note }, { ifMatch: `"${version}"` }))
    .data;

export const adopt = async (number: number) => (await put<Adoptions>(`/api/ideas/${number}/adoption`)).data;

export const leave = async (number: number) => (await del<Adoptions>(`/api/ideas/${number}/adoption`)).data;

export const readAdopted = async (slug: string, after?: string) =>
  (await get<Page<IdeaCardData>>(`/api/councillors/${slug}/adoptions`, { query: { after } })).data;
