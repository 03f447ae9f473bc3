import { z } from 'zod'
import { addDays, type Day } from './days.ts'
import { line } from './values.ts'

/** What is asked of every place in which something is kept (Ordinance 115), in the order of walking through it. */
export const InspectedThing = z.enum([
  'locks',
  'seals',
  'theft',
  'fire',
  'damp',
  'light',
  'dust',
  'insects',
  'magnetic'
])
export type InspectedThing = z.infer<typeof InspectedThing>

/** What a finding is about: a thing that was asked, what was measured, or something else that was seen. */
export const FoundAbout = z.enum([...InspectedThing.options, 'temperature', 'humidity', 'other'])
export type FoundAbout = z.infer<typeof FoundAbout>

/** What was seen of one thing. Whoever says that something is not in order says what is so. */
export const Fact = z.object({ state: z.enum(['inOrder', 'notInOrder', 'none']), fact: line(300).optional() })
export type Fact = z.infer<typeof Fact>

/** What there need not be everywhere: media that a magnet harms, seals. Everything else is asked of every place. */
const mayBeNone: readonly InspectedThing[] = ['seals', 'magnetic']

const between = (least: number, most: number) =>
  z.object({ from: z.number(), to: z.number() }).refine(inOrder(least, most))

/** Between what temperature (°C) and relative humidity (%) are wanted, and how many days may pass between two inspections. */
export const RoomClimate = z.object({ temperature: between(-20, 60), humidity: between(0, 100) })
export type RoomClimate = z.infer<typeof RoomClimate>

export const PlaceKind = z.enum(['room', 'cabinet', 'shelf'])
export type PlaceKind = z.infer<typeof PlaceKind>
export type DaysBetweenInspections = Readonly<Record<PlaceKind, number>>

/** What was measured; a cabinet or a shelf may have no instrument of its own. */
export type Measured = { temperature?: number | undefined; humidity?: number | undefined }

/** Whether a value lies outside what is wanted; its ends are wanted too. */
export function isOutside(value: number, { from, to }: { from: number; to: number }): boolean {
  return value < from || value > to
}

/** The things of which a fact must be told and is not: no bare tick where something is not in order (rule 42). */
export function untoldFacts(facts: Readonly<Record<InspectedThing, Fact>>): InspectedThing[] {
  return InspectedThing.options.filter(
    (thing) => facts[thing].state === 'notInOrder' && facts[thing].fact === undefined
  )
}

/** The things that are everywhere and of which it was said that there are none. */
export function wronglyNone(facts: Readonly<Record<InspectedThing, Fact>>): InspectedThing[] {
  return InspectedThing.options.filter((thing) => facts[thing].state === 'none' && !mayBeNone.includes(thing))
}

/** Whether there may be none of this in a place. */
export function mayBeMissing(thing: InspectedThing): boolean {
  return mayBeNone.includes(thing)
}

/** What must have a finding: everything that is not in order, and what was measured outside what is wanted. */
export function findingsDemanded(
  facts: Readonly<Record<InspectedThing, Fact>>,
  { temperature, humidity }: Measured,
  wanted: RoomClimate
): FoundAbout[] {
  return [
    ...InspectedThing.options.filter((thing) => facts[thing].state === 'notInOrder'),
    ...(temperature !== undefined && isOutside(temperature, wanted.temperature) ? (['temperature'] as const) : []),
    ...(humidity !== undefined && isOutside(humidity, wanted.humidity) ? (['humidity'] as const) : [])
  ]
}

/** By when a place of this kind is inspected again. */
export function nextInspectionOn(inspectedOn: Day, kind: PlaceKind, days: DaysBetweenInspections): Day {
  return addDays(inspectedOn, days[kind])
}

/** Where a finding stands: put right by one, confirmed by another. */
export const InspectionFindingState = z.enum(['open', 'putRight', 'confirmed'])
export type InspectionFindingState = z.infer<typeof InspectionFindingState>
export const InspectionFindingAct = z.enum(['putRight', 'confirm', 'again'])
export type InspectionFindingAct = z.infer<typeof InspectionFindingAct>

/** Where a finding stands after an act; `undefined` where the act is not possible from here. */
export function findingStateAfter(
  act: InspectionFindingAct,
  from: InspectionFindingState
): InspectionFindingState | undefined {
  if (act === 'putRight') return from === 'open' ? 'putRight' : undefined
  if (from !== 'putRight') return undefined
  return act === 'confirm' ? 'confirmed' : 'open'
}

function inOrder(least: number, most: number) {
  return ({ from, to }: { from: number; to: number }) => from >= least && to <= most && from <= to
}
