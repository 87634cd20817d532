/**
 * The site's own documents as plain data, so that the server can give their text to readers without JavaScript. The
 * catalogues say it all: `<folder>_title`, `<folder>_lead`, then headings (`…_title`), their texts (`…_text`) and single
 * sentences, in the order in which they are written.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const FOLDERS = {
  '/how-it-works': 'howitworks',
  '/house-rules': 'houserules',
  '/privacy': 'privacy',
  '/accessibility': 'accessibility',
  '/complaints': 'complaints',
};
/** Said by the page itself: a version, a date, the heads of a table. */
const NOT_TEXT = /_(version|prepared|col_\w+)$/;

function document(folder, language) {
  const messages = JSON.parse(readFileSync(`messages/${folder}/${language}.json`, 'utf8'));
  const { [`${folder}_title`]: title, [`${folder}_lead`]: lead, ...rest } = messages;
  const parts = [];
  for (const [key, text] of Object.entries(rest)) {
    if (typeof text !== 'string' || NOT_TEXT.test(key)) continue;
    if (key.endsWith('_title')) parts.push({ heading: text });
    else if (key.endsWith('_text')) parts.push({ text });
    else parts.push({ sentence: text });
  }
  return { title, lead, parts };
}

export function writeDocuments(file) {
  const documents = Object.fromEntries(
    Object.entries(FOLDERS).map(([path, folder]) => [
      path,
      { en: document(folder, 'en'), cy: document(folder, 'cy') },
    ]),
  );
  writeFileSync(file, JSON.stringify(documents));
}
