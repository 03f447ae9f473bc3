import type { DeviceCheckWords } from '../words/device-check.zh-CN.ts'
import { cleanText } from './clean-text.ts'
import type { Unread } from './facts.ts'
import type { CheckReport, Device, Finding } from './report.ts'

/**
 * The whole report as lines for a terminal or a plain file, in the language of `words`; ends with a line break.
 * `sayMoment` says the moment of the check in the reader's time; without it, it is in UTC.
 */
export function reportText(report: CheckReport, words: DeviceCheckWords, sayMoment: SayMoment = inUtc): string {
  const { headings, labelled } = words
  const devices = new Map(report.devices.map((device) => [device.id, device]))
  const forbidden = report.findings.filter(({ verdict }) => verdict === 'forbidden')
  const look = report.findings.filter(({ verdict }) => verdict === 'look')
  const lines = [
    words.title,
    '',
    labelled(headings.result, words.summaries[report.summary]),
    words.counts(forbidden.length, look.length, report.unread.length),
    '',
    labelled(headings.machine, machineName(report, words)),
    labelled(headings.kind, words.kinds[report.kind]),
    labelled(headings.zone, words.zones[report.zone]),
    labelled(headings.at, sayMoment(report.at)),
    labelled(headings.source, sourceName(report, words)),
    '',
    `## ${headings.forbidden}`,
    ...findingLines(forbidden, devices, words, words.nothingForbidden),
    '',
    `## ${headings.look}`,
    ...findingLines(look, devices, words, words.nothingToLook),
    '',
    `## ${headings.items}`,
    ...report.items.map(
      (item) =>
        `- ${words.article(item.article)} ${labelled(itemName(item, words), words.answers[item.answer] + hiddenText(item.hiddenBy, words))}`
    ),
    '',
    `## ${headings.unread}`,
    ...(report.unread.length === 0 ? [words.nothingUnread] : []),
    ...report.unread.map((unread) => `- ${unreadText(unread, words)}`),
    '',
    `## ${headings.reminders}`,
    ...report.reminders.map((reminder) => `- ${words.reminders[reminder]}`),
    '',
    `## ${headings.devices}`,
    ...(report.devices.length === 0 ? [words.noDevices] : []),
    ...report.devices.map((device) => `- ${deviceLine(device, words)}`)
  ]
  return `${lines.join('\n')}\n`
}

export type SayMoment = (moment: string) => string

/** `2026-03-02 08:00:00 UTC` */
export function inUtc(moment: string): string {
  return moment.replace(/^(\S+?)T([\d:]+)\.\d+Z$/, '$1 $2 UTC')
}

/** The machine as it names itself: maker, model, host name. */
export function machineName({ machine }: Pick<CheckReport, 'machine'>, words: DeviceCheckWords): string {
  const parts = [machine.maker, machine.model, machine.hostName].filter((part) => part !== undefined)
  return parts.map((part) => cleanText(part, 80)).join(' ') || words.unnamed
}

/** Where the facts came from, in words, with the folder or the files. */
export function sourceName({ source }: Pick<CheckReport, 'source'>, words: DeviceCheckWords): string {
  const names = source.form === 'live' ? [] : source.names.map((name) => cleanText(name, 120))
  const shown = names.slice(0, 20).join(words.separator)
  return shown === '' ? words.sources[source.form] : words.labelled(words.sources[source.form], shown)
}

/** What a line of the check-list asks for: the category, and the trait where only such devices are meant. */
export function itemName(item: CheckReport['items'][number], words: DeviceCheckWords): string {
  const category = words.categories[item.category]
  return item.only === undefined ? category : category + words.aside(words.traits[item.only])
}

/** Which areas were not seen, after an answer; empty when all were. */
export function hiddenText(areas: CheckReport['items'][number]['hiddenBy'], words: DeviceCheckWords): string {
  if (areas.length === 0) return ''
  return words.aside(words.hidden(areas.map((area) => words.areas[area]).join(words.separator)))
}

/** What could not be read, why, and where it lies. */
export function unreadText({ what, where, why, detail }: Unread, words: DeviceCheckWords): string {
  const place = cleanText([where, detail].filter(Boolean).join(' '), 300)
  return words.labelled(words.areas[what], words.labelled(words.unreadReasons[why], place))
}

/** One line on a device: what it is, its name, ids, certainty and traits. */
export function deviceLine(device: Device, words: DeviceCheckWords): string {
  const about = [
    words.certainties[device.certainty],
    ...(device.presence === 'past' ? [words.presences.past] : []),
    ...device.traits.map((trait) => words.traits[trait])
  ]
  const name = cleanText(device.name) || words.unnamed
  const ids = device.ids ? ` [${cleanText(device.ids)}]` : ''
  const addresses = device.addresses ? ` ${device.addresses.map((each) => cleanText(each, 60)).join(' ')}` : ''
  return words.labelled(
    words.categories[device.category],
    `${name}${ids}${addresses}${words.aside(about.join(words.separator))}`
  )
}

function findingLines(
  findings: readonly Finding[],
  devices: ReadonlyMap<string, Device>,
  words: DeviceCheckWords,
  none: string
): string[] {
  if (findings.length === 0) return [none]
  return findings.flatMap((finding) => {
    const device = devices.get(finding.device)
    const evidence = device?.evidence.slice(0, 3) ?? []
    return [
      `- ${words.article(finding.article)}`,
      `  ${device ? deviceLine(device, words) : cleanText(finding.device)}`,
      ...(device ? [`  ${words.labelled(words.headings.place, cleanText(device.busPath, 300))}`] : []),
      ...evidence.map(
        ({ sign, where, what }) =>
          `  ${words.labelled(words.headings.evidence, words.labelled(words.signs[sign], `${cleanText(what, 300)} @ ${cleanText(where, 300)}`))}`
      ),
      `  ${words.labelled(words.headings.remedy, words.remedies[finding.remedy])}`
    ]
  })
}
