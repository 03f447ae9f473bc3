import type { Mark } from '#shared/marks.ts'
import type { NewCarrier } from '#shared/registers/carriers.ts'
import {
  sampleBases,
  sampleConditions,
  sampleDepartments,
  sampleDocumentNumber,
  sampleDocuments,
  sampleGivenNames,
  sampleIssuers,
  samplePosts,
  sampleScopes,
  sampleSubjects,
  sampleSurnames,
  sampleTitle,
  sampleWorkSecretText
} from '#shared/words/demonstration.ts'
import type { Chance } from './chance.ts'

/** A person of the sample, cleared for what most people of such a unit are. */
export function samplePerson(chance: Chance, index: number) {
  return {
    number: `JZ${String(1000 + index).padStart(4, '0')}`,
    name: `${chance.oneOf(sampleSurnames)}${chance.oneOf(sampleGivenNames)}`,
    unit: chance.oneOf(sampleDepartments),
    post: chance.oneOf(samplePosts),
    clearance: chance.oneOf(['secret', 'secret', 'confidential', 'confidential', 'workSecret'] as const)
  }
}

const capacities = {
  opticalDisc: ['4.7 GB', '25 GB'],
  usbDrive: ['16 GB', '64 GB'],
  portableDisk: ['1 TB', '2 TB'],
  hardDisk: ['500 GB', '1 TB']
} as const

/** A carrier of the sample, issued in the weeks before `today`, for one who may hold it. */
export function sampleCarrierWish(
  chance: Chance,
  {
    today,
    holders,
    placeIds
  }: { today: string; holders: readonly { id: string; level: 0 | 1 | 2 }[]; placeIds: readonly string[] }
): NewCarrier {
  const holder = chance.oneOf(holders)
  const mark = sampleMark(chance, holder.level)
  const kind = chance.oneOf([
    'paper',
    'paper',
    'paper',
    'paper',
    'opticalDisc',
    'usbDrive',
    'portableDisk',
    'hardDisk'
  ] as const)
  const year = today.slice(0, 4)
  const paper = kind === 'paper'
  const secret = mark.level !== 'workSecret' && mark.level !== 'unclassified'
  return {
    title: sampleTitle(chance.oneOf(sampleSubjects), chance.oneOf(sampleDocuments)),
    kind,
    issuer: chance.oneOf(sampleIssuers),
    ...(paper && {
      documentNumber: sampleDocumentNumber({ secret, year, serial: chance.upTo(400) + 1 }),
      pages: chance.upTo(80) + 1
    }),
    ...(paper && secret && { copyNumber: String(chance.upTo(60) + 1).padStart(6, '0') }),
    ...(kind !== 'paper' && {
      serialNumber: Array.from({ length: 10 }, () => chance.oneOf([...'0123456789ABCDEFGHJKLMNPRSTUVWXYZ'])).join(''),
      capacity: chance.oneOf(capacities[kind])
    }),
    mark,
    ...(secret && { startsOn: today, basis: chance.oneOf(sampleBases), scope: chance.oneOf(sampleScopes) }),
    unit: chance.oneOf(sampleDepartments),
    holderId: holder.id,
    placeId: chance.oneOf(placeIds)
  }
}

function sampleMark(chance: Chance, most: 0 | 1 | 2): Mark {
  const level = (['workSecret', 'confidential', 'secret'] as const)[Math.min(most, chance.upTo(3)) as 0 | 1 | 2]
  if (level === 'workSecret') return { level, text: sampleWorkSecretText }
  const years = level === 'secret' ? chance.oneOf([5, 10, 15, 20]) : chance.oneOf([1, 3, 5, 10])
  const form = chance.upTo(20)
  if (form === 0) return { level, end: { form: 'default' } }
  if (form === 1) return { level, end: { form: 'condition', text: chance.oneOf(sampleConditions) } }
  if (form === 2) return { level, end: { form: 'term', months: chance.oneOf([3, 6, 9]) } }
  return { level, end: { form: 'term', months: years * 12 } }
}
