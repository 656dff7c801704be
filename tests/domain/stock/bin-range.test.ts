import { describe, expect, test } from 'vitest'
import { binRange } from '#shared/domain/stock/bin-range.ts'

const codes = (range: string) => {
  const made = binRange(range)
  return made.ok ? made.value : made.refusal
}

describe('a range of bins', () => {
  test('counts each part from its first to its last value, in walking order', () => {
    expect(codes('A-01-1 .. B-02-2')).toEqual(['A-01-1', 'A-01-2', 'A-02-1', 'A-02-2', 'B-01-1', 'B-01-2', 'B-02-1', 'B-02-2'])
    expect(codes('a-01-1 .. c-04-3')).toHaveLength(36)
  })

  test('keeps the digits of the first bin, and counts letters as digits', () => {
    expect(codes('R-8 … R-11')).toEqual(['R-8', 'R-9', 'R-10', 'R-11'])
    expect(codes('R-098..R-101')).toEqual(['R-098', 'R-099', 'R-100', 'R-101'])
    expect(codes('AY1..BA1')).toEqual(['AY1', 'AZ1', 'BA1'])
    expect(codes('A-1..A-1')).toEqual(['A-1'])
  })

  test.each([
    ['A-01-1', 'noRange'],
    ['', 'noRange'],
    ['A-1 .. B-1 .. C-1', 'noRange'],
    ['.. C-04-3', 'noRange'],
    ['A-01-1 .. C-04', 'shapesDiffer'],
    ['A-01 .. A-B', 'shapesDiffer'],
    ['A-1 .. AA-1', 'shapesDiffer'],
    ['A-1 .. A1-', 'shapesDiffer'],
    ['C-01 .. A-09', 'backwards'],
    ['A 1 .. A 9', 'codeWrong'],
    ['Ä-1 .. Ä-9', 'codeWrong'],
    ['A-1 .. A-00000000000000000009', 'codeWrong'],
  ])('%s is refused: %s', (range, fault) => {
    expect(codes(range)).toEqual({ code: 'BIN_RANGE_WRONG', data: { range, fault } })
  })

  test('of more than 2,000 is refused with how many it would be, before one is made', () => {
    expect(codes('A-001 .. B-1000')).toHaveLength(2000)
    expect(codes('A-001 .. B-1001')).toEqual({ code: 'BIN_RANGE_TOO_LONG', data: { count: 2002, most: 2000 } })
    expect(codes('A0-0 .. Z9-9999999999999999')).toEqual({
      code: 'BIN_RANGE_TOO_LONG',
      data: { count: Number.MAX_SAFE_INTEGER, most: 2000 },
    })
  })

  test('never makes a code that no bin may have', () => {
    expect(codes('ABCDEFGHIJKLMNOPQR-9 .. ABCDEFGHIJKLMNOPQR-11')).toMatchObject({ data: { fault: 'codeWrong' } })
  })
})
