import type { ComputerKind } from './device-policy/report.ts'
import type { StateSecretLevel } from './levels.ts'

/** What a label stands on. */
export type LabelledThing = 'computer' | 'medium' | 'peripheral'

/** What a label must say of a confidential device (Ordinance 106(14)). */
export type LabelField = 'level' | 'number' | 'responsible'

/** What a label is made of: the words of the law follow from the kind, the rest is the device's own. */
export type DeviceLabel = {
  thing: LabelledThing
  kind: ComputerKind
  /** The number that people read; the barcode always bears the number of the register. */
  number?: string | undefined
  level?: StateSecretLevel | undefined
  responsible?: string | undefined
  /** The number of the register, `SB-2026-0012`: the barcode. */
  code: string
}

/**
 * What is missing on a label. That of a confidential device says the highest level, the number and who answers for it; the
 * other two bear their sign and what must not be on them, and nothing of that can be missing.
 */
export function missingOn({ kind, level, number, responsible }: DeviceLabel): LabelField[] {
  if (kind !== 'confidential') return []
  return [
    ...(level === undefined ? (['level'] as const) : []),
    ...(number === undefined || number === '' ? (['number'] as const) : []),
    ...(responsible === undefined || responsible === '' ? (['responsible'] as const) : [])
  ]
}
