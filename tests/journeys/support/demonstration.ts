import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Role } from '#shared/permissions.ts'
import { wordsOf } from './at-the-window.ts'

const root = path.resolve(import.meta.dirname, '../../..')

export type Demonstration = {
  storeFile: string
  /** Number and password of who has this role in it. */
  who: (role: Role) => { number: string; password: string }
  remove: () => void
}

/** A store of invented people and carriers, as the command line makes it. */
export function makeDemonstration({ carriers }: { carriers: number }): Demonstration {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-demonstration-'))
  const storeFile = path.join(folder, 'jiyao.db')
  const told = execFileSync(
    process.execPath,
    ['electron/cli.ts', 'demo', '--store', storeFile, '--carriers', String(carriers), '--seed', '7'],
    { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }
  )
  return {
    storeFile,
    who(role) {
      const line = new RegExp(`^\\s*(\\S+)\\s+\\S+\\s+${wordsOf['zh-CN'].roles[role]}\\s+(\\S+)$`, 'm')
      const [, number, password] = line.exec(told) ?? []
      if (number === undefined || password === undefined) throw new Error(`nobody is ${role} in: ${told}`)
      return { number, password }
    },
    remove: () => fs.rmSync(folder, { recursive: true, force: true })
  }
}
