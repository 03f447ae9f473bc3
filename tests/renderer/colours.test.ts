import fs from 'node:fs'
import path from 'node:path'
import { theme } from 'antd'
import { describe, expect, test } from 'vitest'
import { grounds, type Ground } from '#shared/grounds.ts'
import { looks } from '#renderer/look.ts'

const folder = path.resolve(import.meta.dirname, '../../renderer/look')
const sheet = fs.readFileSync(path.join(folder, 'colours.css'), 'utf8')

const [everywhere, levels, onDark] = [':root,\n.paper {', '/* Levels', "[data-ground='dark'] {"].map((start) => {
  const from = sheet.indexOf(start)
  expect(from).toBeGreaterThan(-1)
  return colours(sheet.slice(from, sheet.indexOf('}', from)))
})

const onGround: Readonly<Record<Ground, Readonly<Record<string, string>>>> = {
  light: { ...everywhere, ...levels },
  dark: { ...everywhere, ...levels, ...onDark }
}

const plain = ['ground', 'ground-window', 'ground-raised', 'ground-head']
const tinted = ['ground-hover', 'ground-chosen', 'ground-noted', 'ground-good', 'ground-caution', 'ground-bad']
const readOn: Readonly<Record<string, readonly string[]>> = {
  ink: [...plain, ...tinted, 'ground-found', 'ground-count', 'ground-desk'],
  'ink-quiet': [...plain, 'ground-hover', 'ground-desk'],
  accent: [...plain, 'ground-hover', 'ground-chosen', 'ground-noted'],
  'accent-strong': ['ground'],
  bad: [...plain, 'ground-bad', 'ground-hover'],
  good: [...plain, 'ground-good', 'ground-hover'],
  caution: [...plain, 'ground-caution', 'ground-hover'],
  'ink-no-level': ['ground-no-level'],
  'on-level': ['top-secret', 'secret', 'work-secret', 'demonstration', 'demonstration-hatch', 'no-store'],
  'on-confidential': ['confidential'],
  'paper-ink': ['paper-ground']
}

describe.each(grounds)('on the %s ground', (ground) => {
  const colour = (name: string): string => onGround[ground][name] ?? expect.fail(`no colour ${name}`)

  test('whoever reads has 4.5:1 between every ink and what it is read on', () => {
    const faint = Object.entries(readOn).flatMap(([ink, on]) =>
      on
        .map((name) => ({ ink, on: name, contrast: contrast(colour(ink), colour(name)) }))
        .filter((each) => each.contrast < 4.5)
    )
    expect(faint).toEqual([])
  })

  test('whoever works with the keys has 3:1 between the ring and every ground; a chart has it for every ink', () => {
    const inks = ['accent', ...['blue', 'ochre', 'red', 'crimson', 'brown', 'green'].map((ink) => `chart-${ink}`)]
    const faint = inks.filter((ink) => contrast(colour(ink), colour('ground')) < 3)
    expect(faint).toEqual([])
  })

  test('what antd draws has the colours of the page around it', () => {
    const drawn = theme.getDesignToken(looks[ground])
    expect({
      ink: drawn.colorText,
      accent: drawn.colorLink,
      bad: drawn.colorError,
      good: drawn.colorSuccess,
      caution: drawn.colorWarning,
      ground: drawn.colorBgContainer,
      line: drawn.colorBorderSecondary,
      control: drawn.colorBorder
    }).toEqual({
      ink: colour('ink'),
      accent: colour('accent'),
      bad: colour('bad'),
      good: colour('good'),
      caution: colour('caution'),
      ground: ground === 'light' ? '#ffffff' : colour('ground'),
      line: colour('line'),
      control: colour('line-control')
    })
    expect(contrast('#ffffff', drawn.colorPrimary)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(drawn.colorTextPlaceholder, colour('ground'))).toBeGreaterThanOrEqual(4.5)
  })
})

test('every colour of the window is named once: no style sheet but that of the colours writes one', () => {
  const written = fs
    .readdirSync(folder)
    .filter((name) => name !== 'colours.css')
    .flatMap((name) => {
      const text = fs.readFileSync(path.join(folder, name), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, '')
      return [...text.matchAll(/:[^;{}]*(#[0-9a-f]{3,8}\b|\brgba?\(|\b(?:white|black)\b)/gi)].map(
        ([, colour]) => `${name}: ${colour}`
      )
    })
  expect(written).toEqual([])
})

function colours(block: string): Record<string, string> {
  return Object.fromEntries(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name = '', value = '']) => [name, whole(value)])
  )
}

function whole(colour: string): string {
  return colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour
}

// WCAG 2: the ratio of the two luminances.
function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(whole(colour).slice(at, at + 2), 16) / 255
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
