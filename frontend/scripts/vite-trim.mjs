import { fileURLToPath } from 'node:url';

const lite = fileURLToPath(new URL('./devalue-lite.mjs', import.meta.url));
const ANNOUNCER_STYLE = /\sstyle="position: absolute;[^"]*"/;

/** Takes out of SvelteKit's client what this app does not need; each step fails loudly when kit changes. */
export function trimKit() {
  return {
    name: 'trim-kit',
    enforce: 'pre',
    applyToEnvironment: (environment) => environment.name === 'client',
    resolveId(id) {
      return id === 'devalue' && this.environment.mode === 'build' ? lite : undefined;
    },
    transform(code, id) {
      if (!/runtime[\\/]components[\\/]root\.svelte$/.test(id)) return undefined;
      // a style attribute in a template would need 'unsafe-inline' in the content security policy;
      // styles/_base.scss hides the announcer instead
      if (!ANNOUNCER_STYLE.test(code)) this.error('root.svelte has no announcer style any more');
      return code.replace(ANNOUNCER_STYLE, '');
    },
  };
}

/** Few, well-filled files: the framework changes seldom, the shell is needed by every page. */
export const chunkGroups = [
  // must be evaluated, and filled, before the client reads its version from it; a group takes its imports along
  { name: 'payload', test: /runtime[\\/]client[\\/]payload\.js/, priority: 90 },
  // one file of styles for all shared components: a page that named each of theirs took 1 kB of every first page
  { name: 'ui', test: /src[\\/]lib[\\/]shared[\\/]ui[\\/].*type=style/, priority: 40 },
  { name: 'svelte', test: /node_modules[\\/](svelte|esm-env|clsx)[\\/]/, priority: 30 },
  {
    name: 'kit',
    test: /(node_modules[\\/]@sveltejs[\\/]kit[\\/]src[\\/](?!runtime[\\/]client[\\/]entry\.js)|devalue-lite)/,
    priority: 20,
  },
  {
    name: 'shell',
    test: /src[\\/](lib[\\/](shared[\\/](i18n|http[\\/](?!client\.ts))|features[\\/](account|place)[\\/]\w+\.svelte\.ts|paraglide[\\/]runtime)|hooks)/,
    priority: 10,
  },
];
