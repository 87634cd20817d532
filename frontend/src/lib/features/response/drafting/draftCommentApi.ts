import type { Byline } from '#lib/features/idea/ideaApi.ts';
import { del, post, put } from '#lib/shared/http/index.ts';

/** What an officer says about a draft, or about one field of it. */
export interface DraftComment {
  id: number;
  field: string | null;
  text: string;
  author: Byline | null;
  writtenAt: string;
  settledAt: string | null;
  settledBy: Byline | null;
}

interface DraftComments {
  items: DraftComment[];
}

export const writeComment = async (
  duty: number,
  text: string,
  field: string | null,
  idempotencyKey: string,
) =>
  (await post<DraftComments>(`/api/duties/${duty}/comments`, { text, field }, { idempotencyKey })).data.items;

export const settleComment = async (duty: number, id: number, settled: boolean) => {
  const path = `/api/duties/${duty}/comments/${id}/settled`;
  return (await (settled ? put<DraftComments>(path) : del<DraftComments>(path))).data.items;
};
