import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const rulesFile = path.join(root, 'build/import-rules.cjs')
const cruiser = path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

// A small house in which nobody breaks a rule.
const sound: Record<string, string> = {
  'shared/levels.ts': `export const levels = ['secret']`,
  'shared/registers/carriers.ts': `import { z } from 'zod'\nimport { levels } from '../levels.ts'\nexport const carriers = z.enum(levels)`,
  'shared/system/session.ts': `import { levels } from '../levels.ts'\nexport const session = levels`,
  'shared/all-operations.ts': `import { carriers } from './registers/carriers.ts'\nexport const all = [carriers]`,
  'electron/main.ts': `import { app } from 'electron'\nimport { session } from '#shared/system/session.ts'\napp.on('ready', () => session)`,
  'electron/preload.ts': `import { contextBridge } from 'electron'\nimport { levels } from '#shared/levels.ts'\ncontextBridge.expose(levels)`,
  'electron/quiet.ts': `import type { App } from 'electron'\nexport const quiet = (app: App) => app`,
  'electron/cli.ts': `import './all-implementations.ts'\nimport './quiet.ts'`,
  'electron/all-implementations.ts': `import './registers/archives/operations.ts'\nimport './registers/carriers/operations.ts'`,
  'electron/registers/archives/operations.ts': `import { key } from '#electron/keys/key.ts'\nimport { countCarriers } from '../carriers/queries.ts'\nimport { lent } from '../loans/queries/counter.ts'\nexport const lend = [countCarriers, lent, key]`,
  'electron/registers/loans/queries/counter.ts': `export const lent = 1`,
  'electron/registers/carriers/operations.ts': `import { countCarriers } from './queries.ts'\nexport const register = countCarriers`,
  'electron/registers/carriers/queries.ts': `import type { Database } from 'better-sqlite3'\nimport { open } from '#electron/store/open-store.ts'\nexport const countCarriers = (db: Database) => open(db)`,
  'electron/store/open-store.ts': `import Database from 'better-sqlite3'\nimport './migrations/0001-first.ts'\nexport const open = (file: string) => new Database(file)`,
  'electron/store/migrations/0001-first.ts': `export const sql = 'CREATE TABLE carriers (id)'`,
  'electron/keys/key.ts': `import forge from 'node-forge'\nimport { hashRawSync } from '@node-rs/argon2'\nexport const key = [forge, hashRawSync]`,
  'renderer/main.tsx': `import './registers/carriers/CarriersPage.tsx'\nimport './system/SignInPage.tsx'`,
  'renderer/registers/carriers/CarriersPage.tsx': `import { carriers } from '#shared/registers/carriers.ts'\nimport { Mark } from '../../ui/Mark.tsx'\nexport const CarriersPage = [carriers, Mark]`,
  'renderer/registers/archives/ArchivesPage.tsx': `import { Mark } from '../../ui/Mark.tsx'\nexport const ArchivesPage = Mark`,
  'renderer/system/SignInPage.tsx': `import { Mark } from '../ui/Mark.tsx'\nexport const SignInPage = Mark`,
  'renderer/ui/Mark.tsx': `import { levels } from '#shared/levels.ts'\nexport const Mark = levels`,
  'tests/carriers.test.ts': `import '#electron/cli.ts'`
}

// Files that break rules, each with the rules it breaks: these and no others.
const breaches: Record<string, { imports: string; breaks: string[] }> = {
  'shared/clock.ts': { imports: `import 'node:fs'`, breaks: ['shared-is-pure'] },
  'shared/pretty.ts': { imports: `import 'react'`, breaks: ['shared-is-pure'] },
  'shared/key.ts': {
    imports: `import { key } from '#electron/keys/key.ts'\nexport const copy = key`,
    breaks: ['shared-is-pure']
  },
  'renderer/store.ts': {
    imports: `import type { open } from '#electron/store/open-store.ts'\nexport type Open = typeof open`,
    breaks: ['renderer-reaches-no-room-but-shared']
  },
  'renderer/files.ts': { imports: `import 'node:fs'`, breaks: ['renderer-has-no-node'] },
  'renderer/window.ts': {
    imports: `import 'electron'`,
    breaks: ['electron-module-at-the-window-only', 'renderer-has-no-node-package']
  },
  'electron/print.ts': { imports: `import '#renderer/ui/Mark.tsx'`, breaks: ['electron-reaches-no-room-but-shared'] },
  'electron/bundled.ts': {
    imports: `import '../build/bundle.mjs'`,
    breaks: ['build-is-imported-by-nothing', 'electron-reaches-no-room-but-shared']
  },
  'tests/bundled.test.ts': { imports: `import '../build/bundle.mjs'`, breaks: ['build-is-imported-by-nothing'] },
  'electron/far.ts': { imports: `import '../shared/levels.ts'`, breaks: ['rooms-are-named'] },
  'electron/registers/archives/queries.ts': {
    imports: `import '../carriers/rules.ts'`,
    breaks: ['registers-use-queries-of-others-only']
  },
  'electron/registers/carriers/rules.ts': {
    imports: `import './operations.ts'`,
    breaks: ['operations-are-called-through-the-gate']
  },
  'tests/register.test.ts': {
    imports: `import '#electron/registers/carriers/operations.ts'`,
    breaks: ['operations-are-called-through-the-gate']
  },
  'renderer/registers/archives/LendArchive.tsx': {
    imports: `import '../carriers/CarriersPage.tsx'`,
    breaks: ['pages-do-not-know-each-other']
  },
  'renderer/system/HomePage.tsx': {
    imports: `import '../registers/carriers/CarriersPage.tsx'`,
    breaks: ['pages-do-not-know-each-other']
  },
  'renderer/registers/archives/Locked.tsx': {
    imports: `import '../../system/SignInPage.tsx'`,
    breaks: ['register-pages-do-not-know-system-pages']
  },
  'renderer/ui/Table.tsx': { imports: `import '#shared/registers/carriers.ts'`, breaks: ['ui-knows-no-register'] },
  'renderer/ui/Menu.tsx': { imports: `import '../system/SignInPage.tsx'`, breaks: ['ui-knows-no-register'] },
  'electron/system/backup.ts': { imports: `import 'better-sqlite3'`, breaks: ['sqlite-only-in-store'] },
  'electron/registers/loans/queries/desk.ts': {
    imports: `import Database from 'better-sqlite3'\nexport const open = Database`,
    breaks: ['queries-take-sqlite-types-only']
  },
  'electron/system/account-queries.ts': {
    imports: `import Database from 'better-sqlite3'\nexport const open = Database`,
    breaks: ['queries-take-sqlite-types-only']
  },
  'electron/system/exchange.ts': { imports: `import 'node-forge'`, breaks: ['forge-only-in-keys'] },
  'electron/system/sign-in.ts': { imports: `import '@node-rs/argon2'`, breaks: ['forge-only-in-keys'] },
  'electron/store/migrations/0002-levels.ts': {
    imports: `import { levels } from '#shared/levels.ts'\nexport const sql = levels.join()`,
    breaks: ['migrations-stand-alone']
  },
  'electron/gate.ts': {
    imports: `import { app } from 'electron'\nexport const gate = app`,
    breaks: ['electron-module-at-the-window-only']
  },
  'electron/preload-more.ts': { imports: `import './barrel/index.ts'`, breaks: ['no-barrels'] },
  'electron/barrel/index.ts': { imports: `export { key } from '../keys/key.ts'`, breaks: [] },
  'electron/cycle-a.ts': { imports: `import './cycle-b.ts'`, breaks: ['no-cycles'] },
  // A cycle is told once, at its first file.
  'electron/cycle-b.ts': { imports: `import './cycle-a.ts'`, breaks: [] },
  'electron/forgotten.ts': { imports: `export const forgotten = 1`, breaks: ['no-orphans'] },
  'electron/lost.ts': { imports: `import './nowhere.ts'`, breaks: ['imports-lead-somewhere'] }
}

// The preload has one name only, so its breach gets a house of its own.
const fatPreload = `import { contextBridge } from 'electron'\nimport { key } from './keys/key.ts'\ncontextBridge.expose(key)`

const houses: string[] = []

function buildHouse(files: Record<string, string>): string {
  const house = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-house-'))
  houses.push(house)
  const packages = ['zod', 'react', 'electron', 'better-sqlite3', 'node-forge', '@node-rs/argon2']
  const manifest = {
    type: 'module',
    imports: { '#shared/*': './shared/*', '#electron/*': './electron/*', '#renderer/*': './renderer/*' },
    dependencies: Object.fromEntries(packages.map((name) => [name, '1.0.0']))
  }
  write(house, 'package.json', JSON.stringify(manifest))
  write(house, 'build/bundle.mjs', 'export {}')
  for (const name of packages) {
    write(house, `node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'main.js' }))
    write(house, `node_modules/${name}/main.js`, 'module.exports = {}')
  }
  for (const [file, text] of Object.entries(files)) write(house, file, text)
  return house
}

function write(house: string, file: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(house, file)), { recursive: true })
  fs.writeFileSync(path.join(house, file), `${text}\n`)
}

type Violation = { from: string; rule: { name: string } }

function rulesBrokenIn(house: string): Record<string, string[]> {
  const args = [cruiser, '--config', rulesFile, '--output-type', 'json', 'shared', 'electron', 'renderer', 'tests']
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 1 << 28 })
  if (stdout === '') throw new Error(stderr)
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } }
  const broken: Record<string, string[]> = {}
  for (const { from, rule } of summary.violations) {
    const names = (broken[from] ??= [])
    if (!names.includes(rule.name)) names.push(rule.name)
  }
  for (const names of Object.values(broken)) names.sort()
  return broken
}

afterAll(() => {
  for (const house of houses) fs.rmSync(house, { recursive: true, force: true })
})

describe('the import rules', () => {
  let broken: Record<string, string[]> = {}
  beforeAll(() => {
    const planted = Object.entries(breaches).map(([file, { imports }]) => [file, imports] as const)
    broken = rulesBrokenIn(buildHouse({ ...sound, ...Object.fromEntries(planted) }))
  })

  test('leave a sound house alone', () => {
    expect(rulesBrokenIn(buildHouse(sound))).toEqual({})
  })

  test.for(Object.entries(breaches))('%s is told what it breaks', ([file, { breaks }]) => {
    expect(broken[file] ?? []).toEqual(breaks)
  })

  test('tell nobody else', () => {
    expect(Object.keys(broken).filter((file) => !(file in breaches))).toEqual([])
  })

  test('keep the preload thin', () => {
    const house = { ...sound, 'electron/preload.ts': fatPreload }
    expect(rulesBrokenIn(buildHouse(house))).toEqual({ 'electron/preload.ts': ['preload-is-thin'] })
  })

  test('are each broken once here, and each says where to go instead', () => {
    const { forbidden } = createRequire(import.meta.url)(rulesFile) as {
      forbidden: { name: string; comment: string }[]
    }
    const shown = new Set(['preload-is-thin', ...Object.values(breaches).flatMap(({ breaks }) => breaks)])
    expect([...shown].sort()).toEqual(forbidden.map(({ name }) => name).sort())
    for (const { comment } of forbidden) expect(comment.length).toBeGreaterThan(60)
  })
})
