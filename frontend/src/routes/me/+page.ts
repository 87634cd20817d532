import { readMe } from '#lib/features/account/accountApi.ts';
import { readFollows } from '#lib/features/notification/notificationApi.ts';

export const load = async () => {
  const { data: me, etag } = await readMe();
  const follows = me.signedIn ? await readFollows().catch(() => []) : []; // the rest of the page is there without
  return { me, etag, follows };
};
