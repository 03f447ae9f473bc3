import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { permissionOfApprover } from '#shared/approval-table.ts'
import { allOperations, operationsByRegister } from '#shared/all-operations.ts'
import { gateRefusals, type Operation } from '#shared/define-operation.ts'
import { Role, permissions, permissionsOf } from '#shared/permissions.ts'
import { en } from '#shared/words/en.ts'
import { zhCN } from '#shared/words/zh-CN.ts'
import { allImplementations } from '#electron/all-implementations.ts'
import { migrations } from '#electron/store/migrate.ts'

// What neither the compiler nor the import rules see. Each failure names the place and says what to do about it.

const root = path.resolve(import.meta.dirname, '..')
const read = (file: string) => fs.readFileSync(path.join(root, file), 'utf8')

test('every operation is done by exactly one function', () => {
  const declared = allOperations.map(({ name }) => name)
  expect(allImplementations.map(({ operation }) => operation.name).toSorted()).toEqual(declared.toSorted())
  expect(new Set(declared).size).toBe(declared.length)
})

test('every operation has a name in both languages, and no name is left over', () => {
  const names = allOperations.map(({ name }) => name).toSorted()
  expect(Object.keys(zhCN.operations).toSorted()).toEqual(names)
  expect(Object.keys(en.operations).toSorted()).toEqual(names)
})

test('every operation has a scenario in the tests of its register', () => {
  const scenarios = files('tests', '.test.ts')
    .filter((file) => !/house-rules|gate\.test/.test(file))
    .map(read)
    .join('\n')
  const untested = allOperations.filter(({ name }) => !new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(scenarios))
  expect(untested.map(({ name }) => `${name}: write a scenario in tests/registers or tests/system`)).toEqual([])
})

test('the permission matrix covers every operation: the test calls all of them as every role', () => {
  expect(read('tests/gate.test.ts')).toMatch(
    /for \(const role of Role\.options\)[\s\S]*for \(const operation of allOperations\)/
  )
})

test('every permission is asked for by an operation and given to a role', () => {
  // Whom the settings ask for an approval, no declaration can name.
  const asked = new Set<string>([
    ...Object.values(permissionOfApprover),
    ...allOperations.flatMap(({ permission, together = {} }) => [
      permission,
      ...Object.values(together).map((part) => part.permission)
    ])
  ])
  const given = new Set<string>(Role.options.flatMap((role) => permissionsOf[role]))
  expect(permissions.filter((permission) => !asked.has(permission) || !given.has(permission))).toEqual([])
})

test('every refusal in the words is declared by an operation or is the gate’s, and is thrown somewhere', () => {
  const declared = new Set<string>([...gateRefusals, ...allOperations.flatMap(({ refuses }) => [...refuses])])
  const house = files('electron', '.ts').map(read).join('\n')
  const worded = Object.keys(zhCN.refusals)
  expect(worded.filter((code) => !declared.has(code)).map((code) => `${code}: declare it in a contract`)).toEqual([])
  expect(
    worded.filter((code) => !house.includes(`'${code}'`)).map((code) => `${code}: nothing refuses with it`)
  ).toEqual([])
})

test('a register refuses only what its contract declares', () => {
  const undeclared = Object.entries(operationsByRegister).flatMap(([register, operations]) => {
    const declared = new Set<string>(Object.values<Operation>(operations).flatMap(({ refuses }) => refuses))
    return filesOf(register)
      .flatMap((file) =>
        [...read(file).matchAll(/new Refused\(\s*'([\w.]+)'/g)].map((match) => ({ file, code: match[1] ?? '' }))
      )
      .filter(({ code }) => !declared.has(code))
      .map(({ file, code }) => `${file} refuses with ${code}: declare it in shared/`)
  })
  expect(undeclared).toEqual([])
})

test('a table is spelled in one queries file of its register, or in the store for the store’s own', () => {
  const tables = [...migrations.join('\n').matchAll(/CREATE (?:VIRTUAL )?TABLE (\w+)/g)].map((match) => match[1] ?? '')
  expect(tables.length).toBeGreaterThan(5)
  const sql = /\b(?:FROM|JOIN|INTO|UPDATE)\s+(?:main\.)?(\w+)/g
  const places = new Map<string, Set<string>>()
  for (const file of files('electron', '.ts').filter((each) => !each.includes('/migrations/')))
    for (const [, table] of read(file).matchAll(sql))
      if (table !== undefined && tables.includes(table)) places.set(table, (places.get(table) ?? new Set()).add(file))
  // A register may join another's table to show a name; it never writes to one.
  const writes = /\b(?:INTO|UPDATE|DELETE FROM)\s+(?:main\.)?(\w+)/g
  const writers = new Map<string, Set<string>>()
  for (const file of [...places.values()].flatMap((set) => [...set]))
    for (const [, table] of read(file).matchAll(writes))
      if (table !== undefined && tables.includes(table)) writers.set(table, (writers.get(table) ?? new Set()).add(file))
  expect(
    [...writers].filter(([, where]) => where.size > 1).map(([table, where]) => `${table}: ${[...where].join(', ')}`)
  ).toEqual([])
  const strangers = [...places.values()]
    .flatMap((set) => [...set])
    .filter((file) => !/queries\.ts$|\/queries\/|^electron\/store\//.test(file))
  expect([...new Set(strangers)].map((file) => `${file}: move its SQL to the queries file of the register`)).toEqual([])
})

test('a register keeps its SQL in queries.ts, or in a folder queries/ with a file for each subject, never in both', () => {
  const queries = files('electron/registers', '.ts').filter((file) => /queries/.test(file))
  expect(queries.length).toBeGreaterThan(20)
  const misplaced = queries.filter(
    (file) => !/^electron\/registers\/[\w-]+\/(queries\.ts|queries\/[\w-]+\.ts)$/.test(file)
  )
  expect(misplaced.map((file) => `${file}: call it queries.ts, or put it in the folder queries/`)).toEqual([])
  const inFolders = queries.filter((file) => file.includes('/queries/')).map((file) => path.dirname(file))
  expect(inFolders.filter((folder) => queries.includes(`${folder}.ts`))).toEqual([])
})

test('nothing a person reads in Chinese is written outside words/', () => {
  // The words of the law in a mark are data of the mark engine and are never translated; tables name what they list.
  const allowed = /^shared\/(words|device-policy\/tables)\/|^shared\/(marks|reading-marks|terms)\.ts$/
  const places = ['shared', 'electron', 'renderer']
    .flatMap((room) => [...files(room, '.ts'), ...files(room, '.tsx')])
    .filter((file) => !allowed.test(file) && /\p{Script=Han}/u.test(withoutComments(read(file))))
  expect(places.map((file) => `${file}: put its words into shared/words`)).toEqual([])
})

test('ARCHITECTURE.md names every folder', () => {
  const map = read('ARCHITECTURE.md')
  const folders = ['shared', 'electron', 'renderer', 'build', 'tests'].flatMap((room) => [room, ...foldersIn(room)])
  expect(
    folders
      // A register has the same word in every room and is told of once.
      .filter((folder) => !map.includes(`${folder.replace(/^(electron|renderer)\/(?=registers\/.)/, '')}/`))
      .map((folder) => `${folder}/: say in ARCHITECTURE.md what it is for`)
  ).toEqual([])
})

test('no file is called after what it is not about', () => {
  const named = ['shared', 'electron', 'renderer', 'tests', 'build'].flatMap((room) => [
    ...files(room, ''),
    ...foldersIn(room)
  ])
  const vague = /(^|\/)(utils?|helpers?|common|types|services?|managers?|misc|index)(\.\w+)?(\/|$)/
  expect(named.filter((name) => vague.test(name) && !name.endsWith('renderer/index.html'))).toEqual([])
})

test('the README tells only of scripts that exist', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
  for (const file of ['README.md', 'README.zh-CN.md']) {
    const told = [...read(file).matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1] ?? '')
    expect(told.length).toBeGreaterThan(0)
    expect(told.filter((script) => !(script in scripts))).toEqual([])
  }
})

function filesOf(register: string): string[] {
  const folder = register.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  return files('electron', '.ts').filter(
    (file) => file.startsWith(`electron/registers/${folder}/`) || file === `electron/system/${folder}.ts`
  )
}

function files(room: string, ending: string): string[] {
  return fs
    .readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

function foldersIn(room: string): string[] {
  return fs
    .readdirSync(path.join(root, room), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
}

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '')
}
