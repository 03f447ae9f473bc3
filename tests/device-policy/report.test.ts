import { describe, expect, test } from 'vitest'
import { cleanText } from '#shared/device-policy/clean-text.ts'
import type { CheckReport } from '#shared/device-policy/report.ts'
import { Category, Remedy, Reminder } from '#shared/device-policy/report.ts'
import { reportHtml } from '#shared/device-policy/report-html.ts'
import { reportText } from '#shared/device-policy/report-text.ts'
import { deviceCheckEn } from '#shared/words/device-check.en.ts'
import { deviceCheckZh } from '#shared/words/device-check.zh-CN.ts'

const hostile = '\u001b[31mred\u001b[0m<script>alert("1")</script>\u202egnp.\u0007\nforged line'

const report: CheckReport = {
  schemaVersion: 1,
  kind: 'confidential',
  zone: 'key',
  source: { form: 'tree', system: 'linux', names: [hostile] },
  machine: { maker: hostile },
  at: '2026-03-02T08:00:00.000Z',
  devices: [
    {
      id: 'camera|usb|x',
      category: 'camera',
      certainty: 'certain',
      traits: ['internal'],
      name: hostile,
      ids: '1234:5678',
      busPath: '/sys/devices/x',
      presence: 'present',
      evidence: [{ sign: 'driver', where: '/sys/devices/x', what: hostile }]
    }
  ],
  findings: [
    { article: '106(2)', verdict: 'forbidden', category: 'camera', device: 'camera|usb|x', remedy: 'removeCamera' }
  ],
  items: [{ article: '106(2)', category: 'camera', answer: 'found', devices: ['camera|usb|x'], hiddenBy: ['usb'] }],
  unread: [{ what: 'usb', where: hostile, why: 'denied', detail: 'EACCES' }],
  reminders: ['firmwareDisabledRadio'],
  summary: 'found'
}

describe('the report as text', () => {
  test('says in Chinese what is forbidden, by which article, with evidence and what to do', () => {
    const text = reportText(report, deviceCheckZh)
    for (const part of [
      '发现违规项',
      '《公安机关人民警察内务条令》第106条第(2)项',
      '摄像头',
      '驱动程序',
      '拆除摄像头',
      '没有读取权限',
      '保密要害部门部位'
    ]) {
      expect(text).toContain(part)
    }
  })

  test('and in English', () => {
    expect(reportText(report, deviceCheckEn)).toContain('Article 106(2)')
  })

  test('a hostile name writes no control character, no escape code and no line of its own', () => {
    const text = reportText(report, deviceCheckZh)
    // eslint-disable-next-line no-control-regex -- they are what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/)
    expect(text).not.toMatch(/^forged/m)
  })
})

describe('the report as a page', () => {
  test('loads nothing, runs nothing, and lets no name become markup', () => {
    const page = reportHtml(report, deviceCheckZh, 'zh-CN')
    expect(page).toContain(`default-src 'none'`)
    expect(page).not.toMatch(/<script|<img|<link|https?:/i)
    expect(page).toContain('&lt;script&gt;')
    expect(page).toContain('检查人（签名）')
    expect(page).toMatch(/^<!doctype html>/)
  })
})

test('cleaning keeps ordinary text of any script and cuts the endless', () => {
  expect(cleanText('惠普 LaserJet® Größe Наушники')).toBe('惠普 LaserJet® Größe Наушники')
  expect(cleanText('x'.repeat(10_000), 50)).toHaveLength(50)
})

test('every category, remedy and reminder is said in both languages', () => {
  for (const words of [deviceCheckZh, deviceCheckEn]) {
    expect(Object.keys(words.categories).toSorted()).toEqual(Category.options.toSorted())
    expect(Object.keys(words.remedies).toSorted()).toEqual(Remedy.options.toSorted())
    expect(Object.keys(words.reminders).toSorted()).toEqual(Reminder.options.toSorted())
  }
  expect(Object.values(deviceCheckEn.categories).join('')).not.toMatch(/\p{Script=Han}/u)
})

test('what the registers say stands in the page with the rest, and counts', () => {
  const { findings: _found, ...quiet } = report
  const html = reportHtml({ ...quiet, findings: [], summary: 'notFound' }, deviceCheckZh, 'zh-CN', undefined, [
    { code: 'diskUnknown', verdict: 'forbidden', what: hostile },
    { code: 'mediumOtherKind', verdict: 'look', what: 'U-2', number: 'SB-2026-0004', presence: 'past' }
  ])
  for (const part of ['发现违规项', '违规 1 项，须查看 1 项', '与台账对照', '硬盘未登记', 'SB-2026-0004', '曾接入'])
    expect(html).toContain(part)
  expect(html).not.toContain('<script>')
  expect(reportHtml(report, deviceCheckZh, 'zh-CN')).not.toContain('与台账对照')
})
