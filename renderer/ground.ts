import { createContext, useContext, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { groundWish, type Ground, type GroundWish } from '#shared/grounds.ts'

type Chosen = { ground: Ground; wish: GroundWish; setWish: (wish: GroundWish) => void }

/** On which ground the window is drawn and the way to change it; kept in memory and in the page's address only. */
export const GroundContext = createContext<Chosen>({ ground: 'light', wish: 'system', setWish: () => {} })

export function useGround(): Chosen {
  return useContext(GroundContext)
}

/** The ground that the person wishes, or the system's own, which may change at any time. */
export function useChosenGround(): Chosen {
  const [wish, setWish] = useState(firstWish)
  const system = useSyncExternalStore(whenSystemChanges, systemGround)
  const ground = wish === 'system' ? system : wish
  useLayoutEffect(() => draw(ground), [ground])
  useLayoutEffect(() => {
    // The address is all that outlives a lock: the page after it is drawn the same.
    const address = new URL(location.href)
    address.searchParams.set('ground', wish)
    history.replaceState(history.state, '', address)
  }, [wish])
  return useMemo(() => ({ ground, wish, setWish }), [ground, wish])
}

const systemIsDark = matchMedia('(prefers-color-scheme: dark)')

function systemGround(): Ground {
  return systemIsDark.matches ? 'dark' : 'light'
}

function whenSystemChanges(tell: () => void): () => void {
  systemIsDark.addEventListener('change', tell)
  return () => systemIsDark.removeEventListener('change', tell)
}

function firstWish(): GroundWish {
  return groundWish(new URL(location.href).searchParams.get('ground')) ?? 'system'
}

function draw(ground: Ground): void {
  document.documentElement.dataset.ground = ground
}
