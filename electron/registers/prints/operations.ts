import { highest } from '#shared/levels.ts'
import { prints, type Printing } from '#shared/registers/prints.ts'
import { approvedFor } from '#electron/approved.ts'
import { implement } from '#electron/implement.ts'
import { carrierOf } from '#electron/registers/carriers/queries.ts'
import { Refused } from '#electron/refused.ts'
import { settingsInForce, takeDocumentNumber } from '#electron/store/settings.ts'
import { insertPrinting, listPrintings } from './queries.ts'

export const printsImplemented = implement(prints, {
  print({ carrierIds, approvalId, ...wish }, given) {
    const { store, asker, newId, now, today } = given
    if (!settingsInForce(store).settings.printing) throw new Refused('print.off')
    const carriers = carrierIds.map((id) => {
      const carrier = carrierOf(store, id)
      if (!carrier) throw new Refused('carrier.notFound')
      return carrier
    })
    const approval = approvedFor(given, { act: 'print', carriers, purpose: wish.purpose, approvalId })
    const printing: Printing = {
      ...wish,
      id: newId(),
      number: takeDocumentNumber(store, 'DY', today),
      level: highest(carriers.map(({ level }) => level)),
      printedAt: now,
      printedBy: { number: asker.number, name: asker.name },
      ...(approval?.decidedBy && { approvedBy: approval.decidedBy })
    }
    insertPrinting(store, printing)
    return printing
  },

  list: ({ form, from, count }, { store }) => listPrintings(store, { form }, { from, count })
})
