import path from 'node:path'
import { exportForms } from '#shared/export-forms.ts'
import type { GoesOut } from '#shared/export-form.ts'
import type { ExportAsked } from '#shared/export-names.ts'
import { approverFor } from '#shared/approval-table.ts'
import { isAbove } from '#shared/levels.ts'
import { exportRecorded, exports, type Exported } from '#shared/registers/exports.ts'
import type { InputOf } from '#shared/define-operation.ts'
import { en } from '#shared/words/en.ts'
import { zhCN } from '#shared/words/zh-CN.ts'
import { approvedFor } from '#electron/approved.ts'
import type { Asker, PersonPresent } from '#electron/desk.ts'
import { implement, type Acting, type Reading } from '#electron/implement.ts'
import { CannotWrite, digestOf, refuseNoRoom, removeFile, writeFileWhole } from '#electron/machine/write-file.ts'
import { approvalOf, insertApproval } from '#electron/registers/approvals/queries.ts'
import { mediumOf } from '#electron/registers/media/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { WritableStore } from '#electron/store/open-store.ts'
import { canonicalJson } from '#electron/store/canonical-json.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import { nameOfStore } from '#electron/store/store-settings.ts'
import { registerDisc } from './burnt-disc.ts'
import { endExport, insertExport, listExports } from './queries.ts'
import { mediumFor, placeFor } from './where-to.ts'

type Wanted = Pick<InputOf<typeof exports.preview>, 'form' | 'wish' | 'only' | 'except'>
type Wish = InputOf<typeof exports.make>

export const exportsImplemented = implement(exports, {
  preview(wanted, { store, ask }) {
    const { rows, level } = goesOut(wanted, ask)
    const { settings } = settingsInForce(store)
    const asks = approverFor(settings.approvals, 'export', [level])
    return { rows, level, asks, open: settings.exporting, formats: [...exportForms[wanted.form].formats] }
  },

  ask({ purpose, ...wanted }, { store, ask, asker, newId, now, today }) {
    const { settings } = settingsInForce(store)
    if (!settings.exporting) throw new Refused('export.off')
    const out = goesOut(wanted, ask)
    refuseUnfit(out, asker)
    const asks = approverFor(settings.approvals, 'export', [out.level])
    if (asks === 'nobody') throw new Refused('approval.nobodyAsked')
    const id = newId()
    insertApproval(
      store,
      {
        id,
        number: takeDocumentNumber(store, 'SP', today),
        act: 'export',
        level: out.level,
        purpose,
        export: askedFor(wanted, out),
        asks,
        requestedBy: { number: asker.number, name: asker.name },
        requestedAt: now,
        state: 'waiting',
        onTheSpot: false,
        version: 1
      },
      []
    )
    const asked = approvalOf(store, id)
    if (!asked) throw new Refused('export.nothing')
    return asked
  },

  async make(wish, given) {
    if (!settingsInForce(given.store).settings.exporting) throw new Refused('export.off')
    const { formats } = exportForms[wish.form]
    if (!formats.includes(wish.format)) throw new Refused('export.formatNotHere')
    const out = goesOut(wish, given.ask)
    refuseUnfit(out, given.asker)
    const medium = mediumFor(given, wish, out.level)

    // Everything that says no says so before a place is asked for, and nothing of the trial is kept.
    const { exported: expected } = given.tryOut((store) => {
      const tried = registered(store, given, wish, out, '')
      if (wish.medium === 'disc') registerDisc(store, given, wish, tried.exported)
      return tried
    })
    const name = `${expected.number} ${wordsOf(wish).pages.exports.forms[wish.form]}.${wish.format}`
    const chosen = await given.choosePlace({ name, format: wish.format, language: wish.language })
    if (!chosen) throw new Refused('export.cancelled')
    const file = await placeFor(chosen, { format: wish.format, wish, medium, storeFile: given.desk.storeFile })
    await orRefused(refuseNoRoom(file, expected.bytes))

    // Registered before its first byte is written: should all end here, the register knows of it.
    const { exported, content } = given.begin(
      (store) => registered(store, given, wish, out, file),
      ({ exported: begun }) => exportRecorded(begun)
    )
    await orRefused(writeFileWhole(file, content))
    const done: Exported = { ...exported, doneAt: given.now }
    given.keep(
      (store) => {
        const disc = wish.medium === 'disc' ? registerDisc(store, given, wish, exported) : undefined
        if (disc) done.carrier = { id: disc.id, number: disc.number }
        endExport(store, { exportId: exported.id, at: given.now, carrierId: disc?.id })
      },
      () => removeFile(file)
    )
    return done
  },

  list: ({ from, count, ...which }, { store }) => listExports(store, which, { from, count })
})

type Given = Pick<Acting, 'asker' | 'newId' | 'now' | 'today'> & { together: { approver: readonly PersonPresent[] } }

function goesOut({ form, wish, only, except }: Wanted, ask: Reading['ask']): GoesOut {
  return exportForms[form].read(ask, wish, { only, except })
}

// A list as a whole may be more than any of its rows.
function refuseUnfit({ rows, level }: GoesOut, { clearance }: Pick<Asker, 'clearance'>): void {
  if (rows === 0) throw new Refused('export.nothing')
  if (isAbove(level, clearance)) throw new Refused('export.aboveYou', { level })
}

/** What an approval says of it; with what was picked, for that is another list. */
function askedFor({ form, wish, only, except }: Wanted, { rows }: GoesOut): ExportAsked {
  return { form, wish: { ...wish, ...(only && { only }), ...(except && { except }) }, rows }
}

function registered(
  store: WritableStore,
  { asker, together, newId, now, today }: Given,
  wish: Wish,
  out: GoesOut,
  file: string
): { exported: Exported; content: Buffer } {
  const asked = askedFor(wish, out)
  const approval = approvedFor(
    { store, asker, together, newId, now, today },
    {
      act: 'export',
      carriers: [],
      purpose: wish.purpose,
      approvalId: wish.approvalId,
      out: { asked, level: out.level }
    }
  )
  const number = takeDocumentNumber(store, 'DC', today)
  const exportedBy = { number: asker.number, name: asker.name }
  const { form, format, purpose, medium, mediumId } = wish
  const head = { number, form, level: out.level, unit: nameOfStore(store), exportedAt: now, exportedBy, purpose }
  const content = Buffer.from(out.write(format, head, { words: wordsOf(wish), language: wish.language, sayMoment }))
  const exported: Exported = {
    id: newId(),
    number,
    form,
    format,
    level: out.level,
    rows: out.rows,
    purpose,
    fileName: path.basename(file),
    bytes: content.length,
    sha256: digestOf(content),
    medium,
    ...(medium === 'medium' && mediumId !== undefined && { mediumNumber: mediumOf(store, mediumId, today)?.number }),
    begunAt: now,
    exportedBy,
    ...(approval?.decidedBy && { approvedBy: approval.decidedBy })
  }
  insertExport(store, exported, {
    wish: canonicalJson(asked.wish),
    mediumId: medium === 'medium' ? mediumId : undefined,
    approvalId: approval?.id
  })
  return { exported, content }
}

function wordsOf({ language }: Pick<Wish, 'language'>) {
  return language === 'en' ? en : zhCN
}

// As a clock on the wall of the office says it.
function sayMoment(moment: string): string {
  return new Date(moment).toLocaleString('sv')
}

async function orRefused(work: Promise<void>): Promise<void> {
  try {
    await work
  } catch (error) {
    if (error instanceof CannotWrite) throw new Refused('export.notWritten', { reason: error.why })
    throw error
  }
}
