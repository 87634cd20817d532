/**
 * Merges messages/<feature>/{en,cy}.json into .messages/{en,cy}.json for the compiler, so that a feature adds a
 * folder and registers nothing; and puts the reasons into files of their own, which are loaded when one is needed.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const LOCALES = ['en', 'cy'];

/** Every folder with catalogues, in alphabetical order. */
export function folders(root = 'messages') {
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** One folder's catalogue, or an empty one. Throws on malformed JSON, naming the file. */
export function catalogue(folder, locale, root = 'messages') {
  const file = join(root, folder, `${locale}.json`);
  if (!existsSync(file)) return {};
  try {
    const { $schema: _, ...messages } = JSON.parse(readFileSync(file, 'utf8'));
    return messages;
  } catch (cause) {
    throw new Error(`${file} is not valid JSON: ${cause.message}`, { cause });
  }
}

/** All folders together; a key in two folders is refused, since one would silently win. */
export function merge(locale, root = 'messages') {
  const all = {};
  const owner = {};
  for (const folder of folders(root)) {
    for (const [key, message] of Object.entries(catalogue(folder, locale, root))) {
      if (owner[key])
        throw new Error(`${key} (${locale}) stands in messages/${owner[key]} and messages/${folder}`);
      owner[key] = folder;
      all[key] = message;
    }
  }
  return all;
}

function writeIfChanged(file, text) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  writeFileSync(file, text);
  return true;
}

/** Returns whether a merged catalogue changed. */
export function mergeMessages() {
  mkdirSync('.messages', { recursive: true });
  mkdirSync('src/lib/generated', { recursive: true });
  let changed = false;
  for (const locale of LOCALES) {
    const messages = merge(locale);
    const reasons = Object.fromEntries(Object.entries(messages).filter(([key]) => key.startsWith('reason_')));
    changed = writeIfChanged(`.messages/${locale}.json`, JSON.stringify(messages, null, 1)) || changed;
    writeIfChanged(`src/lib/generated/reasons.${locale}.json`, JSON.stringify(reasons, null, 1));
  }
  return changed;
}
