import { locale, type Locale } from '#lib/shared/i18n/locale.ts';

const VOWEL = /^[aeiouwyâêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ]/i;

/**
 * "parks, roads and homes". Welsh takes "ac" before a vowel, else "a"; the aspirate mutation after "a" is left out, since
 * most of our lists are names.
 */
export function formatList(items: string[], language: Locale = locale()): string {
  if (items.length < 2) return items[0] ?? '';
  const last = items[items.length - 1]!;
  const and = language === 'cy' ? (VOWEL.test(last) ? 'ac' : 'a') : 'and';
  return `${items.slice(0, -1).join(', ')} ${and} ${last}`;
}

// The Welsh alphabet: digraphs are letters. "ng" stands after g; words such as Bangor, where it is n + g, are rare
// enough in lists of names to accept.
const ALPHABET = 'a b c ch d dd e f ff g ng h i j k l ll m n o p ph q r rh s t th u v w x y z'.split(' ');
const ORDER = new Map(ALPHABET.map((letter, index) => [letter, index + 1]));
const DIGRAPHS = /^(ch|dd|ff|ng|ll|ph|rh|th)/;

function key(word: string): number[] {
  let rest = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const letters: number[] = [];
  while (rest) {
    const letter = DIGRAPHS.exec(rest)?.[0] ?? rest[0]!;
    rest = rest.slice(letter.length);
    letters.push(ORDER.get(letter) ?? (/\d/.test(letter) ? letter.charCodeAt(0) - 100 : 0));
  }
  return letters;
}

function compareWelsh(a: string, b: string): number {
  const left = key(a);
  const right = key(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? -Infinity) - (right[i] ?? -Infinity);
    if (difference) return difference;
  }
  return a < b ? -1 : a > b ? 1 : 0;
}

const english = new Intl.Collator('en-GB', { numeric: true });

/** Compares two texts as the language's dictionary does: in Welsh, Llan comes after Lon. */
export const compare = (a: string, b: string, language: Locale = locale()): number =>
  language === 'cy' ? compareWelsh(a, b) : english.compare(a, b);

/** A sorted copy by a text of each item. */
export const sortedBy = <T>(items: T[], text: (item: T) => string, language: Locale = locale()): T[] =>
  [...items].sort((a, b) => compare(text(a), text(b), language));

/** MR for Megan Rees; titles such as Cllr do not count. */
export function initials(name: string): string {
  const words = name
    .replace(/^(Cllr|Cyng|Councillor|Cynghorydd|Dr|Mrs|Mr|Ms|Miss)\.?\s+/i, '')
    .split(/[\s,]+/)
    .filter((word) => /^\p{L}/u.test(word));
  return words
    .slice(0, 2)
    .map((word) => [...word][0])
    .join('')
    .toUpperCase();
}
