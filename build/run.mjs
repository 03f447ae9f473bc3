// The first stage of every npm script. It uses Node's own modules only and runs on Node 20: it makes node_modules fit
// the lock file, finds a Node new enough for our tools, and hands over to that Node.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { ensureModules } from './setup/ensure-modules.mjs'
import { ensureNode } from './setup/ensure-node.mjs'
import { inheritedDescriptors } from './setup/inherited-descriptors.mjs'
import { say } from './setup/say.mjs'

const root = path.resolve(import.meta.dirname, '..')
const [task, ...rest] = process.argv.slice(2)

// The command line needs no second stage: Node runs its sources as they are.
const straight = { cli: ['electron/cli.ts'], demo: ['electron/cli.ts', 'demo-story'] }

try {
  ensureModules(root)
  handOver(ensureNode(root))
} catch (error) {
  say(error.message)
  process.exit(1)
}

function handOver(node) {
  const script = straight[task] ?? ['build/tasks.mjs', task]
  const [file, ...before] = script.filter((word) => word !== undefined)
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', path.join(root, file), ...before, ...rest], {
    cwd: straight[task] ? whereThePersonStands() : root,
    stdio: inheritedDescriptors(rest),
    env: { ...process.env, PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}` }
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm's shell does not pass a signal on; when npm has gone, so has the reason to run.
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 1000).unref()
  child.once('error', (error) => {
    say(`${node} does not start: ${error.message}`)
    process.exit(1)
  })
  child.once('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}

// A person names files from where they stand. npm changes to the project's folder first, and notes where it came from.
function whereThePersonStands() {
  const throughNpm = process.env.npm_lifecycle_event === task
  return (throughNpm && process.env.INIT_CWD) || process.cwd()
}
