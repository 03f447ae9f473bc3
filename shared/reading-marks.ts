import { z } from 'zod'
import { isRealDay } from './days.ts'
import { maximumYears } from './levels.ts'
import {
  type Mark,
  declassifiedWord,
  isBeyondMaximum,
  readStateSecretMark,
  star,
  usualWorkSecretTexts,
  workSecretProblem
} from './marks.ts'
import { conditionCharacter, conditionProblem } from './terms.ts'

/**
 * One thing wrong with a written mark, as a code that `words/` can say, and the part of the text it is about: from `at`,
 * `length` long, counted as JavaScript counts a string.
 */
export const MarkProblem = z.object({
  code: z.enum([
    /** Nothing is written. That does not say that a thing is unclassified. */
    'empty',
    /** Unseen, turned-about or undefined characters: the text is not what it looks like. */
    'hiddenCharacter',
    'space',
    'fullWidth',
    /** A character that looks like another: a radical for a word, a circled number, a raised digit. */
    'lookAlike',
    /** A level word in traditional or variant characters. */
    'variantCharacter',
    'wrongStar',
    'repeatedStar',
    'starMissing',
    'starOnWorkSecret',
    'englishLevel',
    'chineseNumeral',
    'leadingZero',
    'zeroTerm',
    /** A year or more, written in months. */
    'monthsNotYears',
    /** No unit, or one that no term has: days, weeks, 月 where a month of the calendar could be meant. */
    'termUnit',
    /** Years and months together. */
    'termMixed',
    /** Words after a term or date that do not belong there: 以内, 后, 前. */
    'endSuffix',
    'dateForm',
    /** A year or a month without its day. */
    'dateIncomplete',
    'noSuchDay',
    'longTermNotTopSecret',
    /** "For ever" in other words than 长期. */
    'endIsNoEnd',
    'conditionCharacters',
    'conditionNotChinese',
    'conditionTooLong',
    /** Longer than the level allows; `maximumYears` says how long that is. */
    'beyondMaximum',
    'notAMark'
  ]),
  at: z.int().min(0),
  length: z.int().min(0),
  maximumYears: z.int().optional()
})
export type MarkProblem = z.infer<typeof MarkProblem>
export type MarkProblemCode = MarkProblem['code']

export type ReadMark = { ok: true; mark: Mark } | { ok: false; problems: MarkProblem[] }

export type ReadingRules = {
  /** The texts this unit has approved for work secrets; without them, the usual ones. */
  workSecretTexts?: readonly string[]
  /** 另有规定: the provision that lets the term be longer than its level allows. Becomes part of the mark. */
  otherwiseProvided?: string | undefined
}

/**
 * Reads a mark as written. Only what `composeMark` would write is read; everything else comes back as problems, and
 * `lintMark` may know what was meant. Written text cannot be `unclassified` without 解密: no mark is no statement.
 */
export function parseMark(text: string, rules: ReadingRules = {}): ReadMark {
  const problems = lintMark(text, rules).problems
  const mark = readExactly(text, rules)
  return mark && problems.length === 0 ? { ok: true, mark } : { ok: false, problems }
}

/**
 * Says everything that is wrong with a written mark, in the order of the text, and what it must have been where that is
 * certain: a spelling is corrected, a level or a length of time never guessed. A suggestion always parses.
 */
export function lintMark(text: string, rules: ReadingRules = {}): { problems: MarkProblem[]; suggestion?: string } {
  const exact = readExactly(text, rules)
  if (exact) return { problems: judgeLength(exact, text) }
  const draft = new Draft(text)
  correct(draft, rules)
  const corrected = readExactly(draft.text, rules)
  if (!corrected && !draft.isDoubted) draft.doubt('notAMark')
  const tooLong = corrected ? judgeLength(corrected, text) : []
  const problems = [...draft.problems, ...tooLong].sort((one, other) => one.at - other.at)
  return corrected && !draft.isDoubted && tooLong.length === 0 ? { problems, suggestion: draft.text } : { problems }
}

function readExactly(
  text: string,
  { workSecretTexts = usualWorkSecretTexts, otherwiseProvided }: ReadingRules
): Mark | undefined {
  if (text === declassifiedWord) return { level: 'unclassified', declassified: true }
  if (workSecretTexts.includes(text) && !workSecretProblem(text)) return { level: 'workSecret', text }
  const mark = readStateSecretMark(text)
  return mark && otherwiseProvided ? { ...mark, otherwiseProvided } : mark
}

// A term can be judged by itself; a date is judged where its start is known (`checkEnd`).
function judgeLength(mark: Mark, text: string): MarkProblem[] {
  if (!('end' in mark) || !isBeyondMaximum(mark, undefined)) return []
  const at = Math.max(text.search(termNumber), 0)
  return [{ code: 'beyondMaximum', at, length: text.length - at, maximumYears: maximumYears(mark.level) }]
}

/** A text under correction. Each of its characters remembers which part of the written text it stands for. */
class Draft {
  readonly problems: MarkProblem[] = []
  /** True once something was found that cannot be put right with certainty. */
  isDoubted = false
  #characters: { character: string; at: number; length: number }[] = []
  readonly #end: number

  constructor(text: string) {
    let at = 0
    for (const character of text) {
      this.#characters.push({ character, at, length: character.length })
      at += character.length
    }
    this.#end = at
  }

  get characters(): string[] {
    return this.#characters.map(({ character }) => character)
  }

  get text(): string {
    return this.characters.join('')
  }

  /** Notes a problem with the characters from `first` up to but without `last`, and puts `replacement` in their place. */
  correct(code: MarkProblemCode, first: number, last: number, replacement: string) {
    const place = this.#placeOf(first, last)
    this.problems.push({ code, ...place })
    const corrected = [...replacement].map((character) => ({ character, ...place }))
    this.#characters.splice(first, last - first, ...corrected)
  }

  /** Notes a problem that leaves open what was meant. */
  doubt(code: MarkProblemCode, first = 0, last = this.#characters.length, limit: { maximumYears?: number } = {}) {
    this.problems.push({ code, ...this.#placeOf(first, last), ...limit })
    this.isDoubted = true
  }

  #placeOf(first: number, last: number): { at: number; length: number } {
    const at = this.#characters[first]?.at ?? this.#end
    const lastOne = this.#characters[last - 1]
    return { at, length: last > first && lastOne ? lastOne.at + lastOne.length - at : 0 }
  }
}

// No mark is this long. A whole page pasted into a cell is not worth looking through.
const longestText = 200

function correct(draft: Draft, rules: ReadingRules) {
  if (draft.text.length > longestText) return draft.doubt('notAMark')
  if (draft.text.trim() === '') return draft.doubt('empty')
  doubtHidden(draft)
  if (draft.isDoubted) return
  if (correctWorkSecret(draft, rules)) return
  straightenStars(draft)
  straightenCharacters(draft)
  dropSpaces(draft)
  straightenLevel(draft)
  if (!/^(绝密|机密|秘密)/u.test(draft.text)) return doubtLevel(draft)
  straightenSeparator(draft)
  if (draft.characters[2] === star && !readStateSecretMark(draft.text)) correctEnd(draft)
}

// Spaces, tabs and line ends come with pasted cells and can be seen; anything else without a face is a reason to stop.
const hidden = /[\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/u

function doubtHidden(draft: Draft) {
  draft.characters.forEach((character, index) => {
    if (hidden.test(character) && !/[\t\r\n]/u.test(character)) draft.doubt('hiddenCharacter', index, index + 1)
  })
}

const starLike = /[★☆⭐⭑⭒🌟✡✦✧✩✪✫✬✭✮✯✰✱✲✳✴✵✶✷✸✹✺✻✼⋆∗*＊﹡⁎※]/u

/** True if the text is about a work secret, so that nothing is to be said of levels and terms. */
function correctWorkSecret(draft: Draft, { workSecretTexts = usualWorkSecretTexts }: ReadingRules): boolean {
  const bare = (text: string) =>
    [...text.normalize('NFKC')].filter((one) => !starLike.test(one) && one !== ' ').join('')
  const meant = workSecretTexts.find((text) => bare(text) === bare(draft.text.replaceAll(/\s/gu, '')))
  if (!meant && !/^(?:内部|(?:警务)?工作秘密)/u.test(draft.text)) return false
  for (let at = indexOfStar(draft); at >= 0 && meant; at = indexOfStar(draft))
    draft.correct('starOnWorkSecret', at, at + 1, '')
  if (meant && draft.text !== meant) draft.correct('space', 0, draft.characters.length, meant)
  const at = indexOfStar(draft)
  if (at >= 0) draft.doubt('starOnWorkSecret', at, at + 1)
  return true
}

function indexOfStar(draft: Draft): number {
  return draft.characters.findIndex((character) => starLike.test(character))
}

function straightenStars(draft: Draft) {
  draft.characters.forEach((character, index) => {
    if (character !== star && starLike.test(character)) draft.correct('wrongStar', index, index + 1, star)
  })
  const first = draft.characters.indexOf(star)
  const afterRow = draft.characters.findIndex((character, index) => index > first && character !== star)
  const last = afterRow < 0 ? draft.characters.length : afterRow
  // 机密★★ may have lost its term: taken for the bare mark, it would last as long as its level allows.
  if (first >= 0 && last > first + 1 && afterRow < 0) draft.doubt('repeatedStar', first, last)
  else if (first >= 0 && last > first + 1) draft.correct('repeatedStar', first, last, star)
  draft.characters.forEach((character, index) => {
    if (character === star && afterRow >= 0 && index > first) draft.doubt('repeatedStar', index, index + 1)
  })
}

function straightenCharacters(draft: Draft) {
  draft.characters.forEach((character, index) => {
    const plain = character.normalize('NFKC')
    if (plain === character || conditionCharacter.test(character) || /\s/u.test(character)) return
    if (/[！-～]/u.test(character)) draft.correct('fullWidth', index, index + 1, plain)
    // Radicals and compatibility forms of one word come out of PDF files; ㊙ and ⑩ were written by someone.
    else if (
      /^\p{Unified_Ideograph}$/u.test(plain) &&
      /[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u.test(character)
    )
      draft.correct('lookAlike', index, index + 1, plain)
    else draft.doubt('lookAlike', index, index + 1)
  })
}

function isLookAlike(character: string): boolean {
  return character.normalize('NFKC') !== character
}

function dropSpaces(draft: Draft) {
  let first = draft.characters.findIndex(isSpace)
  while (first >= 0) {
    const after = draft.characters.findIndex((character, index) => index > first && !isSpace(character))
    const last = after < 0 ? draft.characters.length : after
    const [before, following] = [draft.characters[first - 1] ?? star, draft.characters[last] ?? star]
    draft.correct('space', first, last, '')
    // 1 0年 may be ten years or one; what follows 1年 on a new line may be a remark.
    const isCertain = closedWithSpaces.test(before + following) && !/^[0-9]{2}$/u.test(before + following)
    if (!isCertain) draft.isDoubted = true
    first = draft.characters.findIndex(isSpace)
  }
}

// What a mark consists of when its end is a term or a date, and what is often written in its place.
const closedWithSpaces = /^[绝机秘密絕絶機祕★0-9年月日号个长期.：:/-]{2}$/u

function isSpace(character: string): boolean {
  return /\s/u.test(character)
}

const levelVariants: Readonly<Record<string, string>> = { 機: '机', 絕: '绝', 絶: '绝', 祕: '秘' }

function straightenLevel(draft: Draft) {
  const plain = levelVariants[draft.characters[0] ?? '']
  if (plain) draft.correct('variantCharacter', 0, 1, plain)
}

// Secret may stand for 机密 and for 秘密: what an English word means here, only a person can say.
function doubtLevel(draft: Draft) {
  const english = /^(?:top-?secret|secret|confidential|restricted|classified|internal)/iu.exec(draft.text)
  if (english) draft.doubt('englishLevel', 0, english[0].length)
}

/** Sees to it that the third character is the star; anything but an exact term or date after it leaves doubt. */
function straightenSeparator(draft: Draft) {
  const [third = '', ...rest] = draft.characters.slice(2)
  if (third === star) return
  if (isTermOrDate(`${third}${rest.join('')}`)) return draft.correct('starMissing', 2, 2, star)
  if (!/[0-9\p{Unified_Ideograph}]/u.test(third) && isTermOrDate(rest.join('')))
    return draft.correct('wrongStar', 2, 3, star)
  draft.doubt('starMissing', Math.min(2, draft.characters.length), Math.min(3, draft.characters.length))
}

function isTermOrDate(text: string): boolean {
  const end = readStateSecretMark(`机密${star}${text}`)?.end
  return end?.form === 'term' || end?.form === 'date'
}

const firstOfEnd = 3

function correctEnd(draft: Draft) {
  const end = draft.characters.slice(firstOfEnd).join('')
  const doubt = (code: MarkProblemCode) => draft.doubt(code, firstOfEnd)
  const become = (code: MarkProblemCode, text: string) => draft.correct(code, firstOfEnd, draft.characters.length, text)
  if (end === '长期') return doubt('longTermNotTopSecret')
  if (end.includes(star)) return
  const date = /^([0-9]{4})(?:[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})[日号]?|([0-9]{2})([0-9]{2}))$/u.exec(end)
  if (date) {
    const [year, month, day] = [Number(date[1]), Number(date[2] ?? date[4]), Number(date[3] ?? date[5])]
    if (!isRealDay(year, month, day)) return doubt('noSuchDay')
    return become('dateForm', `${year}年${month}月${day}日`)
  }
  if (/^[0-9]{4}(?:年|[-./年][0-9]{1,2}月?)?$/u.test(end)) return doubt('dateIncomplete')
  if (end === '半年') return become('chineseNumeral', '6个月')
  const term = termLike.exec(end)
  if (term) return correctTerm(draft, { written: term[1] ?? '', unit: term[2] ?? '' }, doubt, become)
  if (/^(?:[0-9]+|[一二两三四五六七八九十百]+)年(?:[0-9]+|[零一二两三四五六七八九十]+)?(?:个?月|半)$/u.test(end))
    return doubt('termMixed')
  doubtCondition(draft, end, doubt)
}

const termNumber = /[0-9０-９〇零一二两三四五六七八九十百]/u
const termLike =
  /^([0-9]+|[〇零一二两三四五六七八九十百]+)(周年|年|个月|月|天|日|周|个?星期|个?季度|years?|y|months?|m|days?|d)?$/iu

function correctTerm(
  draft: Draft,
  { written, unit }: { written: string; unit: string },
  doubt: (code: MarkProblemCode) => void,
  become: (code: MarkProblemCode, text: string) => void
) {
  const isChinese = !/^[0-9]/u.test(written)
  const count = isChinese ? readChineseNumber(written) : Number(written)
  if (count === undefined) return doubt('chineseNumeral')
  if (unit !== '年' && unit !== '个月') return doubt('termUnit')
  if (count === 0) return doubt('zeroTerm')
  if (unit === '年' && count >= 1000) return doubt('dateIncomplete')
  if (count > (unit === '年' ? 100 : 1200)) return doubtLength(draft)
  const spelling = isChinese ? 'chineseNumeral' : 'leadingZero'
  if (unit === '年' || count < 12) return become(spelling, `${count}${unit}`)
  if (count % 12 !== 0) return doubt('monthsNotYears')
  become('monthsNotYears', `${count / 12}年`)
}

function doubtLength(draft: Draft) {
  const mark = readStateSecretMark(draft.characters.slice(0, firstOfEnd).join(''))
  draft.doubt('beyondMaximum', firstOfEnd, undefined, mark ? { maximumYears: maximumYears(mark.level) } : {})
}

/** A whole number from 零 to 一百九十九, or a row of digits such as 二〇二七; undefined for anything else. */
function readChineseNumber(text: string): number | undefined {
  const digits = [...text.replaceAll('两', '二').replaceAll('零', '〇')].map((character) =>
    '〇一二三四五六七八九'.indexOf(character)
  )
  if (digits.every((digit) => digit >= 0)) return Number(digits.join(''))
  const match =
    /^(?:(一?百)(?:零(?=[一二三四五六七八九]$))?)?(?:([一二三四五六七八九]?)十)?([一二三四五六七八九]?)$/u.exec(text)
  if (!match) return undefined
  const digitOf = (character: string | undefined) => '〇一二三四五六七八九'.indexOf(character || '〇')
  const tens = match[2] === undefined ? 0 : match[2] === '' ? 1 : digitOf(match[2])
  return (match[1] ? 100 : 0) + tens * 10 + digitOf(match[3])
}

function doubtCondition(draft: Draft, end: string, doubt: (code: MarkProblemCode) => void) {
  const problem = conditionProblem(end)
  if (problem === 'conditionCharacters')
    draft.characters.forEach((character, index) => {
      if (index >= firstOfEnd && !conditionCharacter.test(character) && !isLookAlike(character))
        draft.doubt(problem, index, index + 1)
    })
  else if (problem === 'conditionIsNoEnd') doubt('endIsNoEnd')
  else if (problem === 'conditionIsTerm') doubt('endSuffix')
  else if (problem === 'conditionIsDate') doubt(/[0-9]/u.test(end) ? 'endSuffix' : 'chineseNumeral')
  else if (problem) doubt(problem)
}
