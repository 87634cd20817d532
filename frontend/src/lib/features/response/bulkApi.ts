import { del, get, newIdempotencyKey, post, put } from '#lib/shared/http/index.ts';
import type { DeskDetail, Published } from './deskApi.ts';
import type { AnswerContent } from './responseApi.ts';

export interface Template {
  id: number;
  version: number;
  name: string;
  content: AnswerContent;
}

const results = async (path: string, body: unknown) =>
  (await post<{ results: Published[] }>(path, body, { idempotencyKey: newIdempotencyKey() })).data.results;

/** Each in the version that was seen. */
export const publishDrafts = (drafts: { dutyId: number; version: number }[]) =>
  results('/api/desk/publish-drafts', { drafts });

export const assignMany = (dutyIds: number[], personId: number | null) =>
  results('/api/desk/assign', { dutyIds, personId });

export const readTemplates = async () => (await get<{ items: Template[] }>('/api/desk/templates')).data.items;

export const keepTemplate = async (name: string, content: AnswerContent, idempotencyKey: string) =>
  (await post<{ items: Template[] }>('/api/desk/templates', { name, content }, { idempotencyKey })).data
    .items;

export const removeTemplate = ({ id, version }: Template) =>
  del(`/api/desk/templates/${id}`, { ifMatch: `"${version}"` });

export const handOver = (dutyId: number, reference: string) =>
  post<DeskDetail>(
    `/api/duties/${dutyId}/information-request`,
    { reference },
    { idempotencyKey: newIdempotencyKey() },
  );

export const readFields = (serviceId: number) =>
  get<{ fields: string[] }>(`/api/desk/services/${serviceId}/fields`);

export const chooseFields = (serviceId: number, fields: string[], ifMatch: string) =>
  put<{ fields: string[] }>(`/api/desk/services/${serviceId}/fields`, { fields }, { ifMatch });
