/**
 * How messages are compiled. The language stands in the address (/cy/…), but we read it ourselves
 * (src/lib/shared/i18n/locale.ts): Paraglide's own url strategy brings a URLPattern polyfill of several kB.
 */
export const paraglide = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['globalVariable', 'baseLocale'],
  isServer: 'import.meta.env.SSR',
  emitReadme: false,
};
