import { expect, test } from 'vitest'
import { normaliseScan } from '#shared/domain/scanning/normalise-scan.ts'

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
])('%j is read as %j', (raw, scan) => {
  expect(normaliseScan(raw)).toEqual(scan)
})
