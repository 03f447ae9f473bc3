// Runs in a network namespace of its own and is the whole world to the programs in a second one: every name is answered,
// connections are taken, and every packet that arrives, for whatever address, is counted by the kernel.
import { execFileSync, spawn } from 'node:child_process'
import dgram from 'node:dgram'
import fs from 'node:fs'
import net from 'node:net'
import os from 'node:os'
import path from 'node:path'
import readline from 'node:readline'

/** What arrived from the watched programs. */
export type Seen = {
  packets: number
  /** The names they asked for. */
  names: string[]
  /** The connections they made, in any order. */
  connections: string[]
}

const FAR = '10.99.0.1'
const NEAR = '10.99.0.2'
// Both ends have one hardware address and ask for none: so the link carries nothing that a program did not send.
const HARDWARE = '02:00:00:00:00:01'
const ANSWERING = '203.0.113.0/24'
const ANSWER_TO_EVERY_NAME = [203, 0, 113, 9]

const ip = (...args: string[]): unknown => execFileSync('ip', args)
const names: string[] = []
const connections: string[] = []

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jiyao-far-side-'))
const resolver = path.join(folder, 'resolv.conf')
fs.writeFileSync(resolver, `nameserver ${FAR}\n`)

const near = spawn(
  'unshare',
  ['--net', '--mount', 'sh', '-c', `mount --bind '${resolver}' /etc/resolv.conf; echo ready; exec cat`],
  { stdio: ['pipe', 'pipe', 'inherit'] }
)
near.stdout.once('data', () => {
  layTheLink(near.pid ?? 0)
  answerNames()
  for (const port of [80, 443, 8080]) takeConnections(port)
  console.log(JSON.stringify({ pid: near.pid }))
})

const orders = readline.createInterface({ input: process.stdin })
orders.on('line', () => console.log(JSON.stringify({ packets: packetsArrived(), names, connections } satisfies Seen)))
orders.on('close', () => {
  near.kill()
  fs.rmSync(folder, { recursive: true, force: true })
  process.exit(0)
})

function layTheLink(nearPid: number): void {
  const nearIp = (...args: string[]): unknown =>
    execFileSync('nsenter', ['--target', String(nearPid), '--net', 'ip', ...args])
  ip('link', 'set', 'lo', 'up')
  ip('link', 'add', 'far', 'address', HARDWARE, 'type', 'veth', 'peer', 'name', 'near', 'address', HARDWARE)
  ip('link', 'set', 'near', 'netns', String(nearPid))
  const ends = [
    { run: ip, name: 'far', address: FAR },
    { run: nearIp, name: 'near', address: NEAR }
  ]
  for (const { run, name, address } of ends) {
    run('link', 'set', name, 'addrgenmode', 'none', 'arp', 'off')
    run('address', 'add', `${address}/24`, 'dev', name)
    run('link', 'set', name, 'up')
  }
  nearIp('link', 'set', 'lo', 'up')
  nearIp('route', 'add', 'default', 'via', FAR)
  // Packets to any address arrive and are counted; to these they are answered.
  ip('route', 'add', 'local', ANSWERING, 'dev', 'lo')
}

function answerNames(): void {
  const server = dgram.createSocket('udp4')
  server.on('message', (question, from) => {
    const { name, type, end } = readQuestion(question)
    names.push(name)
    const isAddress = type === 1
    const head = Buffer.from(question.subarray(0, 12))
    head.writeUInt16BE(0x8180, 2)
    head.writeUInt16BE(isAddress ? 1 : 0, 6)
    head.writeUInt32BE(0, 8)
    const record = Buffer.from([0xc0, 0x0c, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...ANSWER_TO_EVERY_NAME])
    server.send(
      Buffer.concat([head, question.subarray(12, end), ...(isAddress ? [record] : [])]),
      from.port,
      from.address
    )
  })
  server.bind(53)
}

function readQuestion(message: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return { name: labels.join('.'), type: message.readUInt16BE(at + 1), end: at + 5 }
}

function takeConnections(port: number): void {
  net
    .createServer((socket) => {
      connections.push(`${socket.localAddress}:${port}`)
      socket.on('error', () => undefined)
      socket.end()
    })
    .listen(port, '0.0.0.0')
}

function packetsArrived(): number {
  const counts = /^\s*far:\s*\d+\s+(\d+)/m.exec(fs.readFileSync('/proc/self/net/dev', 'utf8'))
  return Number(counts?.[1])
}
