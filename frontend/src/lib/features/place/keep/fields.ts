import type { Localised } from '#lib/shared/i18n/index.ts';

/**
 * What a form asks. `both` and `long` are a text in both languages, `words` a list of words in each, `ids` ticked
 * entries, `choice` one of several, `id` one of several entries or none.
 */
export type FieldKind =
  'text' | 'both' | 'long' | 'number' | 'day' | 'flag' | 'json' | 'words' | 'ids' | 'id' | 'choice';

export interface FieldSpec {
  /** Its path in the API: `name`, `rules.threshold`. */
  name: string;
  label: () => string;
  kind: FieldKind;
  hint?: () => string;
  optional?: boolean;
  options?: () => { value: string; label: string }[];
  /** Where the two languages of `words` have a label each. */
  labels?: { en: () => string; cy: () => string };
}

export type FormValue = string | boolean | string[];
export type FormValues = Record<string, FormValue>;

const at = (thing: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | null)?.[key], thing);

function put(thing: Record<string, unknown>, path: string, value: unknown) {
  const keys = path.split('.');
  const last = keys.pop()!;
  let part = thing;
  for (const key of keys) part = (part[key] ??= {}) as Record<string, unknown>;
  part[last] = value;
}

const isPair = (kind: FieldKind) => kind === 'both' || kind === 'long' || kind === 'words';

/** The ids of a field's controls, as the API names what it refuses. */
export const controls = ({ name, kind }: FieldSpec) => (isPair(kind) ? [`${name}.en`, `${name}.cy`] : [name]);

/** An entry (or nothing) as the values of its form. */
export function toForm(specs: FieldSpec[], entry: unknown): FormValues {
  const values: FormValues = {};
  for (const spec of specs) {
    const value = at(entry, spec.name);
    switch (spec.kind) {
      case 'both':
      case 'long':
        values[`${spec.name}.en`] = (value as Localised | null | undefined)?.en ?? '';
        values[`${spec.name}.cy`] = (value as Localised | null | undefined)?.cy ?? '';
        break;
      case 'words': {
        const words = value as { en: string[]; cy: string[] } | undefined;
        values[`${spec.name}.en`] = (words?.en ?? []).join('\n');
        values[`${spec.name}.cy`] = (words?.cy ?? []).join('\n');
        break;
      }
      case 'flag':
        values[spec.name] = value === true;
        break;
      case 'ids':
        values[spec.name] = ((value as number[] | undefined) ?? []).map(String);
        break;
      case 'json':
        values[spec.name] = value ? JSON.stringify(value) : '';
        break;
      default:
        values[spec.name] = value === null || value === undefined ? '' : String(value);
    }
  }
  return values;
}

const lines = (text: FormValue | undefined) =>
  String(text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** The values of a form as the API takes them. What is optional and empty is null. Throws SyntaxError for bad JSON. */
export function toPlan(specs: FieldSpec[], values: FormValues): Record<string, unknown> {
  const plan: Record<string, unknown> = {};
  for (const { name, kind, optional } of specs) {
    const value = values[name];
    const text = typeof value === 'string' ? value.trim() : '';
    switch (kind) {
      case 'both':
      case 'long': {
        const pair = { en: String(values[`${name}.en`] ?? ''), cy: String(values[`${name}.cy`] ?? '') };
        put(plan, name, optional && !pair.en.trim() && !pair.cy.trim() ? null : pair);
        break;
      }
      case 'words':
        put(plan, name, { en: lines(values[`${name}.en`]), cy: lines(values[`${name}.cy`]) });
        break;
      case 'flag':
        put(plan, name, value === true);
        break;
      case 'ids':
        put(plan, name, (Array.isArray(value) ? value : []).map(Number));
        break;
      case 'id':
      case 'number':
        // what is no number goes as it is, so that the server names the field
        put(plan, name, text === '' ? null : /^-?\d+$/.test(text) ? Number(text) : text);
        break;
      case 'json':
        put(plan, name, text ? JSON.parse(text) : null);
        break;
      default:
        put(plan, name, text === '' ? null : text);
    }
  }
  return plan;
}
