import type { ReactElement } from 'react'

// `SW-2026-0001`, `2026-11-18`, `000012-000014`: what a line would be broken in after each hyphen.
const NUMBER = /([A-Za-z0-9]+(?:-[A-Za-z0-9]+)+)/

/** A text for paper in which no number and no day is broken at its hyphens, however narrow the column. */
export function Unbroken({ text }: { text: string | undefined }): ReactElement {
  return (
    <>
      {(text ?? '').split(NUMBER).map((part, index) =>
        NUMBER.test(part) ? (
          <span key={index} className="unbroken">
            {part}
          </span>
        ) : (
          part
        )
      )}
    </>
  )
}
