import type { IdeaCardData } from '#lib/features/idea/ideaApi.ts';
import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { Locale, Localised } from '#lib/shared/i18n/index.ts';
import type { Adoptions, Page, PublicAnswer } from './responseApi.ts';

export const writeFollowUp = async (answerId: number, text: string, language: Locale, version: number) =>
  (
    await put<PublicAnswer>(
      `/api/answers/${answerId}/follow-up`,
      { text, language },
      { ifMatch: `"${version}"` },
    )
  ).data;

export const hideFollowUp = async (answerId: number, reason: string, note: Localised, version: number) =>
  (
    await post<PublicAnswer>(
      `/api/answers/${answerId}/follow-up/hide`,
      { reason, note },
      { ifMatch: `"${version}"` },
    )
  ).data;

export const adopt = async (number: number) => (await put<Adoptions>(`/api/ideas/${number}/adoption`)).data;

export const leave = async (number: number) => (await del<Adoptions>(`/api/ideas/${number}/adoption`)).data;

export const readAdopted = async (slug: string, after?: string) =>
  (await get<Page<IdeaCardData>>(`/api/councillors/${slug}/adoptions`, { query: { after } })).data;
