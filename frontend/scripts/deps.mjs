/**
 * Holds the import map (.dependency-cruiser.cjs). dependency-cruiser compiles Svelte files without a preprocessor and
 * stumbles over Sass, so it looks at a copy of src/ without the style blocks.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const COPY = '.svelte-kit/deps';

rmSync(COPY, { recursive: true, force: true });
mkdirSync(COPY, { recursive: true });
cpSync('src', join(COPY, 'src'), { recursive: true });
cpSync('package.json', join(COPY, 'package.json'));
writeFileSync(
  join(COPY, 'tsconfig.json'),
  '{ "compilerOptions": { "module": "esnext", "target": "esnext" } }',
);
for (const entry of readdirSync(join(COPY, 'src'), { recursive: true })) {
  if (!entry.endsWith('.svelte')) continue;
  const file = join(COPY, 'src', entry);
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<style[\s\S]*?<\/style>/g, ''));
}

const depcruise = join(process.cwd(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const config = join(process.cwd(), '.dependency-cruiser.cjs');
const { status } = spawnSync(process.execPath, [depcruise, 'src', '--config', config], {
  cwd: COPY,
  stdio: 'inherit',
});
process.exit(status ?? 1);
