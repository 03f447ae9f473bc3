import type { Answer } from '#shared/define-operation.ts'
import type { ChoosePlace, ChosenPlace, PlaceWanted } from './choose-place.ts'

/** What the data process is told first, before any call. */
export type Opening = {
  storeFile: string
  /** A compiled part of better-sqlite3 to use instead of the packaged one; only while the program is being written. */
  nativeAddon?: string
}

/** What main says to the data process. */
export type ToDataProcess =
  | { opening: Opening }
  | { id: number; name: string; input: unknown }
  | { asked: number; place: ChosenPlace | undefined }
  | { close: true }

/**
 * What the data process says to main: an answer, and with it whether the session is over and the process may be ended, and
 * whether unfinished work lies in the store it has closed; that the person shall say where a file goes; or that everything is put away.
 */
export type FromDataProcess =
  { id: number; answer: Answer; ended?: SessionEnd } | { asks: number; wanted: PlaceWanted } | { closed: true }

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
  /** Calls an operation. Never throws: whatever goes wrong on the way is a refusal. */
  call: (name: string, input: unknown) => Promise<Answer>
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
 */
export function linkDataProcess(
  start: () => DataProcess,
  opening: Opening,
  sessionEnded: (end: SessionEnd) => void,
  choosePlace: ChoosePlace = () => Promise.resolve(undefined)
): DataProcessLink {
  type Running = { process: DataProcess; waiting: Map<number, (answer: Answer) => void> }
  let running: Running | undefined
  let closing = false
  let lastId = 0

  const begin = (): Running => {
    const one: Running = { process: start(), waiting: new Map() }
    one.process.on('message', (message) => {
      if ('asks' in message) return void answerPlace(one, message)
      if (!('id' in message)) return one.process.end()
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
    one.process.once('exit', () => leave(one, { code: 'program.dataProcessEnded', data: {} }))
    one.process.postMessage({ opening })
    return one
  }

  const leave = (one: Running, refusal: (Answer & { ok: false })['refusal']): void => {
    if (running === one) running = undefined
    for (const answer of one.waiting.values()) answer({ ok: false, refusal })
    one.waiting.clear()
    // A process that dies by itself is replaced when it is next asked, so that one that cannot start is not tried forever.
    if (refusal.code === 'session.none' && !closing) running ??= begin()
  }

  const answerPlace = async (one: Running, { asks, wanted }: { asks: number; wanted: PlaceWanted }): Promise<void> => {
    const place = await choosePlace(wanted).catch(() => undefined)
    // Whoever asked may be gone by now: locking does not wait for a dialog.
    if (running === one) one.process.postMessage({ asked: asks, place })
  }

  running = begin()
  return {
    call(name, input) {
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
          one.process.postMessage({ id, name, input })
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
