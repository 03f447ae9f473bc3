import type { ReactNode } from 'react'

/** The heading of a page with what can be done on it. */
export function PageTitle({ title, note, children }: { title: ReactNode; note?: ReactNode; children?: ReactNode }) {
  return (
    <div className="page-title">
      <div className="page-title-text">
        <h1>{title}</h1>
        {note && <p>{note}</p>}
      </div>
      <div className="page-title-actions">{children}</div>
    </div>
  )
}
