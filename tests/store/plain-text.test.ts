import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { session } from '#shared/system/session.ts'
import { temporaryFolder } from '../support/test-app.ts'
import { office } from './office.ts'

const program = path.join(import.meta.dirname, 'programs/clerk-at-work.ts')
const title = 'KUNLUN-MARKER-42 某专案侦查方案'

test('while an officer registers, searches and sorts, no plain text of a carrier is written to any file, not even for a moment', async ({
  skip
}) => {
  if (spawnSync('strace', ['-V']).status !== 0) skip('strace is not installed here')
  const { app, wish } = await office()
  await app.do(session.lock, {})
  const trace = (...command: string[]) => {
    const file = path.join(temporaryFolder(), 'trace')
    const calls =
      'trace=write,writev,pwrite64,pwritev,pwritev2,sendto,sendmsg,rename,renameat,renameat2,openat,link,symlink'
    const run = spawnSync('strace', ['-f', '-o', file, '-xx', '-s', '70000', '-e', calls, ...command], {
      encoding: 'utf8'
    })
    const lines = fs.readFileSync(file, 'utf8').split('\n')
    return { said: run.stdout, writes: lines.filter((line) => line.includes('pwrite64(')).length, marked: marks(lines) }
  }
  const password = app.passwordOf('C100')
  const work = trace(process.execPath, program, app.storeFile, 'C100', password, '20+', JSON.stringify(wish(title)))
  expect(work.said).toContain('found 20')
  expect(work.writes).toBeGreaterThan(100)
  expect(work.marked).toEqual([])
  // The net catches what it is for.
  const caught = trace('sh', '-c', `echo '${title}' > '${path.join(temporaryFolder(), 'plain')}'`)
  expect(caught.marked.length).toBeGreaterThan(0)
})

test('no file beside or in the store holds a word of what was registered, during the work or after it', async () => {
  const { app, wish } = await office()
  const { carriers } = await import('#shared/registers/carriers.ts')
  for (let index = 0; index < 20; index += 1) await app.do(carriers.register, wish(`${title} ${index}`))
  await app.do(carriers.list, { words: '专案', sort: 'title' })
  const folder = path.dirname(app.storeFile)
  const whereFound = () =>
    fs.readdirSync(folder).filter((name) => {
      const bytes = fs.readFileSync(path.join(folder, name))
      return plain.some((text) => bytes.includes(text) || bytes.includes(Buffer.from(text, 'utf16le')))
    })
  expect(fs.readdirSync(folder)).toContain('unit.jiyao-wal')
  expect(whereFound()).toEqual([])
  app.gate.close()
  expect(fs.readdirSync(folder).sort()).toEqual(['', '.door', '.keys-a', '.keys-b'].map((end) => `unit.jiyao${end}`))
  expect(whereFound()).toEqual([])
  fs.writeFileSync(path.join(folder, 'plain'), title)
  expect(whereFound()).toEqual(['plain'])
})

const plain = ['KUNLUN-MARKER-42', 'kunlun', '某专案', '专 案', '周海燕', '机要室', 'BM-2026']

/** The lines of a trace that carry one of the marks to a file; strace writes every byte as \\x and two digits. */
function marks(lines: readonly string[]): string[] {
  const hex = plain
    .filter((text) => text !== 'BM-2026')
    .map((text) => [...Buffer.from(text)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''))
  return lines.filter((line) => hex.some((text) => line.includes(text))).map((line) => line.slice(0, 300))
}
