// How long the device check takes: live, beside `lshw -json` where that is installed, and how long dumps take. Prints
// figures, judges nothing.
//
// Each first check is made in a process of its own; that and `lshw` take turns, so that both meet the same load. Of each
// what a process takes to start is left out: of `lshw` what `lshw -version` takes, of the check all before it is asked.
// Run with the Node that the program is developed with: node build/benchmarks/device-check.mjs [TIMES] [DUMPS]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { collectors } from '../../electron/machine/devices/collectors/collectors.ts'
import { classifyBatchLine } from '../../electron/machine/devices/examine-files.ts'
import { examineMachine } from '../../electron/machine/devices/examine-machine.ts'

const wish = { kind: 'confidential', zone: 'key', now: '2026-11-21T02:00:00.000Z' }

if (process.argv[2] === 'one-process') {
  const first = await secondsOf(() => examineMachine(wish))
  const later = await secondsOf(() => examineMachine(wish))
  console.log(JSON.stringify({ first, later }))
} else await compare(Number(process.argv[2] ?? 15), Number(process.argv[3] ?? 100))

async function compare(times, dumps) {
  const hasLshw = !spawnSync('lshw', ['-version']).error
  const taken = { first: [], later: [], lshw: [], start: [] }
  for (let turn = 0; turn < times; turn += 1) {
    const { first, later } = JSON.parse(
      spawnSync(process.execPath, [fileURLToPath(import.meta.url), 'one-process'], { encoding: 'utf8' }).stdout
    )
    taken.first.push(first)
    taken.later.push(later)
    if (!hasLshw) continue
    taken.lshw.push(await secondsOf(() => spawnSync('lshw', ['-json'], { maxBuffer: 2 ** 28 })))
    taken.start.push(await secondsOf(() => spawnSync('lshw', ['-version'])))
  }
  const first = median(taken.first)
  const later = median(taken.later)
  console.log(`live check, median of ${times}: ${ms(first)} the first in a process, ${ms(later)} the second`)
  if (!hasLshw) console.log('lshw is not installed: comparison skipped')
  else {
    const lshw = median(taken.lshw) - median(taken.start)
    console.log(
      `lshw -json, median of ${times}: ${ms(lshw)}; the first check takes ${(first / lshw).toFixed(2)} of it, the second ${(later / lshw).toFixed(2)}`
    )
  }
  const text = spawnSync('sh', ['-s'], { input: collectors.linux.text, maxBuffer: 2 ** 28, encoding: 'utf8' }).stdout
  const all = await secondsOf(() => {
    for (let number = 0; number < dumps; number += 1)
      classifyBatchLine({ id: String(number), files: { 'machine.txt': text } })
  })
  console.log(
    `a dump of this machine (${Math.round(text.length / 1024)} KiB): ${ms(all / dumps)}, so 1,000 in ${((all / dumps) * 1000).toFixed(1)} s`
  )
}

function median(taken) {
  return taken.toSorted((one, other) => one - other)[Math.floor(taken.length / 2)]
}

async function secondsOf(work) {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

function ms(value) {
  return `${(value * 1000).toFixed(1)} ms`
}
