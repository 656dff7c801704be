import { describe, expect, test } from 'vitest'
import { asScanned, asScannedByQuagga } from '#shared/domain/scanning/camera/as-scanned.ts'
import { createCodeWatch, type SeenCode } from '#shared/domain/scanning/camera/code-watch.ts'

const bars = (raw: string, reader: SeenCode['reader'] = 'zxing', offCentre = 0): SeenCode => ({ reader, kind: 'bars', raw, offCentre })
const matrix = (raw: string, offCentre = 0): SeenCode => ({ reader: 'zxing', kind: 'matrix', raw, offCentre })
const EAN = ']E04006381333931'
const OTHER = ']E04012345678901'

/** What counts of pictures that come every 100 ms. */
function countedOf(pictures: readonly (readonly SeenCode[])[]): string[] {
  const watch = createCodeWatch()
  return pictures.flatMap((codes, index) => watch.see(codes, index * 100) ?? [])
}

describe('what counts of what a camera sees', () => {
  test('bars count at the second picture, or at once when both readers agree', () => {
    expect(countedOf([[bars(EAN)]])).toEqual([])
    expect(countedOf([[bars(EAN)], [bars(EAN)]])).toEqual([EAN])
    expect(countedOf([[bars(EAN), bars(EAN, 'quagga')]])).toEqual([EAN])
    expect(countedOf([[bars(EAN, 'quagga')], [], [bars(EAN, 'quagga')]])).toEqual([EAN])
  })

  test('a misread that comes once never counts', () => {
    expect(countedOf([[bars(OTHER)], [bars(EAN)], [bars(EAN)], [bars(OTHER, 'quagga')]])).toEqual([EAN])
    expect(
      countedOf([
        [bars(EAN), bars(OTHER, 'quagga')],
        [bars(OTHER, 'quagga'), bars(EAN)],
      ]),
    ).toEqual([EAN])
  })

  test('two pictures far apart say nothing of one another', () => {
    expect(countedOf([[bars(EAN)], ...Array.from({ length: 11 }, () => []), [bars(EAN)]])).toEqual([])
  })

  test('on a slow computer two pictures in a row are still together', () => {
    const watch = createCodeWatch()
    expect([0, 1800].map((at) => watch.see([bars(EAN)], at))).toEqual([undefined, EAN])
  })

  test('a matrix proves itself', () => {
    expect(countedOf([[matrix(']d201040063813339')]])).toEqual([']d201040063813339'])
  })

  test('a code that lies in the picture is one scan, however long and however badly it is read', () => {
    const flicker = Array.from({ length: 100 }, (_, index) => (index % 7 < 2 ? [bars(EAN)] : []))
    expect(countedOf(flicker)).toEqual([EAN])
  })

  test('it counts again once it was out of the picture', () => {
    const gone = Array.from({ length: 15 }, () => [])
    expect(countedOf([[matrix('A')], ...gone, [matrix('A')]])).toEqual(['A', 'A'])
    expect(countedOf([[matrix('A')], ...gone.slice(2), [matrix('A')]])).toEqual(['A'])
  })

  test('of several the one in the middle is meant, and what lies at the rim never', () => {
    expect(countedOf([[matrix('A', 0.5), matrix('B', 0.1)]])).toEqual(['B'])
    expect(countedOf([[matrix('A', 0.9)]])).toEqual([])
  })
})

describe('what a camera reads, as a scanner sends it', () => {
  test('a UPC-A is an EAN-13 with a zero in front', () => {
    expect(asScanned(']E0', '012345678905')).toBe(']E00012345678905')
    expect(asScanned(']E0', '4006381333931')).toBe(EAN)
  })

  test('interleaved bars are believed as goods in 14 digits alone', () => {
    expect(asScanned(']I1', '14006381333938')).toBe(']I114006381333938')
    expect(asScanned(']I1', '14006381333937')).toBeUndefined()
    expect(asScanned(']I0', '123456')).toBeUndefined()
    expect(asScanned(']d2', '')).toBeUndefined()
  })

  test('Quagga tells GS1 by the FNC1 in front, and keeps the separators', () => {
    expect(asScannedByQuagga('code_128', '\x1d010400638133393110L7\x1d219')).toBe(']C1010400638133393110L7\x1d219')
    expect(asScannedByQuagga('code_128', 'A-01-02\x1d')).toBe(']C0A-01-02')
    expect(asScannedByQuagga('ean_13', '4006381333931')).toBe(EAN)
    expect(asScannedByQuagga('code_39', 'A')).toBeUndefined()
  })
})
