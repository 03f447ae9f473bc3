/** How a window may be drawn: dark ink on a light ground, or the other way round. */
export const grounds = ['light', 'dark'] as const
export type Ground = (typeof grounds)[number]

/** What a person may ask for: one of the two, or what the system has. */
export const groundWishes = ['system', ...grounds] as const
export type GroundWish = (typeof groundWishes)[number]

/** The wish that is written so; nothing else is one. */
export function groundWish(written: string | null | undefined): GroundWish | undefined {
  return groundWishes.find((wish) => wish === written)
}
