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
import { readList, type Entry, type Undated } from './responseApi.ts';

export type Show = 'mine' | 'ready' | 'all' | 'given';

export interface DeskData {
  show: Show;
  filter: DeskFilter;
  items: DeskItem[];
  next: string | null;
  /** Answers that were given, to be corrected or completed. */
  given: Entry[];
  staff: Staff[];
  undated: { owed: Undated; title: string }[];
  open: { detail: DeskDetail; etag: string } | null;
}

const number = (text: string | null) => (text && /^\d+$/.test(text) ? Number(text) : undefined);

const SHOWS: Show[] = ['mine', 'ready', 'all', 'given'];

/** What a desk shows: mine, ready to publish, everything owed, or what was answered; and the duty that is open on it. */
export async function loadDesk(query: URLSearchParams, first: Show): Promise<DeskData> {
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
      : readDesk({ ...filter, mine: show === 'mine', ready: show === 'ready' }),
    show === 'given' ? readList('given', { limit: 50 }) : { items: [] },
    readStaff(),
    readUndated(),
    duty && /^\d+$/.test(duty) ? readDuty(Number(duty)) : null,
    loadReasons(),
  ]);
  return {
    show,
    filter,
    items: page.items,
    next: page.next,
    given: given.items,
    staff,
    undated,
    open: open && { detail: open.data, etag: open.etag ?? '"0"' },
  };
}
