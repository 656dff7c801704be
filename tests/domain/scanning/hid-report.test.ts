// Reports laid out as USB scanners send them in the mode "HID POS".
import { expect, test } from 'vitest'
import { createHidScanReader } from '#shared/domain/scanning/hid-report.ts'

/** 64 bytes: id, length, AIM identifier, 56 of data, two of the maker's, flags. */
function report(aim: string, data: string, goesOn = false): Uint8Array {
  const bytes = new Uint8Array(64)
  bytes.set([2, data.length])
  bytes.set(Buffer.from(aim, 'latin1'), 2)
  bytes.set(Buffer.from(data, 'latin1'), 5)
  bytes[63] = goesOn ? 1 : 0
  return bytes
}
const text = (bytes: Uint8Array | undefined) => bytes && Buffer.from(bytes).toString('latin1')

test('a report is an EAN-13 with its AIM identifier', () => {
  const bytes = Uint8Array.from(Buffer.from(`020d5d4530${Buffer.from('4006381333931').toString('hex')}`.padEnd(128, '0'), 'hex'))
  expect(text(createHidScanReader().feed(bytes))).toBe(']E04006381333931')
})

test('a code longer than a report comes whole, GS kept', () => {
  const code = `010400638133393110${'L'.repeat(18)}\x1d21${'S'.repeat(18)}\x1d240${'X'.repeat(40)}`
  const reader = createHidScanReader()
  expect(reader.feed(report(']C1', code.slice(0, 56), true))).toBeUndefined()
  expect(text(reader.feed(report(']C1', code.slice(56))))).toBe(`]C1${code}`)
  expect(text(reader.feed(report(']E0', '4006381333931')))).toBe(']E04006381333931')
})

test('a scanner that tells no kind of code sends the code alone', () => {
  expect(text(createHidScanReader().feed(report('\0\0\0', 'TEA-EG')))).toBe('TEA-EG')
  expect(text(createHidScanReader().feed(report('   ', 'TEA-EG')))).toBe('TEA-EG')
})

test('pulled out in the middle of a code, its first half is not used', () => {
  const reader = createHidScanReader()
  expect(reader.feed(report(']Q1', 'A'.repeat(56), true))).toBeUndefined()
  reader.cut()
  expect(text(reader.feed(report(']E0', '4006381333931')))).toBe(']E04006381333931')
})

test('a damaged report says nothing and takes what is open with it', () => {
  const reader = createHidScanReader()
  reader.feed(report(']Q1', 'A'.repeat(56), true))
  for (const broken of [new Uint8Array(0), Uint8Array.of(2, 60), Uint8Array.of(2, 9, 93), Uint8Array.of(7, 1, 0, 0, 0, 65)])
    expect(reader.feed(broken)).toBeUndefined()
  expect(reader.feed(report('\0\0\0', ''))).toBeUndefined()
  expect(text(reader.feed(report(']E0', '4006381333931')))).toBe(']E04006381333931')
})
