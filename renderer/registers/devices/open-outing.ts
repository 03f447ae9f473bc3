import { outings, type OutingInSight } from '#shared/registers/outings.ts'
import { useReading } from '#renderer/use-operation.ts'

/** With whom a computer or a medium is out of the house, while it is. */
export function useOpenOuting({ id, state }: { id: string; state: string }): OutingInSight | undefined {
  const out = state === 'carriedOut'
  const { value } = useReading(outings.list, { which: 'open', deviceId: id, count: 1 }, { when: out })
  return out ? value?.rows[0] : undefined
}
