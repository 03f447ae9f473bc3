import type { Fact, Mark } from '../facts.ts'
import type { Evidence } from '../report.ts'
import type { Claims } from './claim.ts'
import { byClass, byMarker } from './claim.ts'
import { microphoneName } from './telling-names.ts'

/** Through what a card or a USB device takes sound in. */
export function claimBySound(facts: readonly Fact[], claims: Claims): void {
  const signs = facts.flatMap((fact) => fact.signs)
  const of = (mark: Mark) => signs.filter((sign) => sign.mark === mark)
  if (facts.some((fact) => fact.bus === 'usb')) return claimByUsbSound(facts, of('capturePath').map(byMarker), claims)
  const tellsPins = ['microphonePin', 'microphoneJackPin', 'lineInPin', 'digitalMicrophone'] as const
  if (tellsPins.some((mark) => of(mark).length > 0)) return
  // Sound can be taken in, and nothing says through what: line in, or a microphone the firmware did not declare.
  for (const sign of of('capturePath')) claims.add('microphone', 'suspect', byMarker(sign))
  for (const sign of of('captureEndpoint')) claims.add('microphone', 'probable', byMarker(sign))
}

function claimByUsbSound(facts: readonly Fact[], capture: readonly Evidence[], claims: Claims): void {
  const parts = facts.filter((fact) => fact.bus === 'usb')
  const [usb] = parts
  const classes = parts.flatMap((fact) => fact.classes)
  const terminals = parts.flatMap((fact) => fact.terminals)
  const isAudio = claims.is('usb_audio') || classes.some((triple) => triple.startsWith('01/'))
  if (!isAudio || !usb) return
  const inputs = terminals.filter((terminal) => /^audio\/(020[0-7]|040[0-5])$/.test(terminal))
  const described = terminals.some((terminal) => /^audio\/0[2-6]/.test(terminal))
  for (const terminal of inputs) {
    claims.add('microphone', 'probable', { sign: 'terminal', where: usb.readFrom, what: `terminal ${terminal}` })
  }
  // A microphone's own receiver calls its input a line.
  const name = parts.flatMap((fact) => fact.names).join(' ')
  if (microphoneName.test(name)) claims.add('microphone', 'suspect', { sign: 'name', where: usb.readFrom, what: name })
  for (const evidence of capture)
    claims.add('microphone', inputs.length || !described ? 'certain' : 'suspect', evidence)
  if (described || capture.length) return
  const streams = classes.find((triple) => /^01\/(0[12]|--)/.test(triple))
  // A camera with sound, or a sound device that was not described further: nearly all of them can take sound in.
  if (streams) claims.add('microphone', 'suspect', byClass(usb, streams))
}
