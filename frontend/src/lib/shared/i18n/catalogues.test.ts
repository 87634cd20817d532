import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue, folders, merge } from '../../../../scripts/messages.mjs';
import { m } from '#lib/paraglide/messages.js';

type Message = string | { declarations: string[]; selectors: string[]; match: Record<string, string> }[];
type Catalogue = Record<string, Message>;

const texts = (message: Message): string[] =>
  typeof message === 'string' ? [message] : message.flatMap((variant) => Object.values(variant.match));

const placeholders = (message: Message): string[] => [
  ...new Set(texts(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]!))),
];

const inputs = (message: Message) =>
  typeof message === 'string'
    ? placeholders(message).sort()
    : message.flatMap((variant) => variant.declarations.filter((line) => line.startsWith('input'))).sort();

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$|^lib\/(paraglide|generated)/.test(name))
    .map((name) => join(folder, name));
}

describe('the catalogues', () => {
  it('are found', () => expect(folders()).toContain('shared'));

  describe.each(folders())('of %s', (folder) => {
    const en = catalogue(folder, 'en') as Catalogue;
    const cy = catalogue(folder, 'cy') as Catalogue;

    it('have the same keys in both languages', () => {
      expect(Object.keys(cy).sort()).toEqual(Object.keys(en).sort());
      expect(Object.keys(en).length).toBeGreaterThan(0);
    });

    it('hold no empty text', () => {
      const empty = [en, cy].flatMap((language) =>
        Object.keys(language).filter((key) => texts(language[key]!).some((text) => !text.trim())),
      );
      expect(empty).toEqual([]);
    });

    it('use the same placeholders in both languages', () => {
      const differing = Object.keys(en).filter(
        (key) => String(inputs(en[key]!)) !== String(inputs(cy[key] ?? '')),
      );
      expect(differing).toEqual([]);
    });

    it('use only placeholders that are declared, in every plural form', () => {
      const undeclared = [en, cy].flatMap((language) =>
        Object.keys(language).filter((key) => {
          const message = language[key]!;
          if (typeof message === 'string') return false;
          const declared = message.flatMap((variant) =>
            variant.declarations.map((line) => line.split(/[\s=]+/)[1]!),
          );
          return placeholders(message).some((name) => !declared.includes(name));
        }),
      );
      expect(undeclared).toEqual([]);
    });

    it('answer every plural with an "other"', () => {
      const open = [en, cy].flatMap((language) =>
        Object.keys(language).filter((key) => {
          const message = language[key]!;
          return (
            typeof message !== 'string' &&
            !Object.keys(message[0]!.match).some((form) => /=(other|\*)/.test(form))
          );
        }),
      );
      expect(open).toEqual([]);
    });

    it('name their keys after the feature', () => {
      const pattern = new RegExp(`^(reason_)?${folder.replaceAll('-', '_')}_[a-z0-9_]+$|^reason_[a-z0-9_]+$`);
      expect(Object.keys(en).filter((key) => !pattern.test(key))).toEqual([]);
    });
  });

  it('reach the page in Welsh', () => {
    expect(m.page_nav_ideas({}, { locale: 'cy' })).toBe('Syniadau');
    expect(m.page_nav_ideas({}, { locale: 'en' })).toBe('Ideas');
  });

  it('hold every key that the sources use', () => {
    const known = new Set(Object.keys(merge('en')));
    const missing = sources('src').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/\bm\.([a-z]\w*_\w+)/g)]
        .map((match) => match[1]!)
        .filter((key) => !known.has(key))
        .map((key) => `${file}: ${key}`),
    );
    expect(missing).toEqual([]);
  });
});
