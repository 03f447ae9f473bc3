import { z } from 'zod'
import { defineOperations } from '../define-operation.ts'
import { Level } from '../levels.ts'
import { NewPassword, StaffNumber, line } from '../values.ts'

/** An administrator at the founding of a store: who, and the password that only this person knows. */
const Founder = z.object({ number: StaffNumber, name: line(40), password: NewPassword })

export const store = defineOperations('store', {
  create: {
    effect: 'acts',
    permission: 'atTheDoor',
    input: z.object({
      /** The unit whose registers these are, as it stands on its forms. */
      unit: line(100),
      /** The level of the machine: nothing above it is ever taken in (Ordinance 106(10)). */
      level: Level.exclude(['unclassified']),
      administrators: z.object({
        systemAdministrator: Founder,
        securityAdministrator: Founder,
        auditor: Founder
      }),
      /** A store for looking around in, marked as such for good. */
      demonstration: z.boolean().default(false)
    }),
    output: z.object({ file: z.string(), unit: z.string(), level: Level }),
    refuses: ['store.alreadyThere', 'store.placeUnusable', 'store.administratorsMustDiffer'],
    audit: (output: { unit: string; level: Level }) => ({
      subject: 'store',
      changed: { unit: output.unit, level: output.level }
    })
  }
})
