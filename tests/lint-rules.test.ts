import { ESLint } from 'eslint'
import path from 'node:path'
import typescript from 'typescript-eslint'
import { expect, test } from 'vitest'

const root = path.resolve(import.meta.dirname, '..')
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: path.join(root, 'build/eslint.config.mjs'),
  // The planted files are in no project; the bans need no types.
  overrideConfig: [typescript.configs.disableTypeChecked]
})

async function messagesFor(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: path.join(root, file) })
  return result?.messages.map(({ message }) => message) ?? []
}

const network = 'never reaches a network'
const given = 'Time is given'
const words = 'shared/words/'
const markup = 'Markup out of text'
const clear = 'lies on the disk in plain'

// Where, what, and a piece of what the writer is told.
const breaches: [file: string, code: string, told: string][] = [
  ['electron/store/copy.ts', 'export const copy = (db: Store) => db.backup("copy")', 'VACUUM INTO'],
  ['electron/store/copy.ts', 'export const copy = (db: Store) => db.serialize()', 'VACUUM INTO'],
  ['electron/store/key.ts', 'export const sql = (key: string) => `PRAGMA key = "${key}"`', 'db.key(bytes)'],
  ['electron/store/key.ts', `export const sql = 'pragma rekey="x"'`, 'db.key(bytes)'],
  ['electron/store/key.ts', `export const key = (db: Store) => db.pragma("key='x'")`, 'db.key(bytes)'],
  ['electron/store/key.ts', 'export const key = (db: Store, k: string) => db.pragma(`hexkey=${k}`)', 'db.key(bytes)'],
  ['electron/store/two.ts', `export const sql = "ATTACH DATABASE 'x' AS y"`, 'ATTACH opens'],
  ['electron/store/two.ts', "export const sql = (f: string) => `attach '${f}' as y`", 'ATTACH opens'],
  ['electron/registers/loans/queries.ts', `export const sql = 'SELECT ?1'`, 'numbered parameters'],
  ['electron/registers/loans/queries/due.ts', 'export const sql = `WHERE due_on IN (?1, ${x})`', 'numbered parameters'],
  ['electron/gate.ts', 'export const id = Math.random()', 'Chance is not'],
  ['shared/levels.ts', 'export const id = Math.random()', 'Chance is not'],
  ['shared/terms.ts', 'export const now = Date.now()', given],
  ['electron/registers/loans/operations.ts', 'export const now = new Date()', given],
  ['electron/system/session.ts', 'export const now = Date()', given],
  ['electron/gate.ts', `export const page = fetch('x')`, network],
  ['renderer/call.ts', `export const page = window.fetch('x')`, network],
  ['shared/values.ts', `export const socket = new WebSocket('x')`, network],
  ['renderer/call.ts', 'export const request = new XMLHttpRequest()', network],
  ['renderer/call.ts', `export const source = new EventSource('x')`, network],
  ['renderer/call.ts', 'export const peer = new RTCPeerConnection()', network],
  ['renderer/call.ts', `export const beacon = navigator.sendBeacon('x')`, network],
  ['electron/window.ts', `import { net } from 'electron'\nexport const request = net`, network],
  ...['net', 'http', 'https', 'dgram', 'dns', 'tls'].flatMap((name): [string, string, string][] => [
    ['electron/machine/probe.ts', `import x from 'node:${name}'\nexport const y = x`, network],
    ['electron/store/probe.ts', `import x from '${name}'\nexport const y = x`, network]
  ]),
  ['renderer/call.ts', `localStorage.setItem('a', 'b')`, clear],
  ['renderer/call.ts', `sessionStorage.setItem('a', 'b')`, clear],
  ['renderer/call.ts', `indexedDB.open('a')`, clear],
  ['renderer/call.ts', `window.localStorage.setItem('a', 'b')`, clear],
  ['renderer/ui/Mark.tsx', 'export const Mark = () => <b dangerouslySetInnerHTML={{ __html: x }} />', markup],
  ['renderer/ui/Mark.tsx', 'export const mark = (b: HTMLElement) => { b.innerHTML = x }', markup],
  ['renderer/ui/Mark.tsx', `export const mark = (b: HTMLElement) => b.insertAdjacentHTML('afterend', x)`, markup],
  ['electron/window.ts', `import { shell } from 'electron'\nawait shell.openExternal('x')`, 'opens another program'],
  ['electron/gate.ts', `import { app } from 'electron'\nexport const a = app`, 'import type'],
  ['renderer/ui/Note.tsx', `import { message } from 'antd'\nexport const note = message`, 'App.useApp()'],
  ['renderer/ui/Note.tsx', `import { notification } from 'antd'\nexport const note = notification`, 'App.useApp()'],
  ['renderer/ui/Ask.tsx', `import { Modal } from 'antd'\nModal.confirm({})`, 'App.useApp()'],
  ['renderer/ui/Ask.tsx', 'export const Ask = () => <b>Sure?</b>', words],
  ['renderer/ui/Ask.tsx', `export const Ask = () => <b title="确定" />`, words],
  ['electron/registers/loans/queries.ts', 'console.log(1)', 'console'],
  ['shared/values.ts', 'console.log(1)', 'console'],
  ['electron/gate.ts', `import { a } from './refused'\nexport const b = a`, 'carries its extension'],
  ['shared/values.ts', `export * from '#shared/levels'`, 'carries its extension'],
  ['electron/gate.ts', `export const run = eval('1')`, 'eval'],
  ['electron/gate.ts', 'export const x: any = 1', 'any'],
  ['electron/gate.ts', '// @ts-ignore\nexport const x = 1', 'ts-ignore'],
  ['tests/gate.test.ts', `test.only('x', () => {})`, 'leaves every other test out'],
  ['tests/gate.test.ts', `vi.mock('#electron/gate.ts')`, 'not mocked']
]

test.for(breaches)('in %s, %s is answered', async ([file, code, told]) => {
  expect(await messagesFor(file, code)).toContainEqual(expect.stringContaining(told))
})

const allowed: [file: string, code: string][] = [
  ['electron/gate.ts', `import type { App } from 'electron'\nexport type A = App`],
  ['electron/main.ts', `import { app } from 'electron'\napp.quit()`],
  ['electron/machine/clock.ts', 'export const now = () => new Date()'],
  ['electron/registers/loans/operations.ts', 'export const day = (now: string) => new Date(now)'],
  ['electron/store/open-store.ts', `export const open = (db: Store, key: Uint8Array) => db.key(key)`],
  ['electron/store/open-store.ts', `export const open = (db: Store) => db.pragma('foreign_keys = ON')`],
  ['electron/registers/loans/queries.ts', `export const sql = 'SELECT * FROM loans WHERE id = ? LIMIT ?'`],
  ['electron/registers/devices/queries.ts', `export const sql = 'SELECT * FROM attached_devices -- attach the rest'`],
  ['renderer/ui/Ask.tsx', 'export const Ask = ({ text }: { text: string }) => <b>{text}: </b>'],
  ['shared/words/zh-CN.ts', `export const words = { level: '密级　期限' }`]
]

test.for(allowed)('in %s, %s is left alone', async ([file, code]) => {
  expect(await messagesFor(file, code)).toEqual([])
})
