import { RegisterComparison } from './compare-registers.ts'
import { CheckReport } from './report.ts'

/** A check as it leaves the program as JSON: with what the registers said to it, where it was kept beside registers. */
export const ExportedReport = CheckReport.extend({ againstRegisters: RegisterComparison.optional() })
