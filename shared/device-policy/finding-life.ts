import { z } from 'zod'
import type { ComputerKind, Finding } from './report.ts'
import { Category, Reminder, Remedy, type CheckItem, type CheckReport } from './report.ts'

/** What a finding is about: a kind of device, or something that only a person can see. */
export const About = z.union([Category, Reminder])
export type About = z.infer<typeof About>

/** What a finding of one machine is known again by from check to check. */
export const Matter = z.object({
  article: z.string(),
  about: About,
  /** The id of the device; empty where nobody has seen one, and that is why a person must look. */
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
  remedy: Remedy.optional()
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

/** All that a check asks to be put right or looked at, each once. */
export function sightingsOf(report: Pick<CheckReport, 'items' | 'findings' | 'devices'>): Sighting[] {
  const names = new Map(report.devices.map(({ id, name }) => [id, name]))
  const seen = report.findings.flatMap(({ article, category, device, verdict, remedy }): Sighting[] =>
    verdict === 'allowed' ? [] : [{ article, about: category, device, verdict, remedy, name: names.get(device) ?? '' }]
  )
  const unseen = unseenItems(report).map(({ article, category }): Sighting => ({
    article,
    about: category,
    device: '',
    verdict: 'look',
    name: ''
  }))
  return [...new Map([...seen, ...unseen].map((each) => [keyOf(each), each])).values()]
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
  report: Pick<CheckReport, 'items'>
): FindingState {
  // Only persons see what a reminder speaks of.
  if (Reminder.safeParse(matter.about).success) return state
  if (isSeen) return state === 'putRight' || state === 'looked' ? 'found' : state
  if (state !== 'putRight' && state !== 'looked') return state
  if (couldSee(matter, report)) return 'closed'
  // A look holds until the next check, whatever that can see.
  return state === 'looked' ? 'found' : state
}

/** Whether the check asked for this, and nothing in which it may hide was left unread. */
export function couldSee({ article, about }: Matter, { items }: Pick<CheckReport, 'items'>): boolean {
  const asked = items.filter((item) => item.article === article && item.category === about)
  return asked.length > 0 && asked.every(({ hiddenBy }) => hiddenBy.length === 0)
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
