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

/** As much memory as the reading process may use before it is ended. */
export const READER_OPTIONS = ['--max-old-space-size=512']
