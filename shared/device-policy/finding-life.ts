import { z } from 'zod'
import { Level } from '../levels.ts'
import { RemarkCode, type RegisterComparison, type RegisterRemark } from './compare-registers.ts'
import type { Area } from './facts.ts'
import { cleanText } from './clean-text.ts'
import {
  Category,
  Reminder,
  Remedy,
  type AnswerOfACheck,
  type CheckItem,
  type CheckReport,
  type ComputerKind,
  type Finding
} from './report.ts'

/** What a finding is about: a kind of device, something that only a person can see, or what the registers say to a check. */
export const About = z.union([Category, Reminder, RemarkCode])
export type About = z.infer<typeof About>

/** What a finding of one machine is known again by from check to check. */
export const Matter = z.object({
  article: z.string(),
  about: About,
  /**
   * The id of the device; what a remark of the registers is about; empty where nobody has seen anything, and that is why a
   * person must look.
   */
  device: z.string()
})
export type Matter = z.infer<typeof Matter>

/**
 * Where a finding stands: found, being put right (整改中), put right (已整改), looked at by a person and well until the
 * next check, or checked again and closed (复查合格).
 */
export const FindingState = z.enum(['found', 'beingPutRight', 'putRight', 'looked', 'closed'])
export type FindingState = z.infer<typeof FindingState>

/** Something that a check asks to be put right or looked at. */
export const Sighting = Matter.extend({
  verdict: z.enum(['forbidden', 'look']),
  /** The name of the device; empty where there is none. */
  name: z.string(),
  remedy: Remedy.optional(),
  /** The highest level of what it names; nobody below it sees it. */
  level: Level,
  /** The number in a register of what it is about. */
  registerNumber: z.string().optional()
})
export type Sighting = z.infer<typeof Sighting>

/** Lines of the check-list that this check could not answer, and for which it saw no device either. */
export function unseenItems({ items, findings }: Pick<CheckReport, 'items' | 'findings'>): CheckItem[] {
  return items.filter(
    (item) =>
      item.answer === 'cannotBeExcluded' &&
      !findings.some((finding) => finding.verdict !== 'allowed' && isAbout(finding, item))
  )
}

/** All that a check, and what the registers say to it, asks to be put right or looked at, each once. */
export function sightingsOf(
  report: Pick<CheckReport, 'items' | 'findings' | 'devices'>,
  comparison?: RegisterComparison
): Sighting[] {
  const names = new Map(report.devices.map(({ id, name }) => [id, name]))
  const seen = report.findings.flatMap(({ article, category, device, verdict, remedy }): Sighting[] =>
    verdict === 'allowed'
      ? []
      : [{ article, about: category, device, verdict, remedy, name: names.get(device) ?? '', level: 'unclassified' }]
  )
  const unseen = unseenItems(report).map(({ article, category }): Sighting => ({
    article,
    about: category,
    device: '',
    verdict: 'look',
    name: '',
    level: 'unclassified'
  }))
  const said = (comparison?.remarks ?? []).map((remark): Sighting => ({
    ...matterOfRemark(remark),
    verdict: remark.verdict,
    name: cleanText(remark.what),
    level: remark.level ?? comparison?.level ?? 'topSecret',
    ...(remark.number !== undefined && { registerNumber: remark.number })
  }))
  return [...new Map([...seen, ...unseen, ...said].map((each) => [keyOf(each), each])).values()]
}

/** The answer of a check together with what the registers say to it: the graver of the two. */
export function summaryWith(
  { summary }: Pick<CheckReport, 'summary'>,
  remarks: readonly Pick<RegisterRemark, 'verdict'>[] = []
): AnswerOfACheck {
  if (summary === 'found' || remarks.some(({ verdict }) => verdict === 'forbidden')) return 'found'
  return remarks.length > 0 ? 'cannotBeExcluded' : summary
}

/** What a remark of the registers is known again by at the next check. */
export function matterOfRemark({ code, what }: Pick<RegisterRemark, 'code' | 'what'>): Matter {
  return { article: articleOfRemark[code], about: code, device: cleanText(what, 400) }
}

/** Whether a finding comes from the registers of computers, media and peripherals. */
export function isRemark(about: About): about is RemarkCode {
  return RemarkCode.safeParse(about).success
}

/** A text that is the same for the same matter only. */
export function keyOf({ article, about, device }: Matter): string {
  return JSON.stringify([article, about, device])
}

/**
 * What becomes of an open finding by a later check of its machine. Only a check that asked for it, and could see the
 * place where it may hide, says that it is gone: nothing unread is taken for safe. What nobody has put right stays open
 * even when it is no longer seen, so that somebody says what was done.
 * @param state where it stood when the check was made
 * @param isSeen whether the check has seen it
 */
export function stateAfterCheck(
  { state, ...matter }: Matter & { state: FindingState },
  isSeen: boolean,
  report: Pick<CheckReport, 'items' | 'unread'>,
  comparison?: RegisterComparison
): FindingState {
  // Only persons see what a reminder speaks of.
  if (Reminder.safeParse(matter.about).success) return state
  if (isSeen) return state === 'putRight' || state === 'looked' ? 'found' : state
  if (state !== 'putRight' && state !== 'looked') return state
  if (couldSee(matter, report, comparison)) return 'closed'
  // A look holds until the next check, whatever that can see.
  return state === 'looked' ? 'found' : state
}

/** Whether the check asked for this, and nothing in which it may hide was left unread. */
export function couldSee(
  matter: Matter,
  report: Pick<CheckReport, 'items' | 'unread'>,
  comparison?: RegisterComparison
): boolean {
  const { article, about } = matter
  if (isRemark(about)) return comparison !== undefined && registersCouldSay({ ...matter, about }, report, comparison)
  const { items } = report
  const asked = items.filter((item) => item.article === article && item.category === about)
  return asked.length > 0 && asked.every(({ hiddenBy }) => hiddenBy.length === 0)
}

// Who does not see the whole register cannot say that something is in order by it, nor can a check that left out the place.
function registersCouldSay(
  { about, device }: Matter & { about: RemarkCode },
  { items, unread }: Pick<CheckReport, 'items' | 'unread'>,
  { computer, partial, remarks }: RegisterComparison
): boolean {
  if (partial || (computer === undefined && !ofAnyComputer.has(about))) return false
  const isSaid = (...codes: readonly RemarkCode[]) =>
    remarks.some(({ code, what }) => codes.includes(code) && (!isOfProgram.has(code) || what === device))
  if (isOfProgram.has(about)) return !isSaid('programUnseen', 'programMissing')
  const places = placesOf(about)
  const blind = places.some(
    (place) => unread.some(({ what }) => what === place) || items.some(({ hiddenBy }) => hiddenBy.includes(place))
  )
  return !blind && !(about.startsWith('disk') && isSaid('diskWithoutSerial', 'diskUnseen'))
}

const isOfProgram: ReadonlySet<RemarkCode> = new Set(['programMissing', 'programUnseen'])

const ofAnyComputer: ReadonlySet<RemarkCode> = new Set(
  RemarkCode.options.filter((code) => code.startsWith('medium') || code.startsWith('peripheral'))
)

function placesOf(code: RemarkCode): readonly Area[] {
  if (code.startsWith('disk')) return ['storage']
  if (code.startsWith('mac')) return ['network', 'pci', 'usb']
  if (code.startsWith('medium')) return ['usb', 'storage', 'traces']
  return code.startsWith('peripheral') ? ['usb', 'printers'] : []
}

/** The part of Article 106 that what the registers say serves. */
const articleOfRemark: Readonly<Record<RemarkCode, string>> = {
  computerUnknown: '106(14)',
  computerScrapped: '106(9)',
  kindDiffers: '106(14)',
  zoneDiffers: '106(14)',
  diskUnknown: '106(9)',
  diskOfAnother: '106(9)',
  diskWithoutSerial: '106(9)',
  diskMissing: '106(9)',
  diskUnseen: '106(9)',
  macUnknown: '106(9)',
  macMissing: '106(9)',
  mediumUnregistered: '106(6)',
  mediumWithoutSerial: '106(6)',
  mediumOtherKind: '106(13)',
  mediumAbove: '106(10)',
  mediumWithdrawn: '106(6)',
  peripheralUnregistered: '106(6)',
  peripheralWithoutSerial: '106(6)',
  peripheralOtherKind: '106(13)',
  peripheralAbove: '106(10)',
  peripheralWithdrawn: '106(6)',
  programMissing: '106(12)',
  programUnseen: '106(12)'
}

/** The part of Article 106 that a reminder serves on this kind of computer. */
export function articleOfReminder(reminder: Reminder, kind: ComputerKind): string {
  if (reminder === 'networkCable') return '106(1)'
  if (reminder === 'faxLine' || reminder === 'comboSocket') return '106(2)'
  if (reminder === 'protectionPrograms') return '106(12)'
  if (reminder === 'media') return '106(13)'
  if (reminder === 'label') return '106(14)'
  return { confidential: '106(2)', police: '106(3)', internet: '106(4)' }[kind]
}

/** Whether something that was found may be there today: the end day is the last on which it may. */
export function isRunning(
  { untilOn, endedAt }: { untilOn: string; endedAt?: string | undefined },
  today: string
): boolean {
  return endedAt === undefined && today <= untilOn
}

/** What a machine is known again by: its host name, maker and model; what it was brought in under where it has none. */
export function machineKey({ hostName, maker, model }: CheckReport['machine'], fallback = ''): string {
  const own = [hostName ?? '', maker ?? '', model ?? ''].join('|').toLowerCase()
  // Machines of one make are many: without a name of its own, what it was called when it was brought in tells them apart.
  return hostName === undefined && fallback !== '' ? `${own}|${fallback.toLowerCase()}` : own
}

function isAbout({ article, category }: Finding, item: CheckItem): boolean {
  return article === item.article && category === item.category
}
