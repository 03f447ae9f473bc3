import type { ReactNode } from 'react'

/** How a scan went: well, to be looked at, not at all; nothing yet. */
export type ScanTone = 'good' | 'fair' | 'bad' | 'none'

const signs: Readonly<Record<ScanTone, string>> = { good: '✔', fair: '⚠', bad: '✖', none: '' }

/**
 * The answer to the last scan: large, in colour, with a word and a sign; told to screen readers, at once where something is
 * wrong.
 */
export function ScanAnswer({
  tone,
  sign = signs[tone],
  said,
  children
}: {
  tone: ScanTone
  sign?: string
  said: ReactNode
  children?: ReactNode
}) {
  return (
    <div
      className="scan-answer"
      {...(tone !== 'none' && { 'data-tone': tone })}
      role={tone === 'bad' ? 'alert' : 'status'}
    >
      <strong>
        {sign && <span aria-hidden="true">{sign}</span>} {said}
      </strong>
      {children}
    </div>
  )
}
