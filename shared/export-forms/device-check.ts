import { z } from 'zod'
import type { ExportForm } from '../export-form.ts'
import { reportCsv } from '../device-policy/report-csv.ts'
import { reportHtml } from '../device-policy/report-html.ts'
import { deviceChecks } from '../registers/device-checks.ts'
import { Id } from '../values.ts'

/** The report of one device check, in the very forms in which the command line writes it. */
export const deviceCheckForm: ExportForm = {
  formats: ['json', 'csv', 'html'],
  read(ask, wish) {
    const { report, againstRegisters } = ask(deviceChecks.open, z.strictObject({ checkId: Id }).parse(wish))
    const { remarks = [], level = 'unclassified' } = againstRegisters ?? {}
    return {
      rows: 1,
      level,
      write(format, _, { words, language, sayMoment }) {
        if (format === 'json') return `${JSON.stringify({ ...report, againstRegisters }, null, 2)}\n`
        if (format === 'csv') return reportCsv(report, words.deviceCheck, sayMoment, remarks)
        return reportHtml(report, words.deviceCheck, language, sayMoment, remarks)
      }
    }
  }
}
