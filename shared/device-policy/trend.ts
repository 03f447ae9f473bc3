import type { Day } from '../days.ts'

/** One check's figures on the day on which it was made. */
export type Figures = { machineId: string; on: Day; forbidden: number; look: number }

/** How all machines stood at the end of a day. */
export type Standing = { on: Day; machines: number; forbidden: number; look: number }

/**
 * How it stood at the end of each day on which anything was checked: the sum over the last checks that every machine had
 * until then. `checks` are in the order in which they were made; the newest `longest` days are told.
 */
export function trendOf(checks: readonly Figures[], longest = 60): Standing[] {
  const last = new Map<string, Figures>()
  const standings: Standing[] = []
  for (const check of checks) {
    last.set(check.machineId, check)
    const all = [...last.values()]
    const standing: Standing = {
      on: check.on,
      machines: all.length,
      forbidden: sum(all.map(({ forbidden }) => forbidden)),
      look: sum(all.map(({ look }) => look))
    }
    if (standings.at(-1)?.on === check.on) standings.pop()
    standings.push(standing)
  }
  return standings.slice(-longest)
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
