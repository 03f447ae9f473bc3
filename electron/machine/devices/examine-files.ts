import { classify } from '#shared/device-policy/classify.ts'
import type { Installed } from '#shared/device-policy/facts.ts'
import type { CheckReport, ComputerKind, Device, Zone } from '#shared/device-policy/report.ts'
import type { GivenFile } from './dumps/read-files.ts'
import { readFiles } from './dumps/read-files.ts'
import { reportOn } from './examine-machine.ts'

/**
 * Judges a machine by files that tools or the collectors wrote on it. `now` is the moment of the check, ISO UTC with
 * milliseconds. Throws `UnreadableFiles` when no file could be understood.
 */
export function examineFiles(wish: FilesWish): CheckReport {
  return examineFilesWithPrograms(wish).report
}

/** The same, with what the files say is installed, where they do. */
export function examineFilesWithPrograms({ files, ...where }: FilesWish): {
  report: CheckReport
  installed: Installed | undefined
} {
  const facts = readFiles(files)
  return { report: reportOn(facts, where), installed: facts.installed }
}

type FilesWish = { files: readonly GivenFile[]; kind: ComputerKind; zone: Zone; now: string }

/** One line of a batch: the files of one machine as text, and what is made of them. */
export type BatchLine = { id: string; files: Readonly<Record<string, string>> }
export type BatchResult = { id: string; categories: string[]; devices: Device[] }

/** What the devices of one machine of a batch are, unjudged. Throws `UnreadableFiles` like `examineFiles`. */
export function classifyBatchLine({ id, files }: BatchLine): BatchResult {
  const given = Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }))
  const { devices } = classify(readFiles(given))
  return { id, categories: categoriesOf(devices), devices }
}

/**
 * The categories of all devices, once each. A built-in microphone is also named `internal_mic`; a device that was taken
 * away again is a trace, and is also named for what it was.
 */
function categoriesOf(devices: readonly Device[]): string[] {
  const categories = new Set<string>()
  for (const { category, traits, evidence } of devices) {
    categories.add(category)
    if (category === 'trace_usb_storage' && evidence.some(({ sign }) => sign !== 'marker'))
      categories.add('usb_storage')
    if (category === 'microphone' && traits.includes('internal')) categories.add('internal_mic')
  }
  return [...categories].toSorted()
}
