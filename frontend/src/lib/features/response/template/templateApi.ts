import { del, get, post, put } from '#lib/shared/http/index.ts';
import type { AnswerContent } from '../responseApi.ts';

/** The beginning of an answer, shared by the desks. */
export interface Template {
  id: number;
  version: number;
  name: string;
  content: AnswerContent;
}

interface Templates {
  items: Template[];
}

const PATH = '/api/desk/templates';

export const readTemplates = async () => (await get<Templates>(PATH)).data.items;

/** @returns all of them, with the new one. */
export const keepTemplate = async (name: string, content: AnswerContent, idempotencyKey: string) =>
  (await post<Templates>(PATH, { name, content }, { idempotencyKey })).data.items;

export const changeTemplate = async (
  { id, version }: Pick<Template, 'id' | 'version'>,
  name: string,
  content: AnswerContent,
) => (await put<Templates>(`${PATH}/${id}`, { name, content }, { ifMatch: `"${version}"` })).data.items;

export const removeTemplate = ({ id, version }: Pick<Template, 'id' | 'version'>) =>
  del(`${PATH}/${id}`, { ifMatch: `"${version}"` });
