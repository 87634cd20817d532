import type { PageLoad } from './$types';
import { readFollows, readMailChoice, readNotices } from '#lib/features/notification/notificationApi.ts';

export const load: PageLoad = async () => {
  const [page, follows, mail] = await Promise.all([readNotices(), readFollows(), readMailChoice()]);
  return { page, follows, mail };
};
