import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Answer, Operation, OutputOf, Refusal, WishOf } from '#shared/define-operation.ts'
import { session } from '#shared/system/session.ts'
import { call } from './call.ts'

/** What was read, or why it was not; neither while it is still being read. */
export type Reading<Value> = { value: Value | undefined; refusal: Refusal | undefined; again: () => void }

/** What answers are kept for as long as a page shows them. Nothing here waits for a network or asks by itself again. */
export function newAnswers(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      queries: {
        ...always,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        staleTime: Infinity,
        gcTime: 60_000
      },
      mutations: always
    }
  })
}

/** Reads with an operation and shows what it answered; asks again after anything was changed. */
export function useReading<O extends Operation>(
  operation: O,
  wish: WishOf<O>,
  { when = true }: { when?: boolean } = {}
): Reading<OutputOf<O>> {
  const ask = useAsk()
  const { data, refetch } = useQuery({
    queryKey: [operation.name, wish],
    queryFn: () => ask(operation, wish),
    enabled: when
  })
  return {
    value: data?.ok ? data.value : undefined,
    refusal: data && !data.ok ? data.refusal : undefined,
    again: () => void refetch()
  }
}

// What one reading gives at most.
const PART = 500

/** Reads a list to its end, part by part, for a page on which all of it stands; no more than `most` rows of it. */
export function useWhole<O extends Operation>(
  operation: O,
  wish: WishOf<O>,
  most: number,
  { when = true }: { when?: boolean } = {}
): Reading<OutputOf<O>> {
  const ask = useAsk()
  const { data, refetch } = useQuery({
    queryKey: [operation.name, 'whole', wish, most],
    queryFn: async (): Promise<Answer<OutputOf<O>>> => {
      const rows: unknown[] = []
      for (;;) {
        const count = Math.min(PART, most - rows.length)
        const answer = await ask(operation, { ...(wish as object), from: rows.length, count } as unknown as WishOf<O>)
        if (!answer.ok) return answer
        const { rows: part, total } = answer.value as { rows: readonly unknown[]; total: number }
        rows.push(...part)
        if (part.length === 0 || rows.length >= total || rows.length >= most)
          return { ok: true, value: { ...(answer.value as object), rows } as OutputOf<O> }
      }
    },
    enabled: when
  })
  return {
    value: data?.ok ? data.value : undefined,
    refusal: data && !data.ok ? data.refusal : undefined,
    again: () => void refetch()
  }
}

/** Does something with an operation. What was read before is read anew once it is done. */
export function useDoing<O extends Operation>(
  operation: O
): { doing: boolean; perform: (wish: WishOf<O>) => Promise<Answer<OutputOf<O>>> } {
  const ask = useAsk()
  const answers = useQueryClient()
  const { isPending, mutateAsync } = useMutation({
    mutationKey: [operation.name],
    mutationFn: (wish: WishOf<O>) => ask(operation, wish),
    onSuccess: async (answer) => {
      if (answer.ok) await answers.invalidateQueries({ refetchType: 'active' })
    }
  })
  return { doing: isPending, perform: mutateAsync }
}

/** Asks once, for lists that read part by part. */
export function useAsk(): <O extends Operation>(
  operation: O,
  wish: WishOf<O>,
  file?: File
) => Promise<Answer<OutputOf<O>>> {
  const answers = useQueryClient()
  return useCallback(
    async (operation, wish, file) => {
      const answer = await call(operation, wish, file)
      if (!answer.ok && endsTheSession(answer.refusal))
        await answers.invalidateQueries({ queryKey: [session.state.name] })
      return answer
    },
    [answers]
  )
}

function endsTheSession({ code }: Refusal): boolean {
  return code === 'session.none' || code === 'program.dataProcessEnded'
}
