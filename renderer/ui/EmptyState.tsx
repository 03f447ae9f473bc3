import type { ReactNode } from 'react'

/** What stands where nothing is: that it is so, and the next step. */
export function EmptyState({ title, next, children }: { title: string; next?: string; children?: ReactNode }) {
  return (
    <div className="empty-state" role="status">
      <svg width="56" height="40" viewBox="0 0 56 40" aria-hidden="true">
        <path
          d="M4 36h48M10 36V9l5-5h26l5 5v27M18 14h20M18 21h20M18 28h12"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
        />
      </svg>
      <strong>{title}</strong>
      {next && <span>{next}</span>}
      {children}
    </div>
  )
}
