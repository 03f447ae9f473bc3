// The second stage: runs under a Node that is new enough, with the packages in place. Each task lies in its own file
// and is loaded only when it is wanted.
import { say } from './setup/say.mjs'

const tasks = {
  unit: async (rest) => (await import('./tasks/unit.mjs')).unit(rest)
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
