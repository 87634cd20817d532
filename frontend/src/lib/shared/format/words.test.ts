import { describe, expect, it } from 'vitest';
import { formatMoney, formatNumber, formatPercent, plural, pluralForm } from './numbers.ts';
import { compare, formatList, initials, sortedBy } from './words.ts';

describe('numbers', () => {
  it('are grouped in thousands', () => expect(formatNumber(9380)).toBe('9,380'));

  it('can be money or shares', () => {
    expect([formatMoney(125000), formatMoney(125050)]).toEqual(['£1,250', '£1,250.50']);
    expect(formatPercent(0.126)).toBe('13%');
  });

  it('take six plural forms in Welsh', () => {
    expect([0, 1, 2, 3, 6, 4].map((n) => pluralForm(n, 'cy'))).toEqual([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
    const dogs = { one: 'ci', two: 'gi', few: 'chi', many: 'chi', other: 'ci' };
    expect([1, 2, 3, 6, 7].map((n) => plural(n, dogs, 'cy'))).toEqual(['ci', 'gi', 'chi', 'chi', 'ci']);
  });
});

describe('a list of words', () => {
  it('ends with and', () => {
    expect(formatList(['parks', 'roads', 'homes'], 'en')).toBe('parks, roads and homes');
    expect(formatList(['one'], 'en')).toBe('one');
    expect(formatList([], 'en')).toBe('');
  });

  it('takes "ac" before a vowel and "a" before a consonant in Welsh', () => {
    expect(formatList(['Penlan', 'Aberwen'], 'cy')).toBe('Penlan ac Aberwen');
    expect(formatList(['Penlan', 'Y Garn', 'Rhosgoch'], 'cy')).toBe('Penlan, Y Garn a Rhosgoch');
  });
});

describe('Welsh order', () => {
  it('knows that ll, ch, dd and rh are letters', () => {
    const names = ['Llan', 'Lon', 'Chwarel', 'Cwm', 'Ddol', 'Dyffryn', 'Rhos', 'Ruthun', 'Ŵyn', 'Wern'];
    expect(sortedBy(names, (name) => name, 'cy')).toEqual([
      'Cwm',
      'Chwarel',
      'Dyffryn',
      'Ddol',
      'Lon',
      'Llan',
      'Ruthun',
      'Rhos',
      'Wern',
      'Ŵyn',
    ]);
  });

  it('leaves English to its own alphabet', () => {
    expect(compare('Llan', 'Lon', 'en')).toBeLessThan(0);
    expect(compare('Llan', 'Lon', 'cy')).toBeGreaterThan(0);
  });
});

describe('initials', () => {
  it('leave out titles', () => {
    expect(['Megan Rees', 'Cllr Rhian Prosser', 'Ŵan', 'Sian, Parks team'].map(initials)).toEqual([
      'MR',
      'RP',
      'Ŵ',
      'SP',
    ]);
  });
});
