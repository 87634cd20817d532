import { loadReasons } from '#lib/shared/http/index.ts';
import { readDesk, readDuty, readStaff, type DeskDetail, type DeskItem, type Staff } from './deskApi.ts';
import { readList, type Entry } from './responseApi.ts';

export type Show = 'mine' | 'ready' | 'all' | 'given';

export interface DeskData {
  show: Show;
  items: DeskItem[];
  next: string | null;
  /** Answers that were given, to be corrected or completed. */
  given: Entry[];
  staff: Staff[];
  open: { detail: DeskDetail; etag: string } | null;
}

const SHOWS: Show[] = ['mine', 'ready', 'all', 'given'];

/** What a desk shows: mine, ready to publish, everything owed, or what was answered; and the duty that is open on it. */
export async function loadDesk(query: URLSearchParams, first: Show): Promise<DeskData> {
  const wanted = query.get('show') as Show;
  const show = SHOWS.includes(wanted) ? wanted : first;
  const duty = query.get('duty');
  const [page, given, staff, open] = await Promise.all([
    show === 'given'
      ? { items: [], next: null }
      : readDesk({ mine: show === 'mine', ready: show === 'ready' }),
    show === 'given' ? readList('given', { limit: 50 }) : { items: [] },
    readStaff(),
    duty && /^\d+$/.test(duty) ? readDuty(Number(duty)) : null,
    loadReasons(),
  ]);
  return {
    show,
    items: page.items,
    next: page.next,
    given: given.items,
    staff,
    open: open && { detail: open.data, etag: open.etag ?? '"0"' },
  };
}
