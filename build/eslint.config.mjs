// What a reader of one file can see: ESLint with types, and the bans of this house. Every message says where to go.
// Who may import whom is in import-rules.cjs; tests/lint-rules.test.ts plants a breach of every ban.
import js from '@eslint/js'
import { defineConfig } from 'eslint/config'
import hooks from 'eslint-plugin-react-hooks'
import path from 'node:path'
import typescript from 'typescript-eslint'

const root = path.resolve(import.meta.dirname, '..')
const SCRIPTS = ['build/**/*.{mjs,cjs,js}']

const ban = (selector, message) => ({ selector, message })

// A text, plain or inside a template.
const banText = (pattern, message) => [
  ban(`Literal[value=${pattern}]`, message),
  ban(`TemplateElement[value.raw=${pattern}]`, message)
]

const everywhere = [
  ...['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration', 'ImportExpression'].map((node) =>
    ban(
      `${node}[source.value=/^[.#](?!.*[.](ts|tsx|mjs|cjs|js|json|css)$)/]`,
      'Node runs these sources as they are: an import carries its extension (./levels.ts).'
    )
  )
]

const theProgram = [
  ...everywhere,
  ban(
    'MemberExpression[property.name="openExternal"]',
    'Nothing opens another program or an address. Show the text so that the person can copy it.'
  ),
  ban('MemberExpression[property.name="sendBeacon"]', 'The program never reaches a network (invariant 9).'),
  ban(
    'ImportDeclaration[source.value="electron"] > ImportSpecifier[imported.name=/^(net|netLog|crashReporter|autoUpdater)$/]',
    'The program never reaches a network (invariant 9).'
  ),
  ban(
    'MemberExpression[object.name="Math"][property.name="random"]',
    'Chance is not for secrets and not for tests: in electron/keys use node:crypto, elsewhere take the newId you are given.'
  )
]

const timeIsGiven = [
  ...[
    'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    'NewExpression[callee.name="Date"][arguments.length=0]',
    'CallExpression[callee.name="Date"]'
  ].map((selector) =>
    ban(
      selector,
      'Time is given, never taken, so that tests can set the clock: use the `now` or `today` you are handed.'
    )
  )
]

const theStore = [
  ban(
    'CallExpression[callee.property.name=/^(backup|serialize)$/]',
    "SQLite's backup and serialize write the store without its key. Make backups in electron/store/backup.ts by VACUUM INTO a keyed file."
  ),
  ...banText(
    '/\\bpragma\\s+(hex)?(re)?key\\s*=/i',
    'A key inside SQL is kept in logs and in memory as text. Use db.key(bytes) in electron/store/open-store.ts.'
  ),
  ...['> Literal[value=', '> TemplateLiteral > TemplateElement[value.raw='].map((text) =>
    ban(
      `CallExpression[callee.property.name="pragma"] ${text}/^\\s*(hex)?(re)?key\\s*=/i]`,
      'A key inside SQL is kept in logs and in memory as text. Use db.key(bytes) in electron/store/open-store.ts.'
    )
  ),
  ...banText(
    '/[\\s(,=<>]\\?[0-9]/',
    'better-sqlite3 refuses numbered parameters (?1): write ? and hand the value in once for each, or name it in a WITH.'
  ),
  ...banText(
    "/\\battach\\s+(database\\b|'|[?:@$])/i",
    'ATTACH opens a second file past the key and the level of the store. Open it with electron/store/open-store.ts.'
  )
]

const thePage = [
  ...theProgram,
  ban(
    'JSXAttribute[name.name="dangerouslySetInnerHTML"]',
    'Markup out of text runs as a script. Let React draw the text.'
  ),
  ban(
    'AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]',
    'Markup out of text runs as a script. Let React draw it, or set textContent.'
  ),
  ban(
    'CallExpression[callee.property.name=/^(insertAdjacentHTML|createContextualFragment|setHTMLUnsafe)$/]',
    'Markup out of text runs as a script. Let React draw it, or set textContent.'
  ),
  ban('CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]', 'Let React draw the page.'),
  ban(
    'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(localStorage|sessionStorage|indexedDB|caches)$/]',
    'What a page keeps lies on the disk in plain. Settings go through an operation of shared/system/settings.ts.'
  ),
  ban(
    'MemberExpression[object.name=/^(window|globalThis|self)$/][property.name=/^(fetch|WebSocket|XMLHttpRequest|EventSource|RTCPeerConnection|WebTransport)$/]',
    'The program never reaches a network (invariant 9). Ask for an operation through renderer/call.ts.'
  ),
  ban(
    'MemberExpression[object.name="Modal"][property.name=/^(confirm|info|success|error|warning|warn)$/]',
    'A static dialog knows neither the language nor the nonce. Use App.useApp().modal.'
  ),
  ban(
    'JSXText[value=/[A-Za-z\\u4e00-\\u9fff]/]',
    'A text a person reads lives in shared/words/, in both languages (invariant 7).'
  ),
  ...banText('/[\\u4e00-\\u9fff]/', 'A text a person reads lives in shared/words/, in both languages (invariant 7).')
]

const theTests = [
  ...everywhere,
  ban('CallExpression[callee.property.name="only"]', 'This leaves every other test out. Take .only away.'),
  ban(
    'CallExpression[callee.object.name="vi"][callee.property.name=/^(mock|doMock)$/]',
    'Our own code is not mocked: use tests/support/test-app.ts.'
  )
]

const restricted = (...bans) => ({ 'no-restricted-syntax': ['error', ...bans] })

const NETWORK_MODULES = ['net', 'http', 'http2', 'https', 'dgram', 'dns', 'dns/promises', 'tls', 'inspector', 'undici']
const networkModules = NETWORK_MODULES.flatMap((name) => [name, `node:${name}`]).map((name) => ({
  name,
  message: 'The program never reaches a network, from any process (invariant 9).'
}))
const networkGlobals = ['fetch', 'WebSocket', 'XMLHttpRequest', 'EventSource', 'RTCPeerConnection', 'WebTransport'].map(
  (name) => ({ name, message: 'The program never reaches a network, from any process (invariant 9).' })
)
const storageGlobals = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'].map((name) => ({
  name,
  message: 'What a page keeps lies on the disk in plain. Settings go through an operation of shared/system/settings.ts.'
}))
const theElectronModule = {
  name: 'electron',
  allowTypeImports: true,
  message:
    'Only main.ts, preload.ts, window.ts and machine/ use the electron module; others may `import type` from it and are handed the object.'
}
const antdStatics = {
  name: 'antd',
  importNames: ['message', 'notification'],
  message: 'A static message knows neither the language nor the nonce. Use App.useApp().'
}
const imports = (...paths) => ({ '@typescript-eslint/no-restricted-imports': ['error', { paths }] })

const noDynamicCode = { 'no-eval': 'error', 'no-new-func': 'error', 'no-script-url': 'error' }

export default defineConfig(
  { ignores: ['out/**', 'dist/**', 'test-results/**', 'node_modules/**'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      eqeqeq: 'error',
      // The wide space belongs to Chinese text.
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipJSXText: true }
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A leading underscore says that the place is needed and the value is not.
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }
      ]
    }
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      ...noDynamicCode,
      'no-console': 'error',
      'no-restricted-globals': ['error', ...networkGlobals, ...storageGlobals],
      ...restricted(...theProgram, ...timeIsGiven),
      ...imports(...networkModules, theElectronModule)
    }
  },
  {
    files: ['electron/**/*.ts'],
    rules: {
      ...noDynamicCode,
      'no-restricted-globals': ['error', ...networkGlobals],
      ...restricted(...theProgram, ...theStore),
      ...imports(...networkModules, theElectronModule)
    }
  },
  {
    files: ['electron/registers/**/*.ts', 'electron/system/**/*.ts'],
    rules: { 'no-console': 'error', ...restricted(...theProgram, ...theStore, ...timeIsGiven) }
  },
  {
    files: ['electron/main.ts', 'electron/preload.ts', 'electron/window.ts', 'electron/machine/**/*.ts'],
    rules: imports(...networkModules)
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    extends: [hooks.configs.flat.recommended],
    rules: {
      ...noDynamicCode,
      'no-restricted-globals': ['error', ...networkGlobals, ...storageGlobals],
      ...restricted(...thePage),
      ...imports(...networkModules, theElectronModule, antdStatics)
    }
  },
  { files: ['tests/**/*.ts'], rules: restricted(...theTests) },
  {
    files: SCRIPTS,
    languageOptions: {
      globals: Object.fromEntries(
        ['process', 'console', 'Buffer', 'performance', 'setInterval', 'setTimeout', 'module', 'require'].map(
          (name) => [name, 'readonly']
        )
      )
    }
  }
)
