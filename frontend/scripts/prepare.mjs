/**
 * What the sources need before anything else runs: one catalogue a language out of messages/<feature>/, the compiled
 * messages, the reasons, the fonts. Quick, and writes a file only when its content changed.
 */
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { compile } from '@inlang/paraglide-js';
import { mergeMessages } from './messages.mjs';
import { generateApi } from './generate-api.mjs';
import { paraglide } from './paraglide-options.mjs';

const FONTS = [
  ['figtree', ['figtree-latin-wght-normal', 'figtree-latin-ext-wght-normal']],
  [
    'bricolage-grotesque',
    ['bricolage-grotesque-latin-wght-normal', 'bricolage-grotesque-latin-ext-wght-normal'],
  ],
];

function copyFonts() {
  mkdirSync('static/fonts', { recursive: true });
  for (const [family, files] of FONTS) {
    const from = `node_modules/@fontsource-variable/${family}`;
    for (const file of files) {
      if (!existsSync(`static/fonts/${file}.woff2`)) {
        copyFileSync(`${from}/files/${file}.woff2`, `static/fonts/${file}.woff2`);
      }
    }
    copyFileSync(`${from}/LICENSE`, `static/fonts/${family}-LICENSE.txt`);
  }
}

const changed = mergeMessages();
if (changed || !existsSync('src/lib/paraglide/runtime.js')) await compile(paraglide);
if (process.argv[2] !== 'messages') {
  copyFonts();
  await generateApi();
}
