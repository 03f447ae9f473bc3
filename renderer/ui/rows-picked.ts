import { useMemo, useSyncExternalStore } from 'react'

/** Which rows of a list are picked: these, or all that the list shows but these. */
export type Picked = { allBut: boolean; ids: ReadonlySet<string> }

const none: Picked = { allBut: false, ids: new Set() }

/** What a person has picked in a list. Each row listens by itself, so that a tick draws one row anew and not the list. */
export class RowsPicked {
  #picked = none
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly now = (): Picked => this.#picked

  has(id: string): boolean {
    return this.#picked.ids.has(id) !== this.#picked.allBut
  }

  toggle(id: string): void {
    const ids = new Set(this.#picked.ids)
    if (!ids.delete(id)) ids.add(id)
    this.#become({ ...this.#picked, ids })
  }

  all(): void {
    this.#become({ allBut: true, ids: new Set() })
  }

  clear(): void {
    if (this.#picked.allBut || this.#picked.ids.size > 0) this.#become(none)
  }

  #become(picked: Picked): void {
    this.#picked = picked
    for (const listener of this.#listeners) listener()
  }
}

/** Something to pick rows with; `of` names the list, and another list begins with nothing picked. */
export function useRowsPicked(of: string): RowsPicked {
  // eslint-disable-next-line react-hooks/exhaustive-deps -- another list, another pick
  return useMemo(() => new RowsPicked(), [of])
}

/** What is picked now. */
export function usePicked(rows: RowsPicked): Picked {
  return useSyncExternalStore(rows.subscribe, rows.now)
}

/** How many rows are picked, of a list this long. */
export function countPicked({ allBut, ids }: Picked, total: number): number {
  return allBut ? Math.max(0, total - ids.size) : ids.size
}
