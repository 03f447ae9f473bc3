import type {} from 'electron'
import { session } from '#shared/system/session.ts'
import type { ChosenPlace, PlaceWanted } from './choose-place.ts'
import type { TableRead } from './machine/tables/table.ts'
import { useReader } from './machine/tables/start-reader.ts'
import type { FromDataProcess, Opening, ToDataProcess } from './data-process-link.ts'
import { openGate } from './open-gate.ts'
import { useNativeAddon } from './store/native-addon.ts'

// The process that holds the gate, the store and the keys, and nothing else. It is ended with the session.

// A backstop: what crosses from a page may name `__proto__` or `constructor`, and no library may fall for it.
Object.freeze(Object.prototype)

const main = process.parentPort
const say = (message: FromDataProcess): void => main.postMessage(message)

type Gate = ReturnType<typeof openGate>
let gate: Gate | undefined

const readings = new Map<number, (read: TableRead) => void>()
let lastReading = 0

const places = new Map<number, (place: ChosenPlace | undefined) => void>()
let lastAsked = 0

main.on('message', ({ data }: { data: ToDataProcess }) => {
  if ('opening' in data) gate = open(data.opening)
  else if ('close' in data) void close()
  else if ('asked' in data) placeSaid(data)
  else if ('read' in data) fileRead(data)
  else void answer(data)
})

function open({ storeFile, nativeAddon }: Opening): Gate {
  if (nativeAddon !== undefined) useNativeAddon(nativeAddon)
  // A file that somebody has brought is read where there is no key.
  useReader((file) => {
    const reads = ++lastReading
    const answer = new Promise<TableRead>((resolve) => readings.set(reads, resolve))
    say({ reads, file })
    return { answer, end: () => say({ readsNoMore: reads }) }
  })
  return openGate({ storeFile, choosePlace: (wanted) => new Promise((resolve) => askPlace(wanted, resolve)) })
}

function askPlace(wanted: PlaceWanted, resolve: (place: ChosenPlace | undefined) => void): void {
  const asks = ++lastAsked
  places.set(asks, resolve)
  say({ asks, wanted })
}

function placeSaid({ asked, place }: { asked: number; place: ChosenPlace | undefined }): void {
  const resolve = places.get(asked)
  places.delete(asked)
  resolve?.(place)
}

function fileRead({ read, answer: told }: { read: number; answer: TableRead }): void {
  const resolve = readings.get(read)
  readings.delete(read)
  resolve?.(told)
}

type Call = { id: number; name: string; input: unknown; file?: string }

async function answer({ id, name, input, file }: Call): Promise<void> {
  const current = gate
  if (!current) return say({ id, answer: { ok: false, refusal: { code: 'session.none', data: {} } } })
  const wasOpen = current.isOpen
  const given = await current.call(name, input, file)
  // Locked, at its longest, or the disk has failed: whatever ended the session ends this process. By then the gate has let
  // the store go: the next process must be able to open it.
  if (!wasOpen || current.isOpen || gate !== current) return say({ id, answer: given })
  gate = undefined
  say({ id, answer: given, ended: { keepsWork: current.keepsWork } })
  endEvenAlone()
}

async function close(): Promise<void> {
  const current = gate
  gate = undefined
  if (current) {
    await current.call(session.lock.name, { because: 'closing' })
    current.close()
  }
  say({ closed: true })
  endEvenAlone()
}

// Main ends this process when it has heard its last message; should main be gone, it ends by itself.
function endEvenAlone(): void {
  setTimeout(() => process.exit(0), 2000)
}
