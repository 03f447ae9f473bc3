import { useQuery } from '@tanstack/react-query'
import type { ItemStatus } from '#shared/destruction-life.ts'
import { destruction, type DestructionItem } from '#shared/registers/destruction.ts'
import { useAsk } from '#renderer/use-operation.ts'

const PART = 500

/** Everything on a list, read part by part, for a page on which all of it stands; nothing while it is being read. */
export function useAllItems(listId: string, status?: ItemStatus): readonly DestructionItem[] | undefined {
  const ask = useAsk()
  const { data } = useQuery({
    queryKey: [destruction.items.name, 'all', listId, status],
    queryFn: async () => {
      const rows: DestructionItem[] = []
      for (;;) {
        const wish = { listId, from: rows.length, count: PART, ...(status && { statuses: [status] }) }
        const answer = await ask(destruction.items, wish)
        if (!answer.ok) return rows
        rows.push(...answer.value.rows)
        if (answer.value.rows.length === 0 || rows.length >= answer.value.total) return rows
      }
    }
  })
  return data
}
