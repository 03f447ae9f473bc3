import { useRef } from 'react'

/** Does one thing after the other, in the order in which they came, however fast they come. */
export function useInTurn(): (work: () => Promise<void>) => void {
  const waiting = useRef<Promise<void>>(Promise.resolve())
  return (work) => {
    waiting.current = waiting.current.then(work)
  }
}
