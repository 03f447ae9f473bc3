import { useEffect, useState } from 'react'
import { drafts } from '#shared/system/drafts.ts'
import type { SignedIn } from '#shared/system/session.ts'
import { call } from './call.ts'
import { useGoOn } from './go-on.ts'
import { router } from './routes.tsx'

// Long enough to type a word into a filter, which is a part of the address.
const AFTER_GOING_MS = 300

/**
 * Brings a person back to where they were, with the sheet that lay over it, and keeps where they go. Whoever is another
 * person than the one before begins at home; and so does whoever is told there that somebody else tried to be them.
 * @returns whether it is known where that is
 */
export function useComingBack({ failuresSince, clockSetBack }: SignedIn): boolean {
  const [isBack, setIsBack] = useState(hasAddress)
  const isToldAtHome = failuresSince > 0 || clockSetBack > 0
  const goOn = useGoOn()
  useEffect(() => {
    if (hasAddress()) return
    let isHere = true
    void call(drafts.comeBack, {}).then(async (answer) => {
      const place = answer.ok && !isToldAtHome ? answer.value.place : undefined
      if (!isHere) return
      if (place !== undefined) router.history.replace(place)
      setIsBack(true)
      const left = place === undefined ? undefined : await call(drafts.list, {})
      const draft = left?.ok ? left.value.drafts.find((each) => each.place === place) : undefined
      if (isHere && draft && draft.opened.length > 0) goOn(draft)
    })
    return () => {
      isHere = false
    }
  }, [goOn, isToldAtHome])
  useEffect(() => {
    if (!isBack) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let page: string | undefined
    // Another page is told at once, as the window may be locked at once; what is typed into a filter of the same, after it.
    const stay = () => void call(drafts.stay, { place: router.history.location.href.slice(0, 4000) })
    const gone = () => {
      clearTimeout(timer)
      const { pathname } = router.history.location
      if (pathname !== page) stay()
      else timer = setTimeout(stay, AFTER_GOING_MS)
      page = pathname
    }
    const leave = router.history.subscribe(gone)
    gone()
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [isBack])
  return isBack
}

// A page that was only loaded again keeps its own address; home is none.
function hasAddress(): boolean {
  return !['', '#', '#/'].includes(location.hash)
}
