// Who may import whom (dependency-cruiser). Each rule's comment is what a person reads who broke it, and says where to go.
// tests/import-rules.test.ts plants a breach of every rule.

const NATIVE_SQLITE = '^node_modules/better-sqlite3(-multiple-ciphers)?/'
// A register's SQL: one file, or a folder with one for each subject.
const QUERIES = '^electron/(registers|system)/(.*queries\\.ts$|[^/]+/queries/)'
const HOUSE = '^(shared|electron|renderer|tests|build)/'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'shared-is-pure',
      comment:
        'shared/ runs anywhere: besides itself it may import zod only. What needs Node, a page, the clock or chance belongs in electron/ or renderer/ and is handed in as a value.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', '^node_modules/zod/'] }
    },
    {
      name: 'renderer-reaches-no-room-but-shared',
      comment:
        'A page knows shared/ only. Ask for an operation through renderer/call.ts; what both sides must know goes to shared/.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|build|tests)/' }
    },
    {
      name: 'renderer-has-no-node',
      comment:
        'A page runs sandboxed, without Node: no module of Node and no package that needs one. Declare an operation in shared/ and do it in electron/.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { dependencyTypes: ['core'] }
    },
    {
      name: 'renderer-has-no-node-package',
      comment:
        'SQLite, argon2, node-forge and electron stay in electron/. A page asks for an operation through renderer/call.ts.',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: [NATIVE_SQLITE, '^node_modules/(@node-rs/|node-forge/|electron/)'] }
    },
    {
      name: 'electron-reaches-no-room-but-shared',
      comment:
        'electron/ knows shared/ only: nothing of pages, tests or the set-up. What a page must know too goes to shared/.',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^(renderer|build|tests)/' }
    },
    {
      name: 'build-is-imported-by-nothing',
      comment: 'build/ makes the program and is no part of it. Move what the program needs into the room that uses it.',
      severity: 'error',
      from: { path: '^(shared|electron|renderer|tests)/' },
      to: { path: '^build/' }
    },
    {
      name: 'rooms-are-named',
      comment: "An import from another room shows the room: write '#shared/levels.ts', not '../../shared/levels.ts'.",
      severity: 'error',
      from: { path: '^(shared|electron|renderer|tests)/' },
      to: { path: '^(?!$1/)(shared|electron|renderer|tests)/', dependencyTypesNot: ['aliased'] }
    },
    {
      name: 'registers-use-queries-of-others-only',
      comment:
        "A register reads another register through its queries.ts or its queries/; it never calls the other's operations. A rule both need goes to shared/registers/.",
      severity: 'error',
      from: { path: '^electron/registers/([^/]+)/' },
      to: { path: '^electron/registers/(?!$1/)[^/]+/', pathNot: QUERIES }
    },
    {
      name: 'operations-are-called-through-the-gate',
      comment:
        'Only all-implementations.ts lists operations, and only the gate calls them. In a test go through tests/support/; in a register use queries.ts.',
      severity: 'error',
      from: { pathNot: '^electron/all-implementations\\.ts$' },
      to: { path: '^electron/registers/.*operations\\.ts$' }
    },
    {
      name: 'pages-do-not-know-each-other',
      comment:
        'Pages of one register do not import those of another, nor those of renderer/system/. What both draw goes to renderer/ui/; the way from one to the other is a link.',
      severity: 'error',
      from: { path: '^renderer/(?:registers|system)/([^/]+)' },
      to: { path: '^renderer/registers/', pathNot: '^renderer/registers/$1/' }
    },
    {
      name: 'register-pages-do-not-know-system-pages',
      comment: "A register's page does not import a page of renderer/system/. What both draw goes to renderer/ui/.",
      severity: 'error',
      from: { path: '^renderer/registers/' },
      to: { path: '^renderer/system/' }
    },
    {
      name: 'ui-knows-no-register',
      comment:
        'renderer/ui/ draws what it is given and knows no register and no operation. Pass the words and the schema in from the page.',
      severity: 'error',
      from: { path: '^renderer/ui/' },
      to: { path: ['^renderer/(registers|system)/', '^shared/(registers|system)/', '^shared/all-operations\\.ts$'] }
    },
    {
      name: 'sqlite-only-in-store',
      comment:
        'Only electron/store/ opens SQLite. An operation asks its queries.ts, and queries.ts takes the store it is given (`import type`).',
      severity: 'error',
      from: { path: HOUSE, pathNot: ['^electron/store/', QUERIES, '^tests/'] },
      to: { path: NATIVE_SQLITE }
    },
    {
      name: 'queries-take-sqlite-types-only',
      comment: 'queries.ts may name the types of SQLite (`import type`); the open store is handed to it by the gate.',
      severity: 'error',
      from: { path: QUERIES },
      to: { path: NATIVE_SQLITE, dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'forge-only-in-keys',
      comment: 'Only electron/keys/ touches node-forge and argon2. Ask it for a proven key, certificate or signature.',
      severity: 'error',
      from: { path: HOUSE, pathNot: ['^electron/keys/', '^tests/'] },
      to: { path: '^node_modules/(node-forge|@node-rs/argon2)/' }
    },
    {
      name: 'migrations-stand-alone',
      comment:
        'A migration is a letter to an unknown future: its SQL in full, and nothing of the house imported, which will have changed by then.',
      severity: 'error',
      from: { path: '^electron/store/migrations/' },
      to: {}
    },
    {
      name: 'electron-module-at-the-window-only',
      comment:
        'Only main.ts, preload.ts, window.ts and machine/ use the electron module; others may `import type` from it and are handed the object. Then the command line and the tests run without a window.',
      severity: 'error',
      from: {
        path: HOUSE,
        pathNot: ['^electron/(main|preload|window)\\.ts$', '^electron/machine/', '^tests/journeys/']
      },
      to: { path: '^(node_modules/electron/|electron$)', dependencyTypesNot: ['type-only'] }
    },
    {
      name: 'preload-is-thin',
      comment:
        'The preload exposes call(name, input) and nothing else: it may import electron and shared/. Everything further is done behind the gate.',
      severity: 'error',
      from: { path: '^electron/preload\\.ts$' },
      to: { pathNot: ['^(node_modules/electron/|electron$)', '^shared/'] }
    },
    {
      name: 'no-barrels',
      comment:
        'No index.ts that passes others on: import the file that holds the thing, so that an import line shows where it lives.',
      severity: 'error',
      from: { path: HOUSE },
      to: { path: '/index\\.tsx?$', pathNot: '^node_modules/' }
    },
    {
      name: 'no-cycles',
      comment: 'Two files need each other: move what both need into a third, named for what it is.',
      severity: 'error',
      from: {},
      to: { circular: true }
    },
    {
      name: 'no-orphans',
      comment:
        'Nothing imports this file and it starts nothing. Import it, or delete it; if it starts a process, name it in build/import-rules.cjs.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '^electron/(main|data-process|preload|cli)\\.ts$',
          '^electron/machine/tables/reader-process\\.ts$',
          '^electron/store/migrations/',
          '^renderer/main\\.tsx$',
          '^tests/.*\\.(test|spec)\\.ts$',
          '\\.d\\.ts$',
          '(^|/)tsconfig\\.json$'
        ]
      },
      to: {}
    },
    {
      name: 'imports-lead-somewhere',
      comment:
        'This import finds no file. Relative imports carry their extension (./levels.ts); packages are pinned in package.json.',
      severity: 'error',
      from: { path: HOUSE },
      to: { couldNotResolve: true, pathNot: '^electron$' }
    }
  ],
  options: {
    // Types count: a page that knows a type of electron/ knows electron/.
    tsPreCompilationDeps: true,
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^out/|^dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.json', '.d.ts']
    }
  }
}
