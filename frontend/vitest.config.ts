import { fileURLToPath } from 'node:url';
import { svelte, vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';

const stub = (name: string) => fileURLToPath(new URL(`./test/app/${name}.svelte.ts`, import.meta.url));

// the plain svelte plugin, without SvelteKit, so that a test starts fast; the few $app modules we use have stand-ins
export default defineConfig({
  plugins: [
    svelte({ configFile: false, compilerOptions: { runes: true }, preprocess: vitePreprocess() }),
    svelteTesting({ autoCleanup: false }),
  ],
  css: { preprocessorOptions: { scss: { loadPaths: ['src/styles'] } } },
  resolve: {
    alias: {
      '$app/state': stub('state'),
      '$app/navigation': stub('navigation'),
      '$app/env': stub('env'),
    },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['./test/setup.ts'],
    // modules are read once a worker, not once a file: a sixth of the time. A test puts back what it changes
    isolate: false,
    unstubGlobals: true,
    restoreMocks: true,
  },
});
