import type { ExportName } from './export-names.ts'
import type { ExportForm } from './export-form.ts'
import { carriersForm } from './export-forms/carriers.ts'
import { archivesForm } from './export-forms/archives.ts'
import { archiveFiguresForm } from './export-forms/archive-figures.ts'
import { deviceCheckForm } from './export-forms/device-check.ts'
import { computersForm, mediaForm, peripheralsForm } from './export-forms/devices.ts'
import { destructionItemsForm } from './export-forms/destruction-items.ts'
import { auditRecordForm } from './export-forms/audit-record.ts'
import { findingsForm } from './export-forms/findings.ts'
import { importLinesForm } from './export-forms/import-lines.ts'
import { holdingsForm } from './export-forms/holdings.ts'
import { loansForm } from './export-forms/loans.ts'
import { machinesForm } from './export-forms/machines.ts'
import { peopleForm } from './export-forms/people.ts'
import { stockTakeLinesForm } from './export-forms/stock-take-lines.ts'

/** Everything that may go out as a file, on one page. */
export const exportForms: Readonly<Record<ExportName, ExportForm>> = {
  carriers: carriersForm,
  holdings: holdingsForm,
  loans: loansForm,
  stockTakeLines: stockTakeLinesForm,
  destructionItems: destructionItemsForm,
  people: peopleForm,
  deviceCheck: deviceCheckForm,
  findings: findingsForm,
  machines: machinesForm,
  computers: computersForm,
  media: mediaForm,
  peripherals: peripheralsForm,
  archives: archivesForm,
  archiveFigures: archiveFiguresForm,
  auditRecord: auditRecordForm,
  importLines: importLinesForm
}
