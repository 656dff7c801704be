import { describe, expect, test } from 'vitest'
import { lookAtCode } from '#renderer/records/look-at-scan.ts'

describe('a scan that is tried out', () => {
  test('shows the parts of a GS1 code', () => {
    expect(lookAtCode(']d20104006381333931\x1d10L42\x1d')).toMatchObject({ kind: 'gs1' })
    expect(lookAtCode('(01)04006381333931(17)271231(10)L42')).toEqual({
      kind: 'gs1',
      parts: [
        { ai: '01', value: '04006381333931' },
        { ai: '17', value: '271231' },
        { ai: '10', value: 'L42' },
      ],
      problem: undefined,
    })
  })

  test('knows a trade item number, and takes anything else for text', () => {
    expect(lookAtCode('4006381333931')).toMatchObject({ kind: 'gtin', parts: [{ ai: '01', value: '04006381333931' }] })
    expect(lookAtCode('A-01-1')).toEqual({ kind: 'plain', parts: [], problem: undefined })
  })

  test('says why a code is not what it begins like', () => {
    expect(lookAtCode(']E04006381333932')).toMatchObject({
      kind: 'gtin',
      parts: [],
      problem: { fault: 'checkDigit', where: '4006381333932' },
    })
  })
})
