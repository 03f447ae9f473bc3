import type { TableRead } from './table.ts'

/**
 * Reads a file of a table program outside this process. Every library that reads such files is behind this one port.
 * @param stop ends the reading at once
 */
export type ReadTable = (file: string, stop?: AbortSignal) => Promise<TableRead>

/** A reading that goes on in another process: its answer, and how to end it. */
export type ReadingElsewhere = { answer: Promise<TableRead>; end: () => void }

/** Starts another process that reads this file. */
export type StartReader = (file: string) => ReadingElsewhere

const heap = '--max-old-space-size=512'

/**
 * As much memory as the reading process may use before it is ended, as each of the two programs is told it: a utility
 * process of Electron takes no notice of what Node understands.
 */
export const READER_OPTIONS = { node: [heap], electron: [`--js-flags=${heap}`] }

/**
 * A process that may use more than this was not told so, and reads nothing. What V8 keeps for young objects comes on top
 * of the above: up to some 200 MB.
 */
export const MOST_HEAP_BYTES = 1024 * 1024 * 1024
