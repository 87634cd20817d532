import { readDesk, readDuty, readStaff, type DeskDetail, type DeskItem, type Staff } from './responseApi.ts';

export interface DeskData {
  show: string;
  items: DeskItem[];
  staff: Staff[];
  open: { detail: DeskDetail; etag: string } | null;
}

/** What a desk shows: mine, ready to publish, or everything owed; and the duty that is open on it. */
export async function loadDesk(query: URLSearchParams, first: 'mine' | 'ready'): Promise<DeskData> {
  const show = query.get('show') ?? first;
  const duty = query.get('duty');
  const [page, staff, open] = await Promise.all([
    readDesk({ mine: show === 'mine', ready: show === 'ready' }),
    readStaff(),
    duty && /^\d+$/.test(duty) ? readDuty(Number(duty)) : null,
  ]);
  return {
    show,
    items: page.items,
    staff,
    open: open && { detail: open.data, etag: open.etag ?? '"0"' },
  };
}
