import { prints } from '#shared/registers/prints.ts'
import { settings } from '#shared/system/settings.ts'
import { sampleDeviceWords, samplePaperWords as words } from '#shared/words/demonstration-office.ts'
import type { SampleOffice } from './sample-office.ts'

/** Printing and exporting are off until a unit opens them: this one has, so that both can be tried. */
export async function openPrinting(office: SampleOffice): Promise<void> {
  await office.as('securityAdministrator')
  const { settings: inForce, version } = await office.do(settings.read, {})
  await office.do(settings.change, {
    ...{ settings: { ...inForce, printing: true, exporting: true }, reason: sampleDeviceWords.settingsReason, version }
  })
}

/** A list of what is due for the meeting of the week, and what one person holds. */
export async function printSome(office: SampleOffice): Promise<void> {
  await office.as('confidentialityOfficer')
  const paper = { carrierIds: [], together: { approver: [] } }
  await office.do(prints.print, { form: 'dueList', about: words.due, copies: 3, purpose: words.dueFor, ...paper })
  const { name } = await office.reader()
  await office.do(prints.print, { form: 'holdings', about: name, copies: 1, purpose: words.holdingsFor, ...paper })
}
