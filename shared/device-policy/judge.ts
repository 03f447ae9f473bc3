import type { Area } from './facts.ts'
import type { PolicyRow } from './policy.ts'
import { hidingPlaces, policy, standingReminders } from './policy.ts'
import type {
  AnswerOfACheck,
  Category,
  CheckItem,
  CheckReport,
  Classified,
  ComputerKind,
  Device,
  Finding,
  Zone
} from './report.ts'

/** What the rules for this kind of computer in this zone say of what was found; nothing unknown is taken for safe. */
export function judge(
  classified: Classified,
  { kind, zone }: { kind: ComputerKind; zone: Zone }
): Pick<CheckReport, 'findings' | 'items' | 'reminders' | 'summary'> {
  const rows = policy.filter((row) => row.kinds.includes(kind) && (row.zones?.includes(zone) ?? true))
  const findings = classified.devices.flatMap((device) => findingsOn(device, rows))
  const blind = blindAreas(classified)
  const items = itemsOf(rows, findings, blind)
  const reminders = standingReminders
    .filter(({ kinds, with: category }) => kinds.includes(kind) && hasReason(classified.devices, category))
    .map(({ reminder }) => reminder)
  return { findings, items, reminders, summary: summaryOf(findings, items) }
}

function findingsOn(device: Device, rows: readonly PolicyRow[]): Finding[] {
  const findings: Finding[] = []
  for (const row of rows) {
    if (!row.categories.includes(device.category)) continue
    if (row.only && !device.traits.includes(row.only)) continue
    if (findings.some((finding) => finding.article === row.article)) continue
    const verdict = verdictOn(device, row)
    findings.push({
      article: row.article,
      verdict,
      category: device.category,
      device: device.id,
      // Nothing is taken out of a machine on a suspicion: first somebody looks.
      remedy: verdict === row.verdict ? row.remedy : 'lookAtDevice'
    })
  }
  return findings
}

/**
 * A name alone, or a device that is no longer there, proves nothing: it asks for a look. An exact id in a list of
 * drivers' ids is another matter, though nothing drives the device.
 */
function verdictOn(device: Device, row: PolicyRow): Finding['verdict'] {
  if (row.verdict !== 'forbidden') return row.verdict
  const onlyPast = device.presence === 'past' && !device.category.startsWith('trace_')
  if (onlyPast || device.certainty === 'unidentified') return 'look'
  if (device.certainty === 'suspect' && !device.evidence.some((evidence) => evidence.sign === 'id')) return 'look'
  return 'forbidden'
}

/** Areas in which something may be that nobody has seen. */
function blindAreas({ covers, unread }: Classified): ReadonlySet<Area> {
  const all = new Set(Object.values(hidingPlaces).flat())
  const blind = new Set([...all].filter((area) => !covers.includes(area)))
  for (const { what } of unread) blind.add(what === 'usbInterfaces' ? 'usb' : what)
  return blind
}

function itemsOf(rows: readonly PolicyRow[], findings: readonly Finding[], blind: ReadonlySet<Area>): CheckItem[] {
  const items: CheckItem[] = []
  for (const row of rows) {
    if (row.verdict === 'allowed') continue
    for (const category of row.categories) {
      if (items.some((item) => item.article === row.article && item.category === category)) continue
      const mine = findings.filter((finding) => finding.article === row.article && finding.category === category)
      const rules = rows.filter((other) => other.article === row.article && other.categories.includes(category))
      const only = rules.every((rule) => rule.only !== undefined) ? row.only : undefined
      const hiddenBy = hidingPlaces[category].filter((area) => blind.has(area))
      const found = mine.filter((finding) => finding.verdict !== 'allowed')
      items.push({
        article: row.article,
        category,
        ...(only !== undefined && { only }),
        answer: answerOf(found, hiddenBy),
        devices: mine.map((finding) => finding.device),
        hiddenBy
      })
    }
  }
  return items
}

function answerOf(found: readonly Finding[], hiddenBy: readonly Area[]): AnswerOfACheck {
  if (found.some((finding) => finding.verdict === 'forbidden')) return 'found'
  return found.length > 0 || hiddenBy.length > 0 ? 'cannotBeExcluded' : 'notFound'
}

function summaryOf(findings: readonly Finding[], items: readonly CheckItem[]): AnswerOfACheck {
  if (findings.some((finding) => finding.verdict === 'forbidden')) return 'found'
  return items.some((item) => item.answer !== 'notFound') ? 'cannotBeExcluded' : 'notFound'
}

function hasReason(devices: readonly Device[], category: Category | undefined): boolean {
  if (category === undefined) return true
  return devices.some((device) => device.category === category && device.presence === 'present')
}
