const KEY = 'support-after-sign-in';
const GOOD_FOR = 30 * 60 * 1000;

// Kept in the tab and not in the address: a link from elsewhere must never be able to vote for somebody.

/** Remembers, while the reader signs in, that they wanted to support this idea. */
export function remember(number: number, now = Date.now()) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ number, until: now + GOOD_FOR }));
  } catch {
    // storage is full or forbidden: they press the button once more
  }
}

/** Whether the reader came back to support this idea; true once. */
export function wanted(number: number, now = Date.now()): boolean {
  const text = sessionStorage.getItem(KEY);
  if (!text) return false;
  sessionStorage.removeItem(KEY);
  const kept = JSON.parse(text) as { number: number; until: number };
  return kept.number === number && now < kept.until;
}
