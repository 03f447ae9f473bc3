import { fork } from 'node:child_process'
import path from 'node:path'
import { READER_OPTIONS, type ReadTable, type StartReader } from './read-table.ts'
import type { TableRead } from './table.ts'

const READS_WITHIN_MS = 120_000

let startReader: StartReader = forkReader

/** Names what starts the reading process instead: in the window it is Electron, by way of main. */
export function useReader(start: StartReader): void {
  startReader = start
}

export const readTable: ReadTable = async (file, stop) => {
  const { answer, end } = startReader(file)
  stop?.addEventListener('abort', end)
  let tooLong: NodeJS.Timeout | undefined
  const late = new Promise<TableRead>((resolve) => {
    tooLong = setTimeout(() => resolve({ ok: false, why: 'tooSlow' }), READS_WITHIN_MS)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(tooLong)
    end()
  }
}

// The command line and the tests run under Node, which runs these sources as they are.
function forkReader(file: string): ReturnType<StartReader> {
  const child = fork(path.join(import.meta.dirname, 'reader-process.ts'), [], {
    execArgv: READER_OPTIONS.node,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc']
  })
  const answer = new Promise<TableRead>((resolve) => {
    child.once('message', (read) => resolve(read as TableRead))
    child.once('error', () => resolve({ ok: false, why: 'died' }))
    child.once('exit', () => resolve({ ok: false, why: 'died' }))
  })
  child.send({ file })
  return { answer, end: () => void child.kill('SIGKILL') }
}
