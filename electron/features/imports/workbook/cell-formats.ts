// What a number in a workbook means: its format says whether 46000 is a number or a day (ECMA-376 part 1, 18.8.30).
import { readXml } from './read-xml.ts'

export type CellFormat = { readonly kind: 'number' | 'day' | 'percent' } | { readonly kind: 'padded'; readonly digits: number }

const NUMBER: CellFormat = { kind: 'number' }

/** The formats of a workbook's cell styles, by the style's place. */
export function readCellFormats(styles: Buffer | undefined): CellFormat[] {
  if (!styles) return []
  const codes = new Map<string, string>()
  const formats: CellFormat[] = []
  let isInCellXfs = false
  readXml(styles, 'styles.xml', {
    open(name, attributes) {
      if (name === 'cellXfs') isInCellXfs = true
      if (name === 'numFmt') codes.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '')
      if (name === 'xf' && isInCellXfs) formats.push(formatOf(attributes['numFmtId'] ?? '0', codes))
    },
    close(name) {
      if (name === 'cellXfs') isInCellXfs = false
    },
  })
  return formats
}

function formatOf(id: string, codes: ReadonlyMap<string, string>): CellFormat {
  const code = codes.get(id)
  if (code === undefined) {
    const builtIn = Number(id)
    if ((builtIn >= 14 && builtIn <= 17) || builtIn === 22) return { kind: 'day' }
    return builtIn === 9 || builtIn === 10 ? { kind: 'percent' } : NUMBER
  }
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')
  if (/%/.test(plain)) return { kind: 'percent' }
  if (/y|d/i.test(plain) || /m+[^h:s]*$/i.test(plain)) return { kind: 'day' }
  return /^0{2,}$/.test(plain) ? { kind: 'padded', digits: plain.length } : NUMBER
}

/** A number as text, as its cell shows it, with a decimal point and without exponent. Spreadsheets count on fifteen digits. */
export function writtenNumber(value: number, format: CellFormat, is1904: boolean): string {
  const exact = Number(value.toPrecision(15))
  switch (format.kind) {
    case 'day':
      return dayOfSerial(exact, is1904)
    case 'percent':
      return `${plainDecimal(Number((exact * 100).toPrecision(15)))}%`
    case 'padded':
      return plainDecimal(exact).padStart(format.digits, '0')
    case 'number':
      return plainDecimal(exact)
  }
}

function plainDecimal(value: number): string {
  const text = String(value)
  return /e/i.test(text) && Math.abs(value) < 1e21 ? value.toFixed(12).replace(/\.?0+$/, '') : text
}

/** Serial days count from 30 December 1899, so that 1 March 1900 is 61 as in spreadsheets, or from 1 January 1904 in old ones of Macs. */
function dayOfSerial(serial: number, is1904: boolean): string {
  const start = is1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const at = start + Math.floor(serial) * 86_400_000
  return serial >= 0 && serial < 2_958_466 ? new Date(at).toISOString().slice(0, 10) : plainDecimal(serial)
}
