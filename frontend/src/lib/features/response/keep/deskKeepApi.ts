import { get, put } from '#lib/shared/http/index.ts';
import type { Byline } from '#lib/features/idea/ideaApi.ts';
import type { Staff } from '../desk/deskApi.ts';
import type { Service } from '../responseApi.ts';

/** 1 officer, 2 lead, 3 director: how far up a late answer has to climb before they hear of it. */
export type Rank = 1 | 2 | 3;

export interface ServiceDesk {
  service: Service;
  accountable: Staff | null;
  members: { personId: number; byline: Byline; rank: Rank }[];
  version: number;
}

export interface DeskPlan {
  accountablePersonId: number | null;
  members: { personId: number; rank: number }[];
}

export const REMINDERS = ['SOON', 'NEAR', 'TODAY', 'LATE', 'VERY_LATE', 'SHAMEFULLY_LATE'] as const;
export type ReminderKind = (typeof REMINDERS)[number];

/** `workingDays` from the due date: before it negative. */
export interface ReminderStep {
  kind: ReminderKind;
  workingDays: number;
  rank: Rank;
  sent: boolean;
}

export interface ReminderPlan {
  steps: ReminderStep[];
}

export const readDesks = async () => (await get<{ items: ServiceDesk[] }>('/api/desk/services')).data.items;

export const writeDesk = async ({ service, version }: ServiceDesk, plan: DeskPlan) =>
  (await put<ServiceDesk>(`/api/desk/services/${service.id}`, plan, { ifMatch: `"${version}"` })).data;

export const readReminders = () => get<ReminderPlan>('/api/desk/reminders');

export const writeReminders = (plan: ReminderPlan, ifMatch: string) =>
  put<ReminderPlan>('/api/desk/reminders', plan, { ifMatch });
