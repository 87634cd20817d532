import { readIdea, type IdeaData } from '#lib/features/idea/ideaApi.ts';
import { loadReasons } from '#lib/shared/http/index.ts';
import {
  readDesk,
  readDuty,
  readStaff,
  readUndated,
  type DeskDetail,
  type DeskFilter,
  type DeskItem,
  type Staff,
} from './deskApi.ts';
import { readList, type Entry, type Undated } from '../responseApi.ts';

export type Show = 'mine' | 'ready' | 'all' | 'given';

export interface DeskData {
  show: Show;
  filter: DeskFilter;
  page: { items: DeskItem[]; next: string | null };
  /** Answers that were given, to be corrected or completed. */
  given: Entry[];
  staff: Staff[];
  undated: { owed: Undated; title: string }[];
  /** With what it asks; null where that is out of sight. */
  open: { detail: DeskDetail; etag: string; idea: IdeaData | null } | null;
}

const number = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : undefined);

/** As many as an hour's work, so that all of them can be chosen at once. */
export const PAGE = 50;

/** Whoever comes back to a desk finds it as they left it, in this tab. */
function kept(query: URLSearchParams, desk: string): URLSearchParams {
  const key = `desk-${desk}`;
  try {
    if (query.size === 0) return new URLSearchParams(sessionStorage.getItem(key) ?? '');
    const keep = new URLSearchParams(query);
    keep.delete('duty');
    sessionStorage.setItem(key, String(keep));
  } catch {
    // a browser that keeps nothing shows the desk as it begins
  }
  return query;
}

const SHOWS: Show[] = ['mine', 'ready', 'all', 'given'];

async function openDuty(id: number): Promise<DeskData['open']> {
  const { data: detail, etag } = await readDuty(id);
  const { duty, publicNow } = detail.item;
  const idea = publicNow ? (await readIdea(duty.ideaNumber)).data : null;
  return { detail, etag: etag ?? '"0"', idea };
}

/** What a desk shows: mine, ready to publish, everything owed, or what was answered; and the duty that is open on it. */
export async function loadDesk(asked: URLSearchParams, first: Show): Promise<DeskData> {
  const query = kept(asked, first);
  const wanted = query.get('show') as Show;
  const show = SHOWS.includes(wanted) ? wanted : first;
  const duty = query.get('duty');
  const filter = {
    service: number(query.get('service')),
    topic: number(query.get('topic')),
    area: number(query.get('area')),
  };
  const [page, given, staff, undated, open] = await Promise.all([
    show === 'given'
      ? { items: [], next: null }
      : readDesk({ ...filter, mine: show === 'mine', ready: show === 'ready', limit: PAGE }),
    show === 'given' ? readList('given', { limit: 50 }) : { items: [] },
    readStaff(),
    readUndated(),
    duty && /^\d+$/.test(duty) ? openDuty(Number(duty)) : null,
    loadReasons(),
  ]);
  return {
    show,
    filter,
    page,
    given: given.items,
    staff,
    undated,
    open,
  };
}
