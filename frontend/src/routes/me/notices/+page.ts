import type { PageLoad } from './$types';
import { readCadence, readFollows, readNotices } from '#lib/features/notification/notificationApi.ts';

export const load: PageLoad = async () => {
  const [page, follows, cadence] = await Promise.all([readNotices(), readFollows(), readCadence()]);
  return { page, follows, cadence };
};
