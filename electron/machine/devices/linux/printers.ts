import type { Sign } from '#shared/device-policy/facts.ts'
import { factOf } from '#shared/device-policy/facts.ts'
import type { Reading } from './reading.ts'

/** The print queues that were set up; a queue may lead to a printer that is elsewhere. */
export function readPrinters(reading: Reading): void {
  const { tree } = reading
  const settings = tree.text('/etc/cups/printers.conf', 'printers')
  for (const block of settings?.split(/^(?=<(?:Default)?Printer )/m) ?? []) {
    const name = /^<(?:Default)?Printer ([^>]+)>/.exec(block)?.[1]
    if (!name) continue
    const address = /^DeviceURI (.+)$/m.exec(block)?.[1] ?? ''
    const model = /^MakeModel (.+)$/m.exec(block)?.[1]
    const signs: Sign[] = [{ mark: 'printQueue', where: '/etc/cups/printers.conf', what: `${name} ${address}` }]
    if (/^(hpfax|\w*fax):/i.test(address))
      signs.push({ mark: 'faxLine', where: '/etc/cups/printers.conf', what: address })
    reading.add(
      factOf({
        bus: 'printer',
        path: `cups:${name}`,
        readFrom: '/etc/cups/printers.conf',
        names: [model ?? name],
        signs
      })
    )
  }
}
