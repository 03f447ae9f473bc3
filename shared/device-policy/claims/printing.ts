import type { Fact } from '../facts.ts'
import type { Evidence } from '../report.ts'
import type { Claims } from './claim.ts'
import { byClass } from './claim.ts'
import { allFunctionsName, faxName } from './telling-names.ts'

/** No class says "fax". A printer that scans, or whose name is of a kind that faxes, may have a telephone socket. */
export function claimByPrinting(facts: readonly Fact[], claims: Claims): void {
  const printer = facts.find(
    (fact) => fact.classes.some((triple) => triple.startsWith('07/')) || fact.bus === 'printer'
  )
  if (!printer || !claims.is('printer')) return
  const names = facts.flatMap((fact) => [...fact.names, ...fact.signs.map((sign) => sign.what)]).join(' ')
  const byName: Evidence = { sign: 'name', where: printer.readFrom, what: names }
  if (faxName.test(names)) claims.add('fax', 'suspect', byName)
  const scans = printer.classes.find((triple) => /^(06|ff)\//.test(triple))
  if (scans) {
    const evidence = byClass(printer, scans)
    claims.add('printer', 'probable', evidence, ['allFunctions', 'mayHaveFaxLine'])
    claims.add('scanner', 'suspect', evidence)
  } else if (allFunctionsName.test(names)) claims.add('printer', 'suspect', byName, ['allFunctions', 'mayHaveFaxLine'])
}
