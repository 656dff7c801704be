// Reports laid out as USB scales send them, in the units and powers of ten that postal scales use.
import { expect, test } from 'vitest'
import { readScaleReport } from '#shared/domain/weighing/hid-scale.ts'

const report = (text: string) => Uint8Array.from(text.split(' '), (byte) => Number.parseInt(byte, 16))

test.each([
  ['nothing lies on it', '03 02 0b ff 00 00', { state: 'empty' }],
  ['a weight that still moves', '03 03 0b ff 12 00', { state: 'moving' }],
  ['1.8 oz', '03 04 0b ff 12 00', { state: 'stable', grams: 51, isNet: false }],
  ['246 g', '03 04 02 00 f6 00', { state: 'stable', grams: 246, isNet: false }],
  ['12.5 lb', '03 04 0c ff 7d 00', { state: 'stable', grams: 5670, isNet: false }],
  ['1.245 kg', '03 04 03 fd dd 04', { state: 'stable', grams: 1245, isNet: false }],
  ['2 kg in tens of grams', '03 04 02 01 c8 00', { state: 'stable', grams: 2000, isNet: false }],
  ['60.00 kg, more than one byte', '03 04 03 fe 70 17', { state: 'stable', grams: 60_000, isNet: false }],
  ['less than nothing', '03 05 0b ff 05 00', { state: 'under' }],
  ['more than it carries', '03 06 0c ff 00 00', { state: 'over' }],
  ['a fault', '03 01 00 00 00 00', { state: 'fault' }],
  ['it must be calibrated', '03 07 00 00 00 00', { state: 'fault' }],
  ['it must be zeroed again', '03 08 00 00 00 00', { state: 'fault' }],
])('%s', (_name, bytes, meant) => {
  expect(readScaleReport(report(bytes))).toEqual(meant)
})

test.each(['', '03', '03 04 0b ff 12', '01 04 0b ff 12 00', '03 09 0b ff 12 00', '03 04 05 00 01 00'])('%s is no weight', (bytes) => {
  expect(readScaleReport(report(bytes))).toBeUndefined()
})
