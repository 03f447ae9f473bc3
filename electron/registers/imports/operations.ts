import fs from 'node:fs'
import path from 'node:path'
import { bareHeading, headingRowOf, understandHeadings } from '#shared/import-fields.ts'
import { highest, isAbove } from '#shared/levels.ts'
import { imports, type Import, type ImportedCarrier, type ImportPlan } from '#shared/registers/imports.ts'
import { en } from '#shared/words/en.ts'
import { zhCN } from '#shared/words/zh-CN.ts'
import { implement, type Changing } from '#electron/implement.ts'
import { CannotWrite, digestOf, refuseNoRoom, removeFile, writeFileWhole } from '#electron/machine/write-file.ts'
import { takeBackCarrier } from '#electron/registers/carriers/queries.ts'
import { unitWithName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'
import { takeDocumentNumber } from '#electron/store/settings.ts'
import { bringIn, type LineBrought } from './bring-in.ts'
import { fileOnDesk, lay, sheetOf } from './on-the-desk.ts'
import {
  carriersOfImport,
  changedSince,
  dependingOn,
  importOf,
  importOfFile,
  insertImport,
  insertImportRow,
  insertTakenBack,
  listImports,
  notesOfImport,
  understoodLast
} from './queries.ts'
import { templateOf } from './template.ts'
import { countsOf, headingsOf, tellTrial } from './tell-trial.ts'

const SAMPLES = 3

export const importsImplemented = implement(imports, {
  async template({ language }, { choosePlace, desk, keep }) {
    const words = language === 'en' ? en : zhCN
    const content = await templateOf(words)
    const chosen = await choosePlace({ name: `${words.pages.imports.template.file}.xlsx`, format: 'xlsx', language })
    if (!chosen) throw new Refused('import.cancelled')
    const file = templatePlace(chosen, desk.storeFile)
    try {
      await refuseNoRoom(file, content.length)
      await writeFileWhole(file, content)
    } catch (error) {
      if (error instanceof CannotWrite) throw new Refused('import.notWritten', { reason: error.why })
      throw error
    }
    keep(
      () => {},
      () => removeFile(file)
    )
    return { fileName: path.basename(file), sha256: digestOf(content) }
  },

  async read(_, { fileAtHand, readTable, desk, asker, newId, store }) {
    if (fileAtHand === undefined) throw new Refused('import.noFile')
    const name = path.basename(fileAtHand).slice(-200)
    const read = await readTable(fileAtHand)
    if (!read.ok) {
      const { ok: _ok, ...trouble } = read
      throw new Refused('import.fileRefused', { name, ...trouble })
    }
    const { table } = read
    const fileId = newId()
    lay(desk, { fileId, accountId: asker.accountId, name, table })
    const before = importOfFile(store, table.sha256)
    return {
      fileId,
      name,
      form: table.form,
      bytes: table.bytes,
      sha256: table.sha256,
      sheets: table.sheets.map((sheet) => ({
        name: sheet.name,
        hidden: sheet.hidden,
        rows: sheet.rows.length,
        joined: sheet.joined,
        headingRow: headingRowOf(sheet.rows) + 1
      })),
      ...(before && { broughtBefore: { number: before.number, importedAt: before.importedAt } })
    }
  },

  columns({ fileId, sheet: index, headingRow, unit }, { desk, asker, store }) {
    const sheet = sheetOf(fileOnDesk(desk, fileId, asker), index)
    const headings = headingsOf(sheet, headingRow)
    const understood = understandHeadings(headings, unit === undefined ? {} : understoodLast(store, unit))
    const below = sheet.rows.slice(headingRow)
    return {
      columns: headings.map((heading, column) => ({
        index: column,
        heading,
        samples: samplesOf(below, column),
        ...understood[column]
      })),
      rows: below.filter(({ length }) => length > 0).length
    }
  },

  *tryOut(plan, { desk, asker, newId, now, today, store, tryOutInSteps }) {
    const file = fileOnDesk(desk, plan.fileId, asker)
    const sheet = sheetOf(file, plan.sheet)
    const lines = yield* tryOutInSteps((trial) => bringIn(plan, sheet, { store: trial, asker, newId, now, today }))
    file.tried = tellTrial(lines, plan, sheet, { store, clearance: asker.clearance })
    return file.tried.trial
  },

  lines({ fileId, which, from, count }, { desk, asker }) {
    const { tried } = fileOnDesk(desk, fileId, asker)
    if (!tried) throw new Refused('import.notTried')
    const lines = which === 'all' ? tried.lines : tried.lines.filter(({ fate }) => fate === 'failed')
    return { headings: tried.headings, rows: lines.slice(from, from + count), total: lines.length }
  },

  *bring({ new: expected, ...plan }, given) {
    const { desk, asker, newId, now, today, store } = given
    const file = fileOnDesk(desk, plan.fileId, asker)
    const sheet = sheetOf(file, plan.sheet)
    const lines = yield* bringIn(plan, sheet, { store, asker, newId, now, today })
    const counts = countsOf(lines)
    // Somebody else has been at work since the trial: it is told anew before anything comes in.
    if (counts.new !== expected) throw new Refused('import.otherwiseNow', { expected, now: counts.new })
    const imported: Import = {
      id: newId(),
      number: takeDocumentNumber(store, 'DR', today),
      fileName: file.name,
      sha256: file.table.sha256,
      sheet: sheet.name,
      unit: plan.usual.unit,
      level: highest(lines.flatMap(({ carriers }) => carriers.map(({ level }) => level))),
      carriers: counts.carriers,
      unchanged: counts.unchanged,
      skipped: counts.skipped,
      failed: counts.failed,
      importedAt: now,
      importedBy: { number: asker.number, name: asker.name }
    }
    insertImport(store, imported, {
      unitId: unitWithName(store, plan.usual.unit)?.id ?? '',
      understood: understoodBy(plan, headingsOf(sheet, plan.headingRow))
    })
    return { imported, carriers: yield* noteRows(lines, imported, given) }
  },

  list: ({ from, count }, { store }) => listImports(store, from, count),

  open({ importId }, { store }) {
    const imported = existing(store, importId)
    return { ...imported, changed: changedSince(store, importId), notes: notesOfImport(store, importId) }
  },

  carriers({ importId, note, from, count }, { store }) {
    existing(store, importId)
    return carriersOfImport(store, { importId, note }, { from, count })
  },

  *takeBack({ importId, reason }, { store, asker, now, together }) {
    const imported = existing(store, importId)
    if (imported.takenBack) throw new Refused('import.takenBackAlready', { number: imported.number })
    const [approver] = together.approver
    // Nobody lets go what they may not know.
    if (!approver || isAbove(imported.level, approver.clearance)) throw new Refused('import.approverMaySeeLess')
    const depending = dependingOn(store, importId)
    if (depending > 0) throw new Refused('import.inUse', { count: depending })
    const { rows, total } = carriersOfImport(store, { importId }, { from: 0, count: imported.carriers })
    for (const [index, { id }] of rows.entries()) {
      takeBackCarrier(store, id, now)
      yield { done: index + 1, of: total }
    }
    const takenBack = {
      at: now,
      by: { number: asker.number, name: asker.name },
      approvedBy: { number: approver.number, name: approver.name },
      reason
    }
    insertTakenBack(store, imported, takenBack)
    return { imported: { ...imported, takenBack }, carriers: rows }
  }
})

function* noteRows(lines: readonly LineBrought[], { id: importId }: Import, { store }: Pick<Changing, 'store'>) {
  const carriers: ImportedCarrier[] = []
  for (const { row, carriers: made, registeredOn, notes } of lines)
    for (const [index, carrier] of made.entries()) {
      insertImportRow(store, {
        importId,
        line: row,
        copy: index + 1,
        carrierId: carrier.id,
        registeredOn,
        notes
      })
      const { id, number, formerNumber, title, level, markText, holder, place, state } = carrier
      carriers.push({
        row,
        id,
        number,
        ...(formerNumber !== undefined && { formerNumber }),
        title,
        level,
        markText,
        holder: holder.name,
        place: place.name,
        state,
        ...(registeredOn !== undefined && { formerlyRegisteredOn: registeredOn }),
        notes
      })
      yield { done: lines.length, of: lines.length }
    }
  return carriers
}

function existing(store: ReadableStore, importId: string): Import {
  const imported = importOf(store, importId)
  if (!imported) throw new Refused('import.notFound')
  return imported
}

function samplesOf(rows: readonly (readonly (string | number)[])[], column: number): string[] {
  const samples: string[] = []
  for (const row of rows.slice(0, 500)) {
    const cell = String(row[column] ?? '').trim()
    if (cell !== '' && !samples.includes(cell)) samples.push(cell.slice(0, 60))
    if (samples.length === SAMPLES) break
  }
  return samples
}

function understoodBy({ columns }: Pick<ImportPlan, 'columns'>, headings: readonly string[]) {
  return Object.fromEntries(
    columns.flatMap(({ index, field }) => {
      const heading = bareHeading(headings[index] ?? '')
      return heading === '' ? [] : [[heading, field] as const]
    })
  )
}

// An empty form holds nothing, and may lie anywhere but over another file or beside the store.
function templatePlace({ file, mayReplace }: { file: string; mayReplace: boolean }, storeFile: string): string {
  const given = path.resolve(file)
  const named = given.toLowerCase().endsWith('.xlsx') ? given : `${given}.xlsx`
  if (fs.existsSync(named) && (!mayReplace || named !== given || !fs.lstatSync(named).isFile()))
    throw new Refused('import.placeTaken')
  if (path.dirname(named) === path.dirname(path.resolve(storeFile))) throw new Refused('import.placeOfStore')
  return named
}
