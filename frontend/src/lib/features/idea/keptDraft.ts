import type { IdeaText } from './ideaApi.ts';

// the prefix that signing out clears (shared/ui/keepDraft.ts)
const PREFIX = 'draft:idea:';
const keyOf = (number: number | null) => `${PREFIX}${number ?? 'new'}`;

/** Words that the server does not have yet: in this tab, or on this device if the writer wants that. */
export function keep(number: number | null, text: IdeaText, onDevice: boolean) {
  try {
    const words = JSON.stringify(text);
    sessionStorage.setItem(keyOf(number), words);
    if (onDevice) localStorage.setItem(keyOf(number), words);
    else localStorage.removeItem(keyOf(number));
  } catch {
    // storage is full or forbidden: the page itself still holds them
  }
}

export function kept(number: number | null): { text: IdeaText; onDevice: boolean } | null {
  try {
    const device = localStorage.getItem(keyOf(number));
    const words = sessionStorage.getItem(keyOf(number)) ?? device;
    return words ? { text: JSON.parse(words) as IdeaText, onDevice: device !== null } : null;
  } catch {
    return null;
  }
}

export function forget(number: number | null) {
  try {
    sessionStorage.removeItem(keyOf(number));
    localStorage.removeItem(keyOf(number));
  } catch {
    // nothing was kept
  }
}
