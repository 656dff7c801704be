import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { goodsFactsOf, isExpired } from '#shared/domain/scanning/goods-facts.ts'
import { readScan } from '#shared/domain/scanning/read-scan.ts'

const GS = '\x1d'
const now = Date.UTC(2026, 10, 27)
const read = (raw: string) => readScan(raw, now)
const said = (raw: string) => {
  const { kind, elements, problem } = read(raw)
  return problem === undefined ? { kind, ...Object.fromEntries(elements) } : { kind, problem }
}

describe('what the label says', () => {
  test.each([
    ['4006381333931', { text: '4006381333931', symbology: undefined }],
    ['4006381333931\r', { text: '4006381333931', symbology: undefined }],
    ['4006381333931\r\n', { text: '4006381333931', symbology: undefined }],
    [' A-01-1\t', { text: 'A-01-1', symbology: undefined }],
    [']E04006381333931', { text: '4006381333931', symbology: 'E0' }],
    [']C10104006381333931\x1d10L1\r\n', { text: '0104006381333931\x1d10L1', symbology: 'C1' }],
    [']d2\x1d0104006381333931', { text: '0104006381333931', symbology: 'd2' }],
    ['\x1d0104006381333931', { text: '0104006381333931', symbology: undefined }],
    ['TEA 250 g', { text: 'TEA 250 g', symbology: undefined }],
    [']-odd', { text: ']-odd', symbology: undefined }],
    ['', { text: '', symbology: undefined }],
  ])('%j', (raw, scan) => {
    expect(read(raw)).toMatchObject(scan)
  })
})

const wanted = { '01': '04006381333931', '10': 'L-7', '17': '270131' }

describe('one case label, however it was sent', () => {
  test.each([
    ['GS1-128 with its identifier', `]C1010400638133393110L-7${GS}17270131`],
    ['DataMatrix with FNC1 in front', `]d2${GS}010400638133393110L-7${GS}17270131`],
    ['GS1 QR', `]Q3010400638133393110L-7${GS}17270131`],
    ['no identifier', `010400638133393110L-7${GS}17270131`],
    ['no identifier, fixed lengths first', '01040063813339311727013110L-7'],
    ['brackets', '(01)04006381333931(10)L-7(17)270131'],
    ['brackets in the code itself', ']C1(01)04006381333931(10)L-7(17)270131'],
    ['Code 128 that was printed without FNC1', `]C0010400638133393110L-7${GS}17270131`],
    ['| for the separator', '010400638133393110L-7|17270131'],
    ['~ for the separator', ']C1010400638133393110L-7~17270131'],
    ['^] for the separator', '010400638133393110L-7^]17270131'],
    ['<GS> for the separator', '010400638133393110L-7<GS>17270131'],
    ['{GS} for the separator, in front too', '{GS}010400638133393110L-7{GS}17270131'],
    ['the arrow that Windows makes of Alt+29', '↔010400638133393110L-7↔17270131'],
    ['\\x1d written out', '010400638133393110L-7\\x1d17270131'],
    ['the symbol for GS', '010400638133393110L-7␝17270131'],
  ])('%s', (_name, raw) => {
    expect(said(raw)).toEqual({ kind: 'gs1', ...wanted })
  })

  test('a Digital Link says the same, and an older one with a short GTIN too', () => {
    expect(said('https://id.gs1.org/01/04006381333931/10/L-7?17=270131')).toEqual({ kind: 'digitalLink', ...wanted })
    expect(said('https://example.com/p/01/4006381333931/10/L-7?17=270131')).toEqual({ kind: 'digitalLink', ...wanted })
  })
})

describe('a separator that got lost', () => {
  test('costs what stands behind the first value of variable length, and not the item', () => {
    expect(said('010400638133393110L-717270131')).toEqual({ kind: 'gs1', '01': '04006381333931' })
    expect(said('01040063813339311126010110L-717270131')).toEqual({ kind: 'gs1', '01': '04006381333931', '11': '260101' })
    expect(said(']C1010400638133393110ABCDEFGHIJKLMNOP21SERIAL-0001')).toEqual({ kind: 'gs1', '01': '04006381333931' })
  })

  test('is named where the code cannot be understood without it', () => {
    const problem = { fault: 'separatorLost', where: '(10)', other: '' }
    expect(said(']C1020400638133393110L-73712')).toEqual({ kind: 'gs1', problem })
  })

  test('a lot that merely has many digits is a lot', () => {
    expect(said('010400638133393110L2026-17')).toEqual({ kind: 'gs1', '01': '04006381333931', '10': 'L2026-17' })
  })
})

describe('what is wrong with a code', () => {
  test.each([
    ['4006381333932', { fault: 'checkDigit', where: '4006381333932' }],
    ['0104006381333932', { fault: 'checkDigit', where: '(01) 04006381333932' }],
    ['040123450000000017', { fault: 'checkDigit', where: '040123450000000017' }],
    ['010400638133393117260230', { fault: 'day', where: '(17) 260230' }],
    ['(01)04006381333931(05)1', { fault: 'noSuchIdentifier', other: '(05)' }],
    [']C1A-01-1', { fault: 'unknownIdentifier', other: 'A-01' }],
    ['https://id.gs1.org/01/04006381333931/21/7/10/A', { fault: 'keyOrder', other: '/21/10' }],
  ])('%s', (raw, problem) => {
    expect(read(raw).problem).toMatchObject(problem)
  })

  test.each(['TEA-EG-250', 'SO-000123', '{"order":"SO-1"}', '12345', '[)>\x1e06\x1dP123\x1d', 'PBVALIDATE', 'A|B', '10|A-3'])(
    '%s is what it is',
    (raw) => {
      expect(said(raw)).toEqual({ kind: 'plain' })
    },
  )
})

describe('what a code says of the goods', () => {
  const goods = (raw: string) => goodsFactsOf(read(raw), now)

  test('lot, serial, last day and count', () => {
    expect(goods(`]C1000401234500000000160210614141000415${'3724'}${GS}10A`)).toMatchObject({ count: 24, lot: 'A' })
    expect(goods(`010400638133393117280200${'10'}L${GS}21S-1`)).toEqual({ lot: 'L', serial: 'S-1', expiresOn: '2028-02-29', count: 1 })
    expect(goods('4006381333931')).toEqual({ lot: '', serial: '', expiresOn: undefined, count: 1 })
  })

  test('the last day is the last day on which they may be used', () => {
    const may = goods('010400638133393117261127')
    expect([isExpired(may, '2026-11-27'), isExpired(may, '2026-11-28')]).toEqual([false, true])
  })
})

test('no text of any kind breaks it', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `0104006381333931${text}`),
    fc.string({ unit: fc.constantFrom('0', '1', '7', '|', '<GS>', '↔', '\x1d', '(', ')') }),
  )
  fc.assert(
    fc.property(anything, (raw) => {
      const scan = read(raw)
      expect(goodsFactsOf(scan, now).count).toBeGreaterThan(0)
    }),
    { numRuns: 5000 },
  )
})
