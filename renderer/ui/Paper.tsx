import type { ReactNode } from 'react'

/** The sheets there are; `look/paper.css` has a page of the same name for each, so that a printer takes the right size. */
export type PaperSize = 'a4' | 'a4-across' | 'label-60-40' | 'label-50-30' | 'labels-a4'

/**
 * A sheet as it comes out of the printer, in millimetres, always dark on white. While something is printed nothing but the
 * sheets on the page is on the paper (`look/paper.css`). Every sheet starts a page of its own; the heads of its tables
 * stand on each.
 * @param mark the mark of what stands on it, as printed at its top left (GB/T 9704); empty where it bears none
 * @param foot what stands at its end: the number of the print, when, and by whom
 */
export function Paper({
  size = 'a4',
  label,
  mark,
  title,
  foot,
  children
}: {
  size?: PaperSize
  label: string
  mark?: string
  title?: ReactNode
  foot?: ReactNode
  children: ReactNode
}) {
  return (
    <section className={`paper paper-${size}`} aria-label={label}>
      {mark && <p className="paper-mark">{mark}</p>}
      {title && <h2 className="paper-title">{title}</h2>}
      {children}
      {foot && <footer className="paper-foot">{foot}</footer>}
    </section>
  )
}

/** Lines to sign on, side by side: who signs, and room for the name and the day. */
export function SignatureLines({ of }: { of: readonly string[] }) {
  return (
    <div className="paper-signatures">
      {of.map((who) => (
        <p key={who}>
          <span>{who}</span>
          <span className="paper-line" />
        </p>
      ))}
    </div>
  )
}
