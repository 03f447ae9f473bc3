import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isDay } from '#shared/days.ts'
import { bareHeading, headingRowOf, ImportField, understandHeadings } from '#shared/import-fields.ts'
import { readDay, readLevel, readLine, readTerm, type LineCells } from '#shared/import-reading.ts'
import { Level, isStateSecret } from '#shared/levels.ts'
import { composeMark, isBeyondMaximum, type StateSecretMark } from '#shared/marks.ts'
import {
  headingsOfFields,
  kindWritten,
  levelWritten,
  markedWritten,
  wordsOfKinds,
  wordsOfMarked
} from '#shared/words/import-reading.ts'

test('the headings of ordinary ledgers are understood', () => {
  const fieldsOf = (...headings: string[]) => understandHeadings(headings).map((each) => each?.field)
  expect(
    fieldsOf(
      '序号',
      '文件资料名称',
      '制作发文单位',
      '载体类别',
      '文号或编号',
      '密 级',
      '页数或容量',
      '份数',
      '使用范围',
      '备注'
    )
  ).toEqual([
    ...[undefined, 'title', 'issuer', 'kind', 'documentNumber', 'level', 'pages', 'copies', 'scope', 'remarks']
  ])
  expect(fieldsOf('编号', '标题', '密级（保密期限）', '份号', '保管人签字', '存放\n地点', '登记日期')).toEqual([
    ...['formerNumber', 'title', 'level', 'copyNumber', 'holder', 'place', 'registeredOn']
  ])
  expect(fieldsOf('密级', '保密期限', '密级')).toEqual(['level', 'term', undefined])
  // Among other words, the longest that is known decides.
  expect(fieldsOf('本单位密级及期限情况', '现存放地点说明')).toEqual(['level', 'place'])
})

test('a heading means what it meant the last time, before what its words say', () => {
  const remembered = { [bareHeading('编号')]: 'serialNumber', [bareHeading('东西')]: 'title' } as const
  expect(understandHeadings(['编号', '东西', '名称'], remembered)).toEqual([
    { field: 'serialNumber', how: 'remembered' },
    { field: 'title', how: 'remembered' },
    undefined
  ])
})

test('no field is understood twice, whatever stands in the row of headings', () => {
  const heading = fc.oneof(fc.string(), fc.constantFrom(...Object.values(headingsOfFields).flat()))
  fc.assert(
    fc.property(
      fc.array(heading, { maxLength: 30 }),
      fc.dictionary(fc.string(), fc.constantFrom(...ImportField.options)),
      (headings, remembered) => {
        const fields = understandHeadings(headings, remembered).flatMap((each) => (each ? [each.field] : []))
        expect(new Set(fields).size).toBe(fields.length)
      }
    )
  )
})

test('the row of headings is found below a title over all columns', () => {
  expect(headingRowOf([['某局台账', '某局台账'], [], ['编号', '题名', '密级'], ['1', '密级说明', '机密']])).toBe(2)
  expect(headingRowOf([['1', '2']])).toBe(0)
  expect(headingRowOf([])).toBe(0)
})

test('a level is read in its words only; what is nearly one is offered, and what may be two is not', () => {
  expect(readLevel('机密')).toEqual({ value: { level: 'secret' } })
  expect(readLevel('绝密级')).toEqual({ value: { level: 'topSecret' } })
  expect(readLevel('机密★10年')).toEqual({ value: { level: 'secret', end: { form: 'term', months: 120 } } })
  expect(readLevel('解密')).toEqual({ value: { level: 'unclassified', declassified: true } })
  expect(readLevel('机 密')).toEqual({ problem: 'levelUnknown', suggestion: '机密' })
  expect(readLevel('機密')).toEqual({ problem: 'levelUnknown', suggestion: '机密' })
  expect(readLevel('机密 10年')).toEqual({ problem: 'levelUnknown', suggestion: '机密★10年' })
  expect(readLevel('秘密★30年')).toEqual({
    problem: 'termBeyondMaximum',
    data: { level: 'confidential', years: 10 },
    suggestion: '秘密'
  })
  for (const text of ['Secret', '密', '机密/秘密', '是', 'constructor', '__proto__', '三级'])
    expect([text, readLevel(text)]).toEqual([text, { problem: 'levelUnknown' }])
  expect(readLevel(undefined)).toEqual({ problem: 'levelMissing' })
})

test('every level that is suggested or chosen is read again as itself', () => {
  for (const level of Level.options) expect(readLevel(levelWritten[level])).toEqual({ value: { level } })
  for (const [kind, word] of Object.entries(kindWritten)) expect(wordsOfKinds[word.toLowerCase()]).toBe(kind)
  expect([wordsOfMarked[markedWritten.marked], wordsOfMarked[markedWritten.unmarked]]).toEqual([true, false])
})

test('a suggestion is taken without a second question: whatever is offered for a level reads', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[机秘绝密★ 0-9年個月级機]{1,8}$/u)), (text) => {
      const read = readLevel(text)
      if ('problem' in read && read.suggestion !== undefined) expect(readLevel(read.suggestion)).toHaveProperty('value')
    })
  )
})

const stateSecret = fc.constantFrom('confidential', 'secret', 'topSecret')
const mark: fc.Arbitrary<StateSecretMark> = fc.oneof(
  fc.record({
    level: stateSecret,
    end: fc.record({
      form: fc.constant('term' as const),
      months: fc.integer({ min: 1, max: 30 }).map((years) => years * 12)
    })
  }),
  fc.record({
    level: stateSecret,
    end: fc.record({ form: fc.constant('term' as const), months: fc.integer({ min: 1, max: 11 }) })
  }),
  fc.record({ level: stateSecret, end: fc.constant({ form: 'default' as const }) }),
  fc.record({
    level: stateSecret,
    end: fc.integer({ min: 0, max: 20_000 }).map((days) => ({ form: 'date' as const, on: addDays('2000-01-01', days) }))
  })
)

test('a mark that is composed is read back, in one column or in two', () => {
  fc.assert(
    fc.property(mark, (each) => {
      const text = composeMark(each)
      const beyond = isBeyondMaximum(each, undefined)
      if (beyond) {
        expect(readLevel(text)).toMatchObject({ problem: 'termBeyondMaximum' })
        return
      }
      expect(readLevel(text)).toEqual({ value: each })
      const term = text.slice(3)
      if (term !== '') expect(readTerm(term, { level: each.level })).toEqual({ value: { end: each.end } })
      expect(readTerm(undefined, each)).toEqual({ value: { end: each.end } })
    })
  )
})

test('a term is a term, a day, or something that must be asked about', () => {
  const secret = { level: 'secret' } as const
  expect(readTerm('10年', secret)).toEqual({ value: { end: { form: 'term', months: 120 } } })
  expect(readTerm('2031-05-01', secret)).toEqual({ value: { end: { form: 'date', on: '2031-05-01' } } })
  expect(readTerm('机密★10年', secret)).toEqual({ value: { end: { form: 'term', months: 120 } } })
  expect(readTerm(10, secret)).toEqual({ problem: 'termUnknown', suggestion: '10年' })
  expect(readTerm('十年', secret)).toEqual({ problem: 'termUnknown', suggestion: '10年' })
  expect(readTerm(47604, secret)).toEqual({ problem: 'dayIsNumber', suggestion: '2030-05-01' })
  expect(readTerm('30年', secret)).toEqual({
    problem: 'termBeyondMaximum',
    data: { level: 'secret', years: 20 },
    suggestion: ''
  })
  expect(readTerm('5年', { ...secret, end: { form: 'term', months: 120 } })).toEqual({ problem: 'termTwice' })
  expect(readTerm('5年', { ...secret, end: { form: 'default' } })).toEqual({
    value: { end: { form: 'term', months: 60 } }
  })
  expect(readTerm('10年', { level: 'workSecret' })).toEqual({ problem: 'termWithoutSecret', suggestion: '' })
  expect(readTerm(undefined, secret)).toEqual({ value: {} })
})

test('a day is read in the ways offices write it', () => {
  for (const text of [
    '2023-11-01',
    '2023/11/1',
    '2023.11.1',
    '2023年11月1日',
    '20231101',
    '２０２３－１１－０１',
    '2023-11-01 00:00:00'
  ])
    expect([text, readDay(text)]).toEqual([text, { value: '2023-11-01' }])
  expect(readDay(45231)).toEqual({ problem: 'dayIsNumber', suggestion: '2023-11-01' })
  expect(readDay('45231')).toEqual({ problem: 'dayIsNumber', suggestion: '2023-11-01' })
  expect(readDay('二〇二三年十一月一日')).toEqual({ problem: 'notADay', suggestion: '2023-11-01' })
  expect(readDay('二零二三年十二月三十一日')).toEqual({ problem: 'notADay', suggestion: '2023-12-31' })
  for (const text of ['2023', '2023年', '2023-11', '2023年11月'])
    expect(readDay(text)).toEqual({ problem: 'dayIncomplete' })
  for (const text of ['2023-02-30', '23.11.1', '昨天', '2023-13-01', '99999999'])
    expect(readDay(text)).toEqual({ problem: 'notADay' })
})

test('a day reads as itself however it is written, and only a real day is ever read or offered', () => {
  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1950-01-01', days))
  fc.assert(
    fc.property(day, (each) => {
      const [year, month, date] = each.split('-').map(Number) as [number, number, number]
      for (const text of [each, `${year}/${month}/${date}`, `${year}年${month}月${date}日`])
        expect(readDay(text)).toEqual({ value: each })
    })
  )
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.integer(), fc.double(), fc.stringMatching(/^[0-9年月日./-]{1,12}$/u)),
      (cell) => {
        const read = readDay(cell)
        if (read && 'value' in read) expect(isDay(read.value)).toBe(true)
        if (read && 'suggestion' in read && read.suggestion !== undefined) expect(isDay(read.suggestion)).toBe(true)
      }
    )
  )
})

test('whatever stands in a line, reading it answers, and a line without problems has a title and a mark', () => {
  const cell = fc.oneof(
    fc.string(),
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.constantFrom('机密', '秘密★5年', '/', '题名', '2023-11-01', '10年')
  )
  const cells = fc.dictionary(fc.constantFrom(...ImportField.options), cell) as fc.Arbitrary<LineCells>
  fc.assert(
    fc.property(cells, (each) => {
      const { line, problems, notes } = readLine(each)
      if (problems.length > 0) return
      expect(line.title).toBeDefined()
      expect(line.mark).toBeDefined()
      expect(notes.includes('termUnstated')).toBe(
        line.mark !== undefined &&
          isStateSecret(line.mark.level) &&
          'end' in line.mark &&
          line.mark.end.form === 'default' &&
          !String(each.level).includes('★') &&
          !String(each.term ?? '').includes('★')
      )
    })
  )
})

test('counts, kinds and capacities are read with the words beside them', () => {
  const line = (cells: LineCells) => readLine({ title: '甲', level: '内部', ...cells })
  expect(line({ pages: '12页', copies: '3份', kind: ' 光 盘 ', marked: '√' }).line).toMatchObject({
    ...{ pages: 12, copies: 3, kind: 'opticalDisc', marked: true }
  })
  expect(line({ pages: '4.7GB' }).line).toMatchObject({ capacity: '4.7GB' })
  expect(
    line({ pages: '若干', copies: 0, kind: '石头', marked: '也许' }).problems.map(({ problem }) => problem)
  ).toEqual([...['notANumber', 'notANumber', 'kindUnknown', 'markedUnknown']])
  expect(line({ formerNumber: 1.2345678901234567e19 }).problems).toMatchObject([
    { field: 'formerNumber', problem: 'numberCut' }
  ])
  expect(line({ copies: 2, copyNumber: '000012' }).problems).toMatchObject([{ problem: 'copiesOfOneNumber' }])
  expect(line({ issuer: '/', holder: '——' }).line.issuer).toBeUndefined()
})
