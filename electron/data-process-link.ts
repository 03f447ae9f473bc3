import path from 'node:path'
import type { Answer } from '#shared/define-operation.ts'
import type { ChoosePlace, ChosenPlace, PlaceWanted } from './choose-place.ts'
import type { ReadingElsewhere, StartReader } from './machine/tables/read-table.ts'
import type { TableRead } from './machine/tables/table.ts'

/** What the data process is told first, before any call. */
export type Opening = {
  storeFile: string
  /** A compiled part of better-sqlite3 to use instead of the packaged one; only while the program is being written. */
  nativeAddon?: string
}

/** What main says to the data process. */
export type ToDataProcess =
  | { opening: Opening }
  | { id: number; name: string; input: unknown; file?: string }
  | { asked: number; place: ChosenPlace | undefined }
  | { read: number; answer: TableRead }
  | { close: true }

/**
 * What the data process says to main: an answer, and with it whether the session is over and the process may be ended, and
 * whether unfinished work lies in the store it has closed; that the person shall say where a file goes; that a file is to be
 * read in a process that holds no key, or no longer; or that everything is put away.
 */
export type FromDataProcess =
  | { id: number; answer: Answer; ended?: SessionEnd }
  | { asks: number; wanted: PlaceWanted }
  | { reads: number; file: string }
  | { readsNoMore: number }
  | { closed: true }

/** What is known of a store that was closed: that unfinished work lies in it, and neither whose nor what nor how much. */
export type SessionEnd = { keepsWork: boolean }

/** A process that can be spoken to; Electron's utility process is one. */
export type DataProcess = {
  postMessage(message: ToDataProcess): void
  on(event: 'message', listener: (message: FromDataProcess) => void): unknown
  once(event: 'exit', listener: () => void): unknown
  /** Ends it at once, whatever it is doing. */
  end(): void
}

/** Main's side of the data process: calls go in, answers come out, and there is always a process to ask. */
export type DataProcessLink = {
  /**
   * Calls an operation. Never throws: whatever goes wrong on the way is a refusal.
   * @param file where the file lies that the person has chosen or dropped for it, as the preload says it
   */
  call: (name: string, input: unknown, file?: unknown) => Promise<Answer>
  /** Ends the data process without asking it, and with it every key it held. */
  wipe: () => void
  /** Lets the data process close the store, and ends it after `waitMs` in any case. The link is of no use afterwards. */
  close: (waitMs: number) => Promise<void>
}

/** The most one input may hold. Larger ones come as a file that the data process reads itself. */
export const INPUT_LIMIT_BYTES = 1024 * 1024

/**
 * Starts the data process and keeps one running. A session that ends takes its process with it: ending the process is
 * the only way to be sure that keys and plain text are gone from memory.
 * @param start starts a process that holds nothing yet
 * @param sessionEnded told when the process has been ended for the sake of its memory, after the new one has begun
 * @param choosePlace asks the person where a file shall go
 * @param startReader starts a process that reads a file, and holds no key
 */
export function linkDataProcess(
  start: () => DataProcess,
  opening: Opening,
  sessionEnded: (end: SessionEnd) => void,
  choosePlace: ChoosePlace = () => Promise.resolve(undefined),
  startReader?: StartReader
): DataProcessLink {
  type Running = {
    process: DataProcess
    waiting: Map<number, (answer: Answer) => void>
    readings: Map<number, ReadingElsewhere>
    hasAnswered: boolean
  }
  let running: Running | undefined
  let closing = false
  let lastId = 0

  const begin = (): Running => {
    const one: Running = { process: start(), waiting: new Map(), readings: new Map(), hasAnswered: false }
    one.process.on('message', (message) => {
      if ('asks' in message) return void answerPlace(one, message)
      if ('reads' in message) return void readFor(one, message)
      if ('readsNoMore' in message) return one.readings.get(message.readsNoMore)?.end()
      if (!('id' in message)) return one.process.end()
      one.hasAnswered = true
      const answer = one.waiting.get(message.id)
      one.waiting.delete(message.id)
      // The new process is there before the caller hears that the old one has gone: its next call finds it.
      if (message.ended) {
        one.process.end()
        leave(one, { code: 'session.none', data: {} })
      }
      answer?.(message.answer)
      if (message.ended && !closing) sessionEnded(message.ended)
    })
    one.process.once('exit', () => {
      const endedByItself = running === one
      leave(one, { code: 'program.dataProcessEnded', data: {} })
      // Whoever comes next finds nothing of this person on the window. One that cannot even start is not begun again and again.
      if (endedByItself && one.hasAnswered && !closing) sessionEnded({ keepsWork: false })
    })
    one.process.postMessage({ opening })
    return one
  }

  const leave = (one: Running, refusal: (Answer & { ok: false })['refusal']): void => {
    if (running === one) running = undefined
    for (const answer of one.waiting.values()) answer({ ok: false, refusal })
    one.waiting.clear()
    // Whoever wanted to know what is in a file is gone.
    for (const { end } of one.readings.values()) end()
    one.readings.clear()
    // A process that dies by itself is replaced when it is next asked, so that one that cannot start is not tried forever.
    if (refusal.code === 'session.none' && !closing) running ??= begin()
  }

  const answerPlace = async (one: Running, { asks, wanted }: { asks: number; wanted: PlaceWanted }): Promise<void> => {
    const place = await choosePlace(wanted).catch(() => undefined)
    // Whoever asked may be gone by now: locking does not wait for a dialog.
    if (running === one) one.process.postMessage({ asked: asks, place })
  }

  const readFor = async (one: Running, { reads, file }: { reads: number; file: string }): Promise<void> => {
    const reading = startReader?.(file) ?? { answer: Promise.resolve({ ok: false, why: 'died' } as const), end() {} }
    one.readings.set(reads, reading)
    const answer = await reading.answer.catch(() => ({ ok: false, why: 'died' }) as const)
    reading.end()
    one.readings.delete(reads)
    if (running === one) one.process.postMessage({ read: reads, answer })
  }

  running = begin()
  return {
    call(name, input, file) {
      if (closing) return Promise.resolve(refused('program.dataProcessEnded'))
      if (typeof name !== 'string' || name.length > 100)
        return Promise.resolve(refused('operation.unknown', { operation: String(name).slice(0, 100) }))
      if (!isWithin(input, INPUT_LIMIT_BYTES))
        return Promise.resolve(refused('input.tooLarge', { megabytes: INPUT_LIMIT_BYTES / 1024 / 1024 }))
      const one = (running ??= begin())
      return new Promise((resolve) => {
        const id = ++lastId
        one.waiting.set(id, resolve)
        try {
          one.process.postMessage({ id, name, input, ...(isPlace(file) && { file }) })
        } catch {
          // What cannot be copied to another process (a function, a symbol) is no input of any operation.
          one.waiting.delete(id)
          resolve(refused('input.invalid', { problems: [] }))
        }
      })
    },
    wipe() {
      const one = running
      if (!one || closing) return
      one.process.end()
      leave(one, { code: 'session.none', data: {} })
      // It was ended before it could say: nothing is claimed that may not be so.
      sessionEnded({ keepsWork: false })
    },
    close(waitMs) {
      const one = running
      closing = true
      if (!one) return Promise.resolve()
      return new Promise((resolve) => {
        const tooLong = setTimeout(() => one.process.end(), waitMs)
        one.process.once('exit', () => {
          clearTimeout(tooLong)
          resolve()
        })
        one.process.postMessage({ close: true })
      })
    }
  }
}

// Whatever the preload could not place (a file that was made up by a page lies nowhere) is no file.
function isPlace(file: unknown): file is string {
  return typeof file === 'string' && file.length <= 4096 && path.isAbsolute(file)
}

/**
 * True when a value is no larger than the limit, counted roughly as JSON in UTF-8. Stops counting at the limit, so that
 * a value of any size, depth or circularity costs no more than one of the limit's size.
 */
export function isWithin(value: unknown, limitBytes: number): boolean {
  let left = limitBytes
  const open: unknown[] = [value]
  while (open.length > 0) {
    const next = open.pop()
    if (typeof next === 'string') left -= next.length > left ? next.length : Buffer.byteLength(next)
    else if (typeof next === 'bigint') left -= next.toString(16).length
    else if (ArrayBuffer.isView(next) || next instanceof ArrayBuffer) left -= next.byteLength
    else if (next instanceof Map || next instanceof Set) {
      left -= next.size
      if (left >= 0) open.push(...(next instanceof Map ? [...next.keys(), ...next.values()] : next))
    } else if (Array.isArray(next)) {
      left -= next.length
      if (left >= 0) for (const item of next) open.push(item)
    } else if (typeof next === 'object' && next !== null) {
      for (const [key, item] of Object.entries(next)) {
        left -= key.length
        open.push(item)
      }
    }
    left -= 1
    if (left < 0) return false
  }
  return true
}

function refused(code: (Answer & { ok: false })['refusal']['code'], data: Record<string, unknown> = {}): Answer {
  return { ok: false, refusal: { code, data } }
}
