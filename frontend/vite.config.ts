import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { messageFolders } from './scripts/vite-messages.mjs';
import { chunkGroups, trimKit } from './scripts/vite-trim.mjs';

/** Where `npm run dev` finds the running API. */
const api = process.env.BETTERIF_API ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [
    messageFolders(),
    trimKit(),
    sveltekit({
      compilerOptions: { runes: true },
      preprocess: vitePreprocess(),
      // one shell for every address: the Java server answers with it and fills the two marks in app.html
      adapter: adapter({ fallback: '200.html' }),
      // absolute addresses, because the shell is served at every depth
      paths: { relative: false },
    }),
  ],
  css: { preprocessorOptions: { scss: { loadPaths: ['src/styles'] } } },
  // a few kB of data addresses would need `data:` in the content security policy
  build: {
    assetsInlineLimit: 0,
    // the list of every page's files would weigh 2 kB on the first page; a later page's scripts are found one hop later
    modulePreload: { resolveDependencies: (_file, files) => files.filter((file) => file.endsWith('.css')) },
  },
  environments: {
    client: { build: { rolldownOptions: { output: { codeSplitting: { groups: chunkGroups } } } } },
  },
  server: {
    proxy: Object.fromEntries(
      ['/api', '/login', '/logout', '/callback', '/q'].map((path) => [path, { target: api, xfwd: true }]),
    ),
  },
});
