import fs from 'node:fs'
import os from 'node:os'

/**
 * What a child gets as `stdio` so that it finds the file descriptors its arguments name (`--password-fd 3`) under the
 * same numbers. Node closes every other descriptor on its way to a child, and so does npm, which is Node too: there the
 * descriptor is opened anew through /proc.
 */
export function inheritedDescriptors(args) {
  const stdio = ['inherit', 'inherit', 'inherit']
  for (const number of namedDescriptors(args)) {
    while (stdio.length < number) stdio.push('ignore')
    // Under a number nobody gave, the child would find a descriptor of its own and wait at it for ever.
    stdio[number] = given(number) ?? fs.openSync(os.devNull, 'r')
  }
  return stdio
}

function namedDescriptors(args) {
  const numbers = args.flatMap((arg, index) => {
    const match = /^--(?:[a-z]+-)*fd(?:=(.*))?$/.exec(arg)
    return match ? [Number(match[1] ?? args[index + 1])] : []
  })
  return numbers.filter((number) => Number.isInteger(number) && number > 2 && number < 256)
}

function given(number) {
  if (process.platform !== 'linux') return isOpen(number) ? number : undefined
  if (isFromOutside('self', number)) return number
  const npm = npmProcess()
  return npm !== undefined && isFromOutside(npm, number) ? fs.openSync(`/proc/${npm}/fd/${number}`, 'r') : undefined
}

function isOpen(number) {
  try {
    fs.fstatSync(number)
    return true
  } catch {
    return false
  }
}

// Node keeps descriptors of its own from 3 on: event queues, logs it writes, and pipes of which it holds both ends.
function isFromOutside(pid, number) {
  const what = linkOf(pid, number)
  if (what === undefined || /^(anon_inode|socket):/.test(what) || !isReadable(pid, number)) return false
  const others = fs.readdirSync(`/proc/${pid}/fd`).filter((other) => Number(other) !== number)
  return !what.startsWith('pipe:') || others.every((other) => linkOf(pid, other) !== what || isReadable(pid, other))
}

const WRITE_ONLY = 1

function isReadable(pid, number) {
  const info = fs.readFileSync(`/proc/${pid}/fdinfo/${number}`, 'utf8')
  const flags = Number.parseInt(/^flags:\s*(\d+)$/m.exec(info)?.[1] ?? '0', 8)
  return (flags & 3) !== WRITE_ONLY
}

function linkOf(pid, number) {
  try {
    return fs.readlinkSync(`/proc/${pid}/fd/${number}`)
  } catch {
    return undefined
  }
}

// The nearest ancestor that runs npm's own script; between it and us there may be a shell.
function npmProcess() {
  const script = process.env.npm_execpath
  if (!script) return undefined
  for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) {
    const command = fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8')
    // npm renames itself to "npm run cli" as soon as it has read its arguments.
    if (command.includes(script) || command.startsWith('npm ')) return pid
  }
  return undefined
}

function parentOf(pid) {
  const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8')
  return Number(/^PPid:\s*(\d+)$/m.exec(status)?.[1] ?? 0)
}
