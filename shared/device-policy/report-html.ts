import type { DeviceCheckWords } from '../words/device-check.zh-CN.ts'
import { cleanText } from './clean-text.ts'
import type { RegisterRemark } from './compare-registers.ts'
import { matterOfRemark, summaryWith } from './finding-life.ts'
import type { CheckReport, Device, Finding } from './report.ts'
import type { SayMoment } from './report-text.ts'
import { deviceLine, hiddenText, inUtc, itemName, machineName, sourceName, unreadText } from './report-text.ts'

/**
 * The report as one file that opens anywhere and asks for nothing: styles inside, no script, nothing loaded. Made for
 * A4 paper, with lines to sign. `language` is the code for the page, such as `zh-CN`; `sayMoment` as for the text.
 * @param remarks what the registers say to it, where there are registers
 */
export function reportHtml(
  report: CheckReport,
  words: DeviceCheckWords,
  language: string,
  sayMoment: SayMoment = inUtc,
  remarks: readonly RegisterRemark[] = []
): string {
  const { headings } = words
  const countOf = (wanted: RegisterRemark['verdict']) => remarks.filter(({ verdict }) => verdict === wanted).length
  const summary = summaryWith(report, remarks)
  const devices = new Map(report.devices.map((device) => [device.id, device]))
  const forbidden = report.findings.filter(({ verdict }) => verdict === 'forbidden')
  const look = report.findings.filter(({ verdict }) => verdict === 'look')
  const facts: [string, string][] = [
    [headings.machine, machineName(report, words)],
    [headings.kind, words.kinds[report.kind]],
    [headings.zone, words.zones[report.zone]],
    [headings.at, sayMoment(report.at)],
    [headings.source, sourceName(report, words)]
  ]
  return `<!doctype html>
<html lang="${escaped(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(words.title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(words.title)}</h1>
<p class="result ${summary}"><strong>${escaped(words.summaries[summary])}</strong><br>${escaped(words.counts(forbidden.length + countOf('forbidden'), look.length + countOf('look'), report.unread.length))}</p>
<table class="facts"><tbody>${facts.map(([name, value]) => `<tr><th scope="row">${escaped(name)}</th><td>${escaped(value)}</td></tr>`).join('')}</tbody></table>
${findingsTable(headings.forbidden, forbidden, devices, words, words.nothingForbidden)}
${findingsTable(headings.look, look, devices, words, words.nothingToLook)}
${remarksTable(remarks, words)}<h2>${escaped(headings.items)}</h2>
<table><thead><tr>${[headings.article, headings.category, headings.answer].map(head).join('')}</tr></thead><tbody>
${report.items
  .map(
    (item) =>
      `<tr class="${item.answer}"><td>${escaped(words.article(item.article))}</td><td>${escaped(itemName(item, words))}</td><td>${escaped(words.answers[item.answer] + hiddenText(item.hiddenBy, words))}</td></tr>`
  )
  .join('\n')}
</tbody></table>
<h2>${escaped(headings.unread)}</h2>
${list(
  report.unread.map((unread) => unreadText(unread, words)),
  words.nothingUnread
)}
<h2>${escaped(headings.reminders)}</h2>
${list(
  report.reminders.map((reminder) => words.reminders[reminder]),
  words.nothingToLook
)}
<h2>${escaped(headings.devices)}</h2>
${list(
  report.devices.map((device) => deviceLine(device, words)),
  words.noDevices
)}
<div class="signatures">${[words.signatures.checker, words.signatures.responsible, words.signatures.leader].map((who) => `<p>${escaped(who)}<span></span>${escaped(words.signatures.on)}<span class="day"></span></p>`).join('')}</div>
</body>
</html>
`
}

const style = `
@page{size:A4;margin:18mm 16mm}
body{font:14px/1.55 "Noto Sans CJK SC","Source Han Sans SC","Microsoft YaHei",SimSun,sans-serif;color:#1a1a1a;background:#fff;max-width:190mm;margin:8mm auto;padding:0 6mm}
h1{font-size:22px;text-align:center;margin:0 0 12px}
h2{font-size:16px;margin:20px 0 6px;border-bottom:1px solid #999}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #999;padding:4px 7px;text-align:left;vertical-align:top;overflow-wrap:anywhere}
thead{display:table-header-group}
tr,li,.signatures p{break-inside:avoid}
th{background:#f2f2f2;font-weight:600}
.facts th{width:9em}
.result{border:2px solid #555;padding:8px 12px;text-align:center}
.result.found{border-color:#a8071a;color:#a8071a}
.result.cannotBeExcluded{border-color:#874d00;color:#874d00}
.result.notFound{border-color:#135200;color:#135200}
tr.found td:last-child{font-weight:700;color:#a8071a}
tr.cannotBeExcluded td:last-child{color:#874d00}
small{color:#444}
.signatures{margin-top:28px}
.signatures p{margin:22px 0}
.signatures span{display:inline-block;border-bottom:1px solid #1a1a1a;width:11em;margin:0 1.5em 0 .5em}
.signatures span.day{width:8em}
@media print{body{margin:0;padding:0;max-width:none}}
`

function findingsTable(
  title: string,
  findings: readonly Finding[],
  devices: ReadonlyMap<string, Device>,
  words: DeviceCheckWords,
  none: string
): string {
  const { headings } = words
  if (findings.length === 0) return `<h2>${escaped(title)}</h2>\n<p>${escaped(none)}</p>`
  const rows = findings.map((finding) => {
    const device = devices.get(finding.device)
    const evidence = device?.evidence.slice(0, 4) ?? []
    const proof = evidence
      .map(
        ({ sign, where, what }) =>
          `${escaped(words.labelled(words.signs[sign], what))}<br><small>${escaped(where)}</small>`
      )
      .join('<br>')
    const shown = device ? deviceLine(device, words) : cleanText(finding.device)
    return `<tr><td>${escaped(words.article(finding.article))}</td><td>${escaped(shown)}</td><td>${proof}</td><td>${escaped(words.remedies[finding.remedy])}</td></tr>`
  })
  const heads = [headings.article, headings.device, headings.evidence, headings.remedy].map(head).join('')
  return `<h2>${escaped(title)}</h2>\n<table><thead><tr>${heads}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

function remarksTable(remarks: readonly RegisterRemark[], words: DeviceCheckWords): string {
  if (remarks.length === 0) return ''
  const { headings } = words
  const rows = remarks.map((remark) => {
    const { code, verdict, what, number, presence } = remark
    const thing = [what || words.unnamed, ...(number && number !== what ? [number] : [])].join(words.separator)
    const said = [words.verdicts[verdict], ...(presence ? [words.presences[presence]] : [])].join(words.separator)
    const cells = [
      words.article(matterOfRemark(remark).article),
      words.labelled(words.remarkNames[code], thing),
      words.labelled(said, words.remarks[code]),
      words.remarkRemedies[code]
    ]
    return `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  })
  const heads = [headings.article, headings.device, headings.evidence, headings.remedy].map(head).join('')
  return `<h2>${escaped(headings.registers)}</h2>\n<table><thead><tr>${heads}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n`
}

function head(text: string): string {
  return `<th scope="col">${escaped(text)}</th>`
}

function list(items: readonly string[], none: string): string {
  if (items.length === 0) return `<p>${escaped(none)}</p>`
  return `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`
}

function escaped(text: string): string {
  return cleanText(text, 600)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
