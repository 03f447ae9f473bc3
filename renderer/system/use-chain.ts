import { useQuery, useQueryClient } from '@tanstack/react-query'
import { audit } from '#shared/system/audit.ts'
import type { OutputOf } from '#shared/define-operation.ts'

export type Chain = OutputOf<typeof audit.verify>

/** What the last verification of this session found; kept until the person leaves. */
export function useChain(): { chain: Chain | undefined; keep: (chain: Chain) => void } {
  const answers = useQueryClient()
  const { data } = useQuery<Chain>({ queryKey: ['chain'], enabled: false, gcTime: Infinity })
  return { chain: data, keep: (chain) => answers.setQueryData(['chain'], chain) }
}
