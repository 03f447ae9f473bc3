// The second stage: runs under a Node that is new enough, with the packages in place. Each task lies in its own file
// and is loaded only when it is wanted.
import { say } from './setup/say.mjs'

const tasks = {
  start: async (rest) => (await import('./tasks/start.mjs')).start(rest),
  dev: async (rest) => (await import('./tasks/dev.mjs')).dev(rest),
  build: async (rest) => (await import('./tasks/build.mjs')).build(rest),
  package: async (rest) => (await import('./tasks/package.mjs')).packageProgram(rest),
  icons: async () => (await import('./tasks/icons.mjs')).icons(),
  format: async (rest) => (await import('./tasks/format.mjs')).format(rest),
  check: async (rest) => (await import('./tasks/check.mjs')).check(rest),
  unit: async (rest) => (await import('./tasks/unit.mjs')).unit(rest),
  journeys: async (rest) => (await import('./tasks/journeys.mjs')).journeys(rest),
  test: async () => (await import('./tasks/test.mjs')).test()
}

const [name, ...rest] = process.argv.slice(2)
const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined
if (!task) {
  say(`usage: node build/run.mjs ${[...Object.keys(tasks), 'cli', 'demo'].join('|')} [further arguments]`)
  process.exit(2)
}
try {
  process.exit(await task(rest))
} catch (error) {
  say(error.expected ? error.message : (error.stack ?? String(error)))
  process.exit(1)
}
