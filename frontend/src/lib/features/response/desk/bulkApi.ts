import { get, newIdempotencyKey, post, put } from '#lib/shared/http/index.ts';
import type { DeskDetail, Published } from './deskApi.ts';
import type { AnswerContent } from '../responseApi.ts';

const results = async (path: string, body: unknown) =>
  (await post<{ results: Published[] }>(path, body, { idempotencyKey: newIdempotencyKey() })).data.results;

/** Each in the version that was seen. */
export const publishDrafts = (drafts: { dutyId: number; version: number }[]) =>
  results('/api/desk/publish-drafts', { drafts });

/** The same draft for many that have none. */
export const draftMany = (dutyIds: number[], content: AnswerContent, ready: boolean) =>
  results('/api/desk/drafts', { dutyIds, content, ready });

/** Null services: each keeps its own. */
export const assignMany = (who: {
  dutyIds: number[];
  personId: number | null;
  keepPerson: boolean;
  serviceIds: number[] | null;
}) => results('/api/desk/assign', who);

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
