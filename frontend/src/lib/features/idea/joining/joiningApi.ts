import { get, post } from '#lib/shared/http/index.ts';
import type { IdeaCardData, IdeaPage } from '../ideaApi.ts';

export type Because = 'ANOTHER_NEED' | 'ANOTHER_PLACE' | 'STANDS_ALONE' | 'TOO_FAR_ON';

/** A proposal to join one idea into another. */
export interface Joining {
  id: number;
  version: number;
  state: 'PROPOSED' | 'ACCEPTED' | 'DECLINED' | 'TAKEN_BACK' | 'LAPSED';
  number: number;
  /** Null while that idea is out of sight. */
  title: string | null;
  into: number;
  intoTitle: string | null;
  because: Because | null;
  asksModerator: boolean;
  proposedAt: string;
  answerBy: string;
}

interface May {
  allowed: boolean;
  reason: string | null;
  opensAt: string | null;
}

/** What this reader may do about joining an idea. */
export interface MyJoining {
  propose: May;
  proposals: { id: number; answer: May; takeBack: May }[];
}

export interface JoiningPage {
  items: Joining[];
  next: string | null;
}

export type JoinedCard = IdeaCardData;

const at = (id: number) => `/api/joinings/${id}`;
const seen = (joining: Joining) => ({ ifMatch: `"${joining.version}"` });

export const openJoinings = async (number: number) =>
  (await get<{ items: Joining[] }>(`/api/ideas/${number}/joinings`)).data.items;
export const joinedInto = async (number: number, after: string | null = null) =>
  (await get<IdeaPage>(`/api/ideas/${number}/joined`, { query: { after } })).data;
export const myJoining = async (number: number) =>
  (await get<MyJoining>(`/api/me/ideas/${number}/joining`)).data;
export const deskJoinings = () => get<JoiningPage>('/api/desk/joinings', { query: { limit: 100 } });

export const proposeJoining = (number: number, into: number, idempotencyKey: string) =>
  post<Joining>(`/api/ideas/${number}/joinings`, { into }, { idempotencyKey });
export const acceptJoining = (joining: Joining) =>
  post<Joining>(`${at(joining.id)}/accept`, undefined, seen(joining));
export const declineJoining = (joining: Joining, because: Because) =>
  post<Joining>(`${at(joining.id)}/decline`, { because }, seen(joining));
export const takeBackJoining = (joining: Joining) =>
  post<Joining>(`${at(joining.id)}/take-back`, undefined, seen(joining));
