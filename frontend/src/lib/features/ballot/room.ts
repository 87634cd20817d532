import { m } from '#lib/shared/i18n/index.ts';

const BOUND = /^([^=]+)=(.*):(\d*)\.\.(\d*)$/;

/** `area=3:1..2` in words. */
export function roomWords(bound: string, valueName: (label: string, value: string) => string): string {
  const parts = BOUND.exec(bound);
  if (!parts) return bound;
  const [, label, value, min, max] = parts as unknown as [string, string, string, string, string];
  const name = valueName(label, value);
  if (max === '') return m.ballot_room_least({ name, min: min || '0' });
  return Number(min) > 0 ? m.ballot_room_between({ name, min, max }) : m.ballot_room_most({ name, max });
}
