import { subscribe, unsubscribeBrowser } from './notificationApi.ts';

/** Beside the pages, which it does not control. */
const WORKER = '/push-worker.js';
const SCOPE = '/push-worker/';

export const pushPossible = () =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

export async function browserSubscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(SCOPE);
  return (await worker?.pushManager.getSubscription()) ?? null;
}

/** False when the reader does not allow it. */
export async function startPush(key: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const worker = await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { keys } = made.toJSON();
  try {
    await subscribe({ endpoint: made.endpoint, p256dh: keys!.p256dh!, auth: keys!.auth! });
  } catch (error) {
    await made.unsubscribe(); // nobody would ever push there
    throw error;
  }
  return true;
}

export async function stopPush(): Promise<void> {
  const made = await browserSubscription();
  if (!made) return;
  await unsubscribeBrowser(made.endpoint);
  await made.unsubscribe();
}
