// How long the device check takes: live, apart from the start of a process, beside `lshw -json` where that is installed;
// and how many collected dumps a second. Prints figures, judges nothing.
// Run with the Node that the program is developed with: node build/benchmarks/device-check.mjs [TIMES] [DUMPS]
import { spawnSync } from 'node:child_process'
import { collectors } from '../../electron/machine/devices/collectors/collectors.ts'
import { classifyBatchLine } from '../../electron/machine/devices/examine-files.ts'
import { examineMachine } from '../../electron/machine/devices/examine-machine.ts'

const times = Number(process.argv[2] ?? 7)
const dumps = Number(process.argv[3] ?? 100)
const wish = { kind: 'confidential', zone: 'key', now: '2026-11-21T02:00:00.000Z' }

const first = await seconds(() => examineMachine(wish))
const live = await median(() => examineMachine(wish))
console.log(`live check: ${ms(first)} the first time, ${ms(live)} the median of ${times}`)

const empty = await median(() => spawnSync('true'))
if (spawnSync('lshw', ['-version']).error) console.log('lshw is not installed')
else {
  const lshw = (await median(() => spawnSync('lshw', ['-json'], { maxBuffer: 2 ** 28 }))) - empty
  console.log(
    `lshw -json: ${ms(lshw)} without the start of a process; first check ${(first / lshw).toFixed(2)}, later ${(live / lshw).toFixed(2)} of it`
  )
}

const text = spawnSync('sh', ['-s'], { input: collectors.linux.text, maxBuffer: 2 ** 28, encoding: 'utf8' }).stdout
const each =
  (await seconds(() => {
    for (let number = 0; number < dumps; number += 1)
      classifyBatchLine({ id: String(number), files: { 'machine.txt': text } })
  })) / dumps
console.log(
  `a dump of this machine (${Math.round(text.length / 1024)} KiB): ${ms(each)}, 1,000 of them ${(each * 1000).toFixed(1)} s`
)

async function median(work) {
  const taken = []
  for (let turn = 0; turn < times; turn += 1) taken.push(await seconds(work))
  return taken.toSorted((one, other) => one - other)[Math.floor(times / 2)]
}

async function seconds(work) {
  const started = performance.now()
  await work()
  return (performance.now() - started) / 1000
}

function ms(value) {
  return `${(value * 1000).toFixed(1)} ms`
}
