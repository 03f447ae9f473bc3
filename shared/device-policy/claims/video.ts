import type { Fact } from '../facts.ts'
import type { Claims } from './claim.ts'
import { byMarker } from './claim.ts'

/** Whether a picture comes from a lens or from a cable. */
export function claimByVideo(facts: readonly Fact[], claims: Claims): void {
  const capture = facts.flatMap((fact) => fact.signs).filter((sign) => sign.mark === 'videoCapture')
  const pictures = facts.flatMap((fact) =>
    fact.terminals.filter((terminal) => /^video\/(0201|040[123])$/.test(terminal))
  )
  const onlyCapture = pictures.length > 0 && !pictures.includes('video/0201')
  for (const sign of capture) {
    const isCapture = onlyCapture || (claims.is('video_capture') && !claims.is('camera'))
    claims.add(isCapture ? 'video_capture' : 'camera', 'certain', byMarker(sign))
  }
  if (!onlyCapture) return
  // A box that digitises a picture from a cable has no lens.
  for (const claim of claims.all) if (claim.category === 'camera') claim.category = 'video_capture'
}
