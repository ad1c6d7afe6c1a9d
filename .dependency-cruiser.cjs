/** The table of ARCHITECTURE.md, checked. Capabilities of the core stand in their order: each may use those before it. */
const order = [
  'vault',
  'search',
  'timeline',
  'cases',
  'contacts',
  'evidence',
  'readings',
  'series',
  'submissions',
  'deadlines',
  'channels',
  'agenda',
  'dossier',
  'drafts',
  'guide',
  'indexing',
  'seal',
  'redactions',
  'releases',
  'bundle',
  'exports',
  'arrivals',
  'sample',
  'jobs',
];

const capabilityRules = order.map((capability, index) => ({
  name: `core-${capability}-uses-only-what-stands-before-it`,
  severity: 'error',
  from: { path: `^src/main/core/${capability}/` },
  to: {
    path: '^src/main/core/',
    pathNot: `^src/main/core/(${order.slice(0, index + 1).join('|')})/`,
  },
}));

const forbid = (name, from, to, extra = {}) => ({
  name,
  severity: 'error',
  from: { path: from, ...extra.from },
  to: { path: to, ...extra.to },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    forbid('shared-imports-only-zod', '^src/shared/', '.', {
      to: { pathNot: '^src/shared/|^node_modules/zod' },
    }),
    forbid(
      'core-knows-no-electron-and-no-face',
      '^src/main/core/',
      '^src/main/(ipc|shell|terminal)/|^src/(renderer|preload)/|^electron$|node_modules/electron/',
    ),
    ...capabilityRules,
    forbid(
      'ipc-imports-shared-and-core',
      '^src/main/ipc/',
      '^src/main/(shell|terminal)/|^src/(renderer|preload)/',
    ),
    forbid(
      'shell-never-imports-the-terminal',
      '^src/main/shell/',
      '^src/main/terminal/|^src/(renderer|preload)/',
    ),
    forbid(
      'terminal-imports-shared-and-core',
      '^src/main/terminal/',
      '^src/main/(ipc|shell)/|^src/(renderer|preload)/|node_modules/electron/',
    ),
    forbid(
      'preload-imports-electron-and-method-names',
      '^src/preload/',
      '^src/(main|renderer)/|node_modules/zod',
    ),
    forbid(
      'renderer-imports-shared-and-browser-libraries',
      '^src/renderer/',
      '^src/(main|preload)/|node_modules/(electron|better-sqlite3|pdfkit|archiver|sharp)/',
    ),
    {
      name: 'renderer-has-no-node',
      severity: 'error',
      from: { path: '^src/renderer/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'product-never-imports-tests-or-scripts',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(tests|scripts)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
