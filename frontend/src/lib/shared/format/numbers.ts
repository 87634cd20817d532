import { locale, type Locale } from '#lib/shared/i18n/locale.ts';

const grouped = new Intl.NumberFormat('en-GB'); // Welsh groups digits as English does

/** 9380 becomes 9,380, in both languages. */
export const formatNumber = (n: number) => grouped.format(n);

/** 0.123 becomes 12%. */
export const formatPercent = (share: number) => `${grouped.format(Math.round(share * 100))}%`;

/** Whole pounds, or pounds and pence where there are pence. Pence in, as the API sends money. */
export function formatMoney(pence: number): string {
  const digits = pence % 100 === 0 ? 0 : 2;
  return new Intl.NumberFormat('en-GB', {
    style: 'currency',
    currency: 'GBP',
    minimumFractionDigits: digits,
  })
    .format(pence / 100)
    .replace(/\.00$/, '');
}

export type PluralForm = Intl.LDMLPluralRule;

const rules: Record<Locale, Intl.PluralRules> = {
  en: new Intl.PluralRules('en-GB'),
  cy: new Intl.PluralRules('cy'),
};

/** The plural form a number takes. Welsh has six: zero, one, two, few (3), many (6) and other. */
export const pluralForm = (n: number, language: Locale = locale()): PluralForm => rules[language].select(n);

/** Picks by number: plural(n, { one: 'diwrnod', two: 'ddiwrnod', other: 'diwrnod' }). */
export function plural(
  n: number,
  forms: Partial<Record<PluralForm, string>> & { other: string },
  language: Locale = locale(),
): string {
  return forms[pluralForm(n, language)] ?? forms.other;
}
