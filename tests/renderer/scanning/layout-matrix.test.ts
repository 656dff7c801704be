// Every layout of a scanner on every layout of a PC, with every suffix and every kind of code.
import { describe, expect, test } from 'vitest'
import { createWedge, type WedgeKey, type WedgeScan, type WedgeScanner } from '#renderer/scanning/wedge.ts'
import { createFramer } from '#shared/domain/scanning/frame-bytes.ts'
import { type LayoutName, layoutNames } from '#shared/domain/scanning/keyboards/layout.ts'
import { layouts } from '#shared/domain/scanning/keyboards/layouts.ts'
import {
  recogniseScanner,
  recogniseSentLabel,
  restoreSeparators,
  type ScanEnd,
  type ScannerProfile,
  scannerTestCode,
} from '#shared/domain/scanning/scanner-profile.ts'
import { scanEndOf, scanFraming } from '#shared/domain/scanning/serial-ends.ts'
import { type AltGrFashion, type Suffix, suffixes, typed, typedByNumber } from './typing-scanner.ts'

const GS = '\x1d'
const codes = {
  'EAN-13': '4006381333931',
  'UPC-A': '036000291452',
  'Code 128': 'Qz-03/WyM_A',
  'GS1-128': `]C1010400638133393110L-7/a${GS}21S:1"`,
  DataMatrix: `]d201040063813339311727013110A;B?_<z>${GS}21Zy/9`,
  'QR with JSON': '{"order":"SO-000123","items":[{"sku":"TEA-EG","qty":2}],"mail":"ada@tea.se","why":"a#b|c\\\\d^e&f%g$h!i+j=k*l(m)n\'o"}',
} as const
const now = Date.UTC(2026, 10, 27)
const fashions: readonly AltGrFashion[] = ['state', 'ctrlAlt']

function scan(keys: readonly WedgeKey[], layout: LayoutName | undefined, suffix?: 'sent' | 'none'): WedgeScan[] {
  const wedge = createWedge(undefined, { layout: layout && layouts[layout], suffix })
  const scans = keys.flatMap((key) => wedge.feed(key).scans)
  return [...scans, ...wedge.settle((keys.at(-1)?.at ?? 0) + 5000).scans]
}

/** As the window reads a scanner that it knows. */
function scanAs(keys: readonly WedgeKey[], { layout, end }: ScannerProfile): WedgeScan[] {
  const known: WedgeScanner = { layout: layout === 'pc' ? undefined : layouts[layout], suffix: end === 'silence' ? 'none' : 'sent' }
  const wedge = createWedge(undefined, known)
  const scans = keys.flatMap((key) => wedge.feed(key).scans)
  return [...scans, ...wedge.settle((keys.at(-1)?.at ?? 0) + 5000).scans]
}

/** Codes out of the bytes of a serial line, in two pieces as lines deliver them. */
function received(text: string, end: ScanEnd | undefined): { text: string; endedBy: ScanEnd }[] {
  const framer = createFramer(scanFraming(end))
  const bytes = new TextEncoder().encode(text)
  const steps = [framer.feed(bytes.subarray(0, 9), 0), framer.feed(bytes.subarray(9), 10), framer.settle(5000)]
  return steps.flatMap(({ frames }) =>
    frames.map((frame) => ({ text: new TextDecoder().decode(frame.bytes), endedBy: scanEndOf(frame.endedBy) })),
  )
}

test('every code arrives as it is printed, whatever the layouts of scanner and PC', () => {
  const wrong: string[] = []
  let tried = 0
  for (const scanner of layoutNames)
    for (const pc of layoutNames)
      for (const suffix of Object.keys(suffixes) as Suffix[])
        for (const [kind, code] of Object.entries(codes))
          for (const fashion of fashions) {
            const keys = typed(code, layouts[scanner], layouts[pc], suffix, fashion)
            const raws = scan(keys, scanner, suffix === 'none' ? 'none' : 'sent').map(({ raw }) => raw)
            tried += 1
            if (raws.length !== 1 || raws[0] !== code) wrong.push(`${scanner} on ${pc}, ${suffix}, ${kind}: ${JSON.stringify(raws)}`)
          }
  expect(wrong).toEqual([])
  expect(tried).toBe(6 * 6 * 4 * 6 * 2)
})

/** The ways to send a separator. */
const separators = { 'GS itself': GS, 'a bar': '|', nothing: '' }

test('one scan of the test label sets the scanner so that every code arrives as it is printed', () => {
  const wrong: string[] = []
  let tried = 0
  for (const scanner of layoutNames)
    for (const pc of layoutNames)
      for (const suffix of Object.keys(suffixes) as Suffix[])
        for (const [way, separator] of Object.entries(separators)) {
          const send = (code: string) => typed(code.replaceAll(GS, separator), layouts[scanner], layouts[pc], suffix, 'state')
          const [label] = scan(send(`]C1${scannerTestCode}`), undefined)
          const profile = label && recogniseScanner(label.keys, label.endedBy)
          for (const [kind, code] of Object.entries(codes)) {
            // what never left the scanner cannot be put back
            if (separator === '' && code.includes(GS)) continue
            const raws = profile ? scanAs(send(code), profile).map(({ raw }) => restoreSeparators(raw, profile, now)) : []
            tried += 1
            if (raws.length !== 1 || raws[0] !== code)
              wrong.push(`${scanner} on ${pc}, ${suffix}, ${way}, ${kind}: ${JSON.stringify(raws)}`)
          }
        }
  expect(wrong).toEqual([])
  expect(tried).toBe(6 * 6 * 4 * (6 + 6 + 4))
})

test('on a serial line the same label tells the suffix and the separator, and every code arrives as it is printed', () => {
  const wrong: string[] = []
  let tried = 0
  for (const [suffix, end] of Object.entries({ '\r': 'enter', '\n': 'lineFeed', '\t': 'tab', '': 'silence' } as const))
    for (const separator of Object.values(separators)) {
      const send = (code: string, known?: ScanEnd) => received(`${code.replaceAll(GS, separator)}${suffix}`, known)
      const [label] = send(`]C1${scannerTestCode}`)
      const profile = label && recogniseSentLabel(label.text, label.endedBy)
      expect(profile).toEqual({ layout: 'pc', separator, sendsAim: true, end })
      for (const code of Object.values(codes)) {
        if (separator === '' && code.includes(GS)) continue
        const raws = profile ? send(code, end).map(({ text }) => restoreSeparators(text, profile, now)) : []
        tried += 1
        if (raws.length !== 1 || raws[0] !== code) wrong.push(JSON.stringify([code, raws]))
      }
    }
  expect(wrong).toEqual([])
  expect(tried).toBe(4 * (6 + 6 + 4))
})

describe('the test label', () => {
  test.each(layoutNames)('tells a scanner that is set to the %s keyboard on any PC, with its suffix', (scanner) => {
    const found = layoutNames.flatMap((pc) =>
      (Object.keys(suffixes) as Suffix[]).map((suffix) => {
        const [only] = scan(typed(`]C1${scannerTestCode}`, layouts[scanner], layouts[pc], suffix, 'state'), undefined)
        return only && recogniseScanner(only.keys, only.endedBy)
      }),
    )
    const ends = ['enter', 'lineFeed', 'tab', 'silence']
    expect(found).toEqual(layoutNames.flatMap(() => ends.map((end) => ({ layout: scanner, end, separator: GS, sendsAim: true }))))
  })

  test.each([
    ['sends nothing for it', '', ''],
    ['sends |', '|', '|'],
    ['sends F8', '<F8>', '<F8>'],
    ['sends it in front too', '~', '~'],
  ])('tells that a scanner has no separator: it %s', (_name, sign, separator) => {
    const text = scannerTestCode.replace(GS, '|')
    const keys = typed(sign === '~' ? `~${text.replace('|', '~')}` : text, layouts.de, layouts.uk, 'cr', 'state').flatMap(
      (key): WedgeKey[] => {
        if (layouts.de.signs.get(key.code ?? '')?.[2] !== '|' || !(key.altGraph || key.alt)) return [key]
        if (sign === '<F8>') return [{ key: 'F8', code: 'F8', at: key.at }]
        return sign === '' ? [] : [key]
      },
    )
    const [only] = scan(keys, undefined)
    expect(only && recogniseScanner(only.keys, only.endedBy)).toEqual({ layout: 'de', end: 'enter', separator, sendsAim: false })
  })

  test('tells a scanner that writes signs by their number, and believes the PC then', () => {
    const [only] = scan(typedByNumber(scannerTestCode), undefined)
    expect(only?.raw).toBe(scannerTestCode)
    expect(only && recogniseScanner(only.keys, only.endedBy)).toEqual({ layout: 'pc', end: 'enter', separator: GS, sendsAim: false })
  })

  test('is no other code', () => {
    const [only] = scan(typed(codes['GS1-128'], layouts.us, layouts.us, 'cr', 'state'), undefined)
    expect(only && recogniseScanner(only.keys, only.endedBy)).toBeUndefined()
  })
})

test('signs that a layout has not are sent by number, in the middle of its keys', () => {
  const before = typed('{"a":"', layouts.it, layouts.us, 'none', 'state')
  const numbers = typedByNumber('~`', 200).slice(0, -1)
  const after = typed('"}', layouts.it, layouts.us, 'cr', 'state', 240)
  const all = [...before, ...numbers, ...after].map((key, index) => ({ ...key, at: index * 4 }))
  expect(scan(all, 'it').map(({ raw }) => raw)).toEqual(['{"a":"~`"}'])
})

test('accents come out of dead keys, of the scanner as of the PC', () => {
  const text = 'Crème brûlée ^ `x` ñ'
  for (const scanner of ['fr', 'es'] as const)
    for (const pc of layoutNames) {
      const word = scanner === 'fr' ? text.replace('ñ', 'n') : text
      expect(scan(typed(word, layouts[scanner], layouts[pc], 'cr', 'state'), scanner).map(({ raw }) => raw)).toEqual([word])
    }
})

test('a stand-in becomes the separator again where that makes a GS1 code, and nowhere else', () => {
  const profile = { separator: 'F!' }
  expect(restoreSeparators('010400638133393110L-7F!21S', profile, now)).toBe(`010400638133393110L-7${GS}21S`)
  expect(restoreSeparators('STOFF!', profile, now)).toBe('STOFF!')
  expect(restoreSeparators('{"a":"b|c"}', { separator: '|' }, now)).toBe('{"a":"b|c"}')
})

test('a hand is still a hand: with Alt it means a shortcut, and slow keys stay typing', () => {
  const wedge = createWedge(undefined, { layout: layouts.de, suffix: 'sent' })
  const step = wedge.feed({ key: 'q', code: 'KeyQ', alt: true, at: 0 })
  expect(step).toMatchObject({ verdict: 'pass', scans: [] })
  const slow = [...'tee'].flatMap(
    (sign, index) => wedge.feed({ key: sign, code: `Key${sign.toUpperCase()}`, at: 1000 + index * 150 }).scans,
  )
  expect(slow).toEqual([])
})
