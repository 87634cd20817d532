import { localised, m, type Localised } from '#lib/shared/i18n/index.ts';
import type { DrawState, Stratum } from './recruitmentApi.ts';

export const drawStateWord = (state: DrawState): string =>
  ({
    COMMITTED: m.innovationcouncil_draw_committed,
    QUEUED: m.innovationcouncil_draw_queued,
    COMPUTING: m.innovationcouncil_draw_computing,
    UNMET: m.innovationcouncil_draw_unmet,
    FAILED: m.innovationcouncil_draw_failed,
    DRAWN: m.innovationcouncil_draw_drawn,
  })[state]();

/** A chance in per cent with one decimal: chances of volunteers are small. */
export const chanceText = (share: number): string => `${(Math.round(share * 1000) / 10).toFixed(1)}%`;

/** "Area: North", from the keys of the published files. */
export function groupName(strata: Stratum[], stratumKey: string, groupKey: string): string {
  const stratum = strata.find((one) => one.key === stratumKey);
  const group = stratum?.groups.find((one) => one.key === groupKey);
  return `${stratum ? localised(stratum.label) : stratumKey}: ${group ? localised(group.label) : groupKey}`;
}

/** A key for the published files from an English label: "16 to 24" becomes 16-to-24. */
export const keyOf = (label: string): string =>
  label
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');

export interface GroupRow {
  key: string;
  label: Localised;
  min: string;
  max: string;
}

export interface StratumRow {
  key: string;
  label: Localised;
  groups: GroupRow[];
}

const group = (en: string, cy: string): GroupRow => ({
  key: keyOf(en),
  label: { en, cy },
  min: '0',
  max: '',
});

const stratum = (en: string, cy: string, groups: [string, string][]): StratumRow => ({
  key: keyOf(en),
  label: { en, cy },
  groups: groups.map(([english, welsh]) => group(english, welsh)),
});

/** What councils usually ask for; the clerk changes the groups as the place needs them. */
export const TEMPLATES: Record<'age' | 'gender' | 'area' | 'deprivation' | 'own', () => StratumRow> = {
  age: () =>
    stratum('Age', 'Oedran', [
      ['16 to 29', '16 i 29'],
      ['30 to 44', '30 i 44'],
      ['45 to 64', '45 i 64'],
      ['65 and over', '65 a throsodd'],
    ]),
  gender: () =>
    stratum('Gender', 'Rhywedd', [
      ['Woman', 'Menyw'],
      ['Man', 'Dyn'],
      ['Another or not said', 'Arall neu heb ei ddweud'],
    ]),
  area: () =>
    stratum('Area', 'Ardal', [
      ['North', 'Gogledd'],
      ['South', 'De'],
    ]),
  deprivation: () =>
    stratum('Deprivation decile', 'Degradd amddifadedd', [
      ['Most deprived 1 to 3', 'Mwyaf difreintiedig 1 i 3'],
      ['Middle 4 to 7', 'Canol 4 i 7'],
      ['Least deprived 8 to 10', 'Lleiaf difreintiedig 8 i 10'],
    ]),
  own: () =>
    stratum('', '', [
      ['', ''],
      ['', ''],
    ]),
};

export const toRows = (strata: Stratum[]): StratumRow[] =>
  strata.map((one) => ({
    key: one.key,
    label: { ...one.label },
    groups: one.groups.map((each) => ({
      key: each.key,
      label: { ...each.label },
      min: String(each.min),
      max: String(each.max),
    })),
  }));

/** A key that was published stays, whatever the label becomes; an empty maximum means all seats. */
export const fromRows = (rows: StratumRow[], seats: number): Stratum[] =>
  rows.map((row) => ({
    key: row.key || keyOf(row.label.en),
    label: row.label,
    groups: row.groups.map((each) => ({
      key: each.key || keyOf(each.label.en),
      label: each.label,
      min: Number(each.min || 0),
      max: each.max === '' ? seats : Number(each.max),
    })),
  }));
