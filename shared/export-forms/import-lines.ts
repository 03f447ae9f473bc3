import { csvField, csvOfFields } from '../table-file.ts'
import type { ExportForm } from '../export-form.ts'
import { highest } from '../levels.ts'
import { imports, type LineTold } from '../registers/imports.ts'
import { importReason } from '../words/say.ts'
import type { Words } from '../words/words.ts'

const PART = 500

/**
 * The lines of a file that were tried out, as they stand in it, with two columns more: what would become of each, and why.
 * It can be put right and read again. It holds what the file held, so it goes out by the rule for every other file: with a
 * number, on approval, of the highest level among its lines.
 */
export const importLinesForm: ExportForm = {
  formats: ['csv'],
  read(ask, wish) {
    const lines: LineTold[] = []
    let headings: string[] = []
    for (;;) {
      const part = ask(imports.lines, { ...(wish as { fileId: string }), from: lines.length, count: PART })
      headings = part.headings
      lines.push(...part.rows)
      if (part.rows.length === 0 || lines.length >= part.total) break
    }
    return {
      rows: lines.length,
      level: highest(lines.flatMap(({ level }) => level ?? [])),
      write: (_format, _head, { words }) => written(headings, lines, words)
    }
  }
}

function written(headings: readonly string[], lines: readonly LineTold[], words: Words): string {
  const { lineStatus, lineReason, fates } = words.pages.imports
  // Written a second time, the two columns take the place of those of the first.
  const kept = headings.flatMap((heading, index) => (heading === lineStatus || heading === lineReason ? [] : [index]))
  const heads = [...kept.map((index) => headings[index] ?? ''), lineStatus, lineReason]
  return csvOfFields([
    heads.map(csvField),
    ...lines.map(({ cells, fate, reasons }) =>
      [
        ...kept.map((index) => cells[index] ?? ''),
        fates[fate],
        reasons.map((reason) => importReason(reason, words)).join('; ')
      ].map(csvField)
    )
  ])
}
