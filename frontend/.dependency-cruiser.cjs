/**
 * The backend's import map, for the app: a feature may import lib/shared, account, and what stands in its row.
 * Pages (src/routes) and the shell (features/page) combine features; nobody imports them.
 */
const map = {
  account: [],
  place: [],
  call: ['place'],
  idea: ['call', 'place'],
  comment: ['idea', 'call'],
  vote: ['idea', 'call'],
  opinion: ['idea', 'call'],
  selection: [],
  ballot: ['idea', 'call', 'selection'],
  innovationcouncil: ['idea', 'call', 'place', 'selection'],
  shortlist: ['innovationcouncil', 'ballot', 'vote', 'idea', 'call', 'place', 'selection'],
  response: ['vote', 'idea', 'call', 'place'],
  delivery: ['response', 'idea', 'place'],
  moderation: ['response', 'opinion', 'comment', 'idea'],
};
/** May use everything above; nobody imports them. */
const leaves = ['record', 'notification', 'intake', 'insight', 'page'];
for (const leaf of leaves) map[leaf] = Object.keys(map).filter((name) => !leaves.includes(name));

const featureRules = Object.entries(map).map(([feature, allowed]) => ({
  name: `feature-${feature}`,
  comment: `features/${feature} may import: shared, account${allowed.length ? ', ' : ''}${allowed.join(', ')}`,
  severity: 'error',
  from: { path: `^src/lib/features/${feature}/` },
  to: {
    path: '^src/lib/features/',
    pathNot: `^src/lib/features/(${[feature, 'account', ...allowed].join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    {
      name: 'unknown-feature',
      comment: 'a feature folder must stand in the map above',
      severity: 'error',
      from: { path: '^src/lib/features/', pathNot: `^src/lib/features/(${Object.keys(map).join('|')})/` },
      to: {},
    },
    ...featureRules,
    {
      name: 'shared-knows-no-feature',
      severity: 'error',
      from: { path: '^src/lib/shared/' },
      to: { path: '^src/(lib/features|routes)/' },
    },
    {
      name: 'nobody-imports-pages',
      severity: 'error',
      from: { path: '^src/lib/' },
      to: { path: '^src/routes/' },
    },
    {
      name: 'only-http-uses-openapi-fetch',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lib/shared/http/' },
      to: { path: 'openapi-fetch' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/lib/(paraglide|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'svelte', 'types', 'default'],
      extensions: ['.ts', '.js', '.svelte', '.json'],
    },
  },
};
