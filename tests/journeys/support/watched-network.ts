import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'
import type { Seen } from './far-side.ts'

/** A place to run programs in, where every try to reach another machine is counted. */
export type WatchedNetwork = {
  how: string
  /** Starts a program there. */
  run: (command: string, args: readonly string[]) => ChildProcess
  /** What has been tried so far. */
  seen: () => Promise<Seen>
  close: () => Promise<void>
}

// The tests run under Nodes of which some strip types only when told so.
const NODE_WITH_TYPES = [process.execPath, '--no-warnings', '--experimental-strip-types'] as const

/** Starts a program of the tests, written in TypeScript, in the watched network. */
export function runTypeScript(network: WatchedNetwork, file: string, args: readonly string[]): ChildProcess {
  const [node, ...flags] = NODE_WITH_TYPES
  return network.run(node, [...flags, file, ...args])
}

/**
 * A network of its own whose only way out leads to a listener that answers every name and takes every connection; where
 * the machine forbids that, a trace of the system calls; where it forbids that too, the reason why there is neither.
 */
export async function openWatchedNetwork(): Promise<WatchedNetwork | { missing: string }> {
  if (process.platform !== 'linux') return { missing: 'only Linux lets a test watch all of a program’s network' }
  const wanted = process.env.JIYAO_WATCH_BY
  const namespace = wanted === 'trace' ? undefined : await byNamespace()
  return namespace ?? byTrace() ?? { missing: 'neither a network namespace nor strace is to be had on this machine' }
}

async function byNamespace(): Promise<WatchedNetwork | undefined> {
  if (!works('ip', ['-V']) || !works('nsenter', ['--version'])) return undefined
  const asRoot = process.getuid?.() === 0
  const ways = asRoot ? [[], ['--user', '--map-root-user']] : [['--user', '--map-root-user']]
  const owner = ways.find((way) => works('unshare', [...way, '--net', '--mount', 'ip', 'link', 'set', 'lo', 'up']))
  if (!owner) return undefined
  const farSide = path.join(import.meta.dirname, 'far-side.ts')
  const watcher = spawn('unshare', [...owner, '--net', '--mount', ...NODE_WITH_TYPES, farSide], {
    stdio: ['pipe', 'pipe', 'inherit']
  })
  const lines = readline.createInterface({ input: watcher.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<unknown> => {
    const line = await lines.next()
    return line.done ? undefined : (JSON.parse(line.value) as unknown)
  }
  const near = (await next()) as { pid: number } | undefined
  if (!near) return undefined
  // Inside a user namespace everybody is root, and Chromium will not run as root.
  const notRoot = ['unshare', '--user', '--map-user=61000', '--map-group=61000']
  const enter = [
    ...['nsenter', '--target', String(near.pid), '--net', '--mount', `--wd=${process.cwd()}`],
    ...(owner.length > 0 ? ['--user', '--preserve-credentials', ...notRoot] : [])
  ]
  return {
    how: 'network namespace with a listener',
    run: (command, args) => start(enter, command, args),
    async seen() {
      watcher.stdin.write('seen\n')
      return (await next()) as Seen
    },
    close: () => ended(watcher, () => watcher.stdin.end())
  }
}

function byTrace(): WatchedNetwork | undefined {
  if (!works('strace', ['-f', '-yy', '-e', 'trace=connect', 'true'])) return undefined
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-trace-'))
  let runs = 0
  return {
    how: 'trace of system calls',
    run(command, args) {
      const trace = path.join(folder, `${++runs}.trace`)
      const calls = 'trace=connect,sendto,sendmsg,sendmmsg'
      return start(['strace', '-f', '-yy', '-qq', '-e', calls, '-e', 'signal=none', '-o', trace], command, args)
    },
    seen() {
      const calls = fs
        .readdirSync(folder)
        .flatMap((file) => fs.readFileSync(path.join(folder, file), 'utf8').split('\n'))
        .filter(leavesTheMachine)
      return Promise.resolve({ packets: calls.length, names: [], connections: calls })
    },
    close() {
      fs.rmSync(folder, { recursive: true, force: true })
      return Promise.resolve()
    }
  }
}

/** True for a line of a trace by which something is sent, or a connection begun, to another machine. */
export function leavesTheMachine(line: string): boolean {
  const call = /^(?:\d+\s+)?(connect|sendto|sendmsg|sendmmsg)\(\d+<(TCP|UDP)(?:v6)?:/.exec(line)
  if (!call) return false
  // Joining a UDP socket to an address only asks the system which way that would lie; nothing is sent.
  if (call[1] === 'connect' && call[2] === 'UDP') return false
  const to =
    /inet_addr\("([^"]+)"\)/.exec(line) ??
    /inet_pton\(AF_INET6, "([^"]+)"/.exec(line) ??
    /->\[?([0-9a-f:.]+?)\]?:\d+\]/.exec(line)
  return to?.[1] === undefined || !/^(127\.|::1$|::ffff:127\.)/.test(to[1])
}

function start(before: readonly string[], command: string, args: readonly string[]): ChildProcess {
  const [first = command, ...rest] = [...before, command, ...args]
  return spawn(first, rest, { stdio: ['ignore', 'pipe', 'inherit'] })
}

function works(command: string, args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/** Ends a process the mild way first, and waits until it has gone. */
export function ended(child: ChildProcess, mildly: () => void, waitMs = 10_000): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    const tooLong = setTimeout(() => child.kill('SIGKILL'), waitMs)
    child.once('exit', () => {
      clearTimeout(tooLong)
      resolve()
    })
    mildly()
  })
}
