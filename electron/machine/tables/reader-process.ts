import type {} from 'electron'
import { getHeapStatistics } from 'node:v8'
import { parseTable } from './parse-table.ts'
import { MOST_HEAP_BYTES } from './read-table.ts'
import type { TableRead } from './table.ts'

// The process in which a file that somebody has brought is read: it holds no key and no store, may use so much memory and
// no more, and is ended when it has answered or when the person stops it. The window's is a utility process, the command
// line's a child of Node.

type Wish = { file: string }

// Undefined where it is no utility process, whatever the types of Electron say.
const main = process.parentPort as typeof process.parentPort | undefined

if (main) main.once('message', ({ data }: { data: Wish }) => void answer(data, (read) => main.postMessage(read)))
else process.once('message', (wish: Wish) => void answer(wish, (read) => process.send?.(read)))

async function answer({ file }: Wish, say: (read: TableRead) => void): Promise<void> {
  const { heap_size_limit: most } = getHeapStatistics()
  say(most > MOST_HEAP_BYTES ? { ok: false, why: 'died' } : await parseTable(file))
}
