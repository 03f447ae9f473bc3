import type { ImportField } from '#shared/import-fields.ts'
import type { CellProblem, ImportProblem } from '#shared/import-reading.ts'
import type { Refusal } from '#shared/define-operation.ts'
import type { ImportPlan, NameKind, NameUnknown } from '#shared/registers/imports.ts'
import { peopleNamed, personOf, personWithNumber } from '#electron/registers/people/queries.ts'
import { placeOf, placesNamed, placeWithCode } from '#electron/registers/places/queries.ts'
import { unitOf, unitWithName } from '#electron/registers/units/queries.ts'
import { Refused } from '#electron/refused.ts'
import type { ReadableStore } from '#electron/store/open-store.ts'

type Candidate = NameUnknown['candidates'][number]
type Problems = (CellProblem | { refusal: Refusal })[]

/** What the names of a file mean: looked up once each, and those that mean nothing yet kept with how often they stand there. */
export type Names = {
  find: (kind: 'holder' | 'place', name: string | undefined, usual: string, problems: Problems) => string | undefined
  unit: (name: string | undefined, usual: string, problems: Problems) => string | undefined
  /** What this walk has brought in itself. */
  brought: Set<string>
}

/**
 * @throws Refused where what is to hold in general is not there
 */
export function namesOf(store: ReadableStore, { usual, names }: ImportPlan): Names {
  if (!unitWithName(store, usual.unit)) throw new Refused('unit.notFound')
  if (!personOf(store, usual.holderId)) throw new Refused('person.notFound')
  if (!placeOf(store, usual.placeId)) throw new Refused('place.notFound')
  const meant = new Map(names.map(({ kind, name, id }) => [`${kind}\n${name}`, id]))
  const known = new Map<string, Candidate[]>()
  const candidatesOf = (kind: NameKind, name: string): Candidate[] => {
    const key = `${kind}\n${name}`
    const found = known.get(key) ?? candidates(store, kind, name)
    known.set(key, found)
    return found
  }
  const find = (kind: NameKind, name: string, problems: Problems): Candidate | undefined => {
    const found = candidatesOf(kind, name)
    const [only] = found
    if (only && found.length === 1) return only
    problems.push({ field: fieldOf[kind], value: name, problem: found.length === 0 ? unknown[kind] : several[kind] })
    return undefined
  }
  return {
    brought: new Set(),
    find: (kind, name, usually, problems) =>
      name === undefined ? usually : (meant.get(`${kind}\n${name}`) ?? find(kind, name, problems)?.id),
    unit(name, usually, problems) {
      if (name === undefined) return usually
      const id = meant.get(`unit\n${name}`)
      return id === undefined ? find('unit', name, problems)?.name : unitOf(store, id)?.name
    }
  }
}

const fieldOf: Readonly<Record<NameKind, ImportField>> = { holder: 'holder', place: 'place', unit: 'unit' }
const unknown: Readonly<Record<NameKind, ImportProblem>> = {
  holder: 'holderUnknown',
  place: 'placeUnknown',
  unit: 'unitUnknown'
}
const several: Readonly<Record<NameKind, ImportProblem>> = {
  holder: 'holderSeveral',
  place: 'placeSeveral',
  unit: 'unitUnknown'
}

/** Whom or what a name may mean: its number or code, else everybody and everything that is called so. */
export function candidates(store: ReadableStore, kind: NameKind, name: string): Candidate[] {
  if (kind === 'unit') {
    const unit = unitWithName(store, name)
    return unit ? [{ id: unit.id, code: '', name: unit.name }] : []
  }
  if (kind === 'place') {
    const place = placeWithCode(store, name)
    return (place ? [place] : placesNamed(store, name)).map(({ id, code, name: called }) => ({
      id,
      code,
      name: called
    }))
  }
  const person = personWithNumber(store, name.toUpperCase())
  return (person ? [person] : peopleNamed(store, name)).map(({ id, number, name: called }) => ({
    id,
    code: number,
    name: called
  }))
}
