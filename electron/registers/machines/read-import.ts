import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Installed } from '#shared/device-policy/facts.ts'
import { CheckReport, type ComputerKind, type Zone } from '#shared/device-policy/report.ts'
import type { ImportProblem } from '#shared/registers/machines.ts'
import { UnreadableFiles } from '#electron/machine/devices/dumps/read-files.ts'
import { textOfBytes } from '#electron/machine/devices/dumps/text-of-bytes.ts'
import { examineFilesWithPrograms } from '#electron/machine/devices/examine-files.ts'

/** One check out of a file: what it says, what tells it from every other, and what its machine is called there. */
export type ReadCheck = {
  report: CheckReport
  digest: string
  calledBy: string
  /** What is installed there; a report does not tell it, the files of a collector do. */
  installed?: Installed | undefined
}

/** A line that could not be read; 0 is the file as a whole. */
export type UnreadLine = { line: number; why: ImportProblem }

type Given = { kind: ComputerKind; zone: Zone; now: string }

const BatchLine = z.object({ id: z.string().min(1).max(500), files: z.record(z.string(), z.string()) })

// The clocks of other machines are not this one's.
const CLOCKS_DIFFER_BY_MS = 24 * 60 * 60 * 1000

/**
 * Reads the checks in a file: a report of this program, what a collector or a tool wrote on one machine, or lines of
 * either (`{id, files}` or a report each). Answers with every line that cannot be read, not with the first.
 */
export function readImport(
  fileName: string,
  bytes: Uint8Array,
  given: Given
): { checks: ReadCheck[]; unread: UnreadLine[] } {
  const lines = linesOfJson(fileName, bytes)
  if (!lines) return gathered([{ line: 0, read: readWhole(fileName, bytes, given) }])
  return gathered(
    lines.flatMap((text, index) =>
      text.trim() === '' ? [] : [{ line: index + 1, read: readLine(text, `${fileName} ${index + 1}`, given) }]
    )
  )
}

// A single object over many lines is one report; lines that are each an object are many.
function linesOfJson(fileName: string, bytes: Uint8Array): string[] | undefined {
  const text = textOfBytes(bytes)
  if (text === undefined) return undefined
  const lines = text.split(/\r?\n/)
  if (/\.(jsonl|ndjson)$/i.test(fileName)) return lines
  const [first, another] = lines.filter((line) => line.trim() !== '')
  return first !== undefined && another !== undefined && isObject(parsed(first)) ? lines : undefined
}

function readWhole(fileName: string, bytes: Uint8Array, given: Given): ReadCheck | ImportProblem {
  const value = bytes.length === 0 ? undefined : parsed(textOfBytes(bytes) ?? '')
  if (isObject(value) && ('schemaVersion' in value || 'files' in value)) return readValue(value, fileName, given)
  return examined(fileName, [{ name: fileName, bytes }], digestOf(bytes, given), given)
}

function readLine(text: string, place: string, given: Given): ReadCheck | ImportProblem {
  const value = parsed(text)
  return value === undefined ? 'notJson' : readValue(value, place, given)
}

function readValue(value: unknown, place: string, given: Given): ReadCheck | ImportProblem {
  const batch = BatchLine.safeParse(value)
  if (batch.success) {
    const { id, files } = batch.data
    const texts = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
    return examined(id, texts, digestOf(Buffer.from(JSON.stringify(batch.data)), given), given)
  }
  const read = CheckReport.safeParse(value)
  if (!read.success) return 'notAReport'
  const report = read.data
  if (!agreesWithItself(report)) return 'contradictsItself'
  if (Date.parse(report.at) > Date.parse(given.now) + CLOCKS_DIFFER_BY_MS) return 'inFuture'
  return { report, digest: digestOf(Buffer.from(JSON.stringify(report))), calledBy: place }
}

function examined(
  calledBy: string,
  files: readonly { name: string; bytes: Uint8Array }[],
  digest: string,
  given: Given
): ReadCheck | ImportProblem {
  try {
    return { ...examineFilesWithPrograms({ ...given, files }), digest, calledBy }
  } catch (error) {
    if (!(error instanceof UnreadableFiles)) throw error
    return error.files[0]?.why ?? 'unknownForm'
  }
}

// A report that names devices it does not have, or says that all is well over what it found, was not written by a check.
function agreesWithItself({ devices, findings, items, summary }: CheckReport): boolean {
  const known = new Set(devices.map(({ id }) => id))
  if (!findings.every(({ device }) => known.has(device))) return false
  const isFound = findings.some(({ verdict }) => verdict === 'forbidden')
  const isOpen = findings.some(({ verdict }) => verdict === 'look') || items.some(({ answer }) => answer !== 'notFound')
  return summary === (isFound ? 'found' : isOpen ? 'cannotBeExcluded' : 'notFound')
}

function gathered(all: readonly { line: number; read: ReadCheck | ImportProblem }[]) {
  const checks: ReadCheck[] = []
  const unread: UnreadLine[] = []
  for (const { line, read } of all) {
    if (typeof read === 'string') unread.push({ line, why: read })
    else checks.push(read)
  }
  return { checks, unread }
}

// The same dumps judged as of another kind of computer are another check.
function digestOf(bytes: Uint8Array, as?: { kind: ComputerKind; zone: Zone }): string {
  const hash = createHash('sha256').update(bytes)
  if (as) hash.update(`\n${as.kind}\n${as.zone}`)
  return hash.digest('hex')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
