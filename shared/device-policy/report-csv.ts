import { csvField, csvOfFields } from '../table-file.ts'
import type { DeviceCheckWords } from '../words/device-check.zh-CN.ts'
import { cleanText } from './clean-text.ts'
import { hiddenText, inUtc, itemName, machineName, type SayMoment } from './report-text.ts'
import type { RegisterRemark } from './compare-registers.ts'
import { matterOfRemark, unseenItems } from './finding-life.ts'
import type { CheckReport } from './report.ts'

/**
 * What is forbidden and what must be looked at, a row each, for a table program: UTF-8 with its mark (BOM), rows ended by
 * CR LF, every field in quotes. A field that a table program would reckon as a formula is told as text.
 * @param remarks what the registers say to it, where there are registers
 */
export function reportCsv(
  report: CheckReport,
  words: DeviceCheckWords,
  sayMoment: SayMoment = inUtc,
  remarks: readonly RegisterRemark[] = []
): string {
  const { headings } = words
  const devices = new Map(report.devices.map((device) => [device.id, device]))
  const machine = [
    machineName(report, words),
    words.kinds[report.kind],
    words.zones[report.zone],
    sayMoment(report.at)
  ] as const
  const heads = [
    headings.machine,
    headings.kind,
    headings.zone,
    headings.at,
    headings.answer,
    headings.article,
    headings.category,
    headings.device,
    headings.ids,
    headings.serial,
    headings.addresses,
    headings.presence,
    headings.certainty,
    headings.evidence,
    headings.remedy
  ]
  const found = report.findings
    .filter(({ verdict }) => verdict !== 'allowed')
    .map(({ verdict, article, category, device: id, remedy }) => {
      const device = devices.get(id)
      return [
        ...machine,
        words.verdicts[verdict],
        article,
        words.categories[category],
        device?.name || words.unnamed,
        device?.ids ?? '',
        device?.serial ?? '',
        device?.addresses?.join(' ') ?? '',
        device ? words.presences[device.presence] : '',
        device ? words.certainties[device.certainty] : '',
        device?.evidence.map(({ sign, what }) => words.labelled(words.signs[sign], what)).join('; ') ?? '',
        words.remedies[remedy]
      ]
    })
  const unseen = unseenItems(report).map((item) => [
    ...machine,
    words.verdicts.look,
    item.article,
    itemName(item, words),
    ...Array<string>(6).fill(''),
    hiddenText(item.hiddenBy, words),
    words.remedies.lookAtDevice
  ])
  const said = remarks.map((remark) => [
    ...machine,
    words.verdicts[remark.verdict],
    matterOfRemark(remark).article,
    words.remarkNames[remark.code],
    remark.what || words.unnamed,
    remark.number ?? '',
    '',
    '',
    remark.presence ? words.presences[remark.presence] : '',
    '',
    words.remarks[remark.code],
    words.remarkRemedies[remark.code]
  ])
  return csvOfFields(
    [heads, ...found, ...unseen, ...said].map((row) => row.map((text) => csvField(cleanText(text, 2000))))
  )
}
