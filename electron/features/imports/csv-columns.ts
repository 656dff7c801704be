// What the cells of a column may hold. A file format is a record of these, by column name.
import { isDay } from '#shared/kernel/dates.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { isCountryCode, suggestCountryCode } from './country-code.ts'
import { readBarcode } from './read-barcode.ts'
import { type CellRefusal, type DecimalMarks, readNumber, readWhole } from './read-number.ts'

/** How the cells of a file are written, as far as it is known. */
export interface CellStyle {
  readonly marks: DecimalMarks
  /** Which of 03/04/2026 is the day; null asks. */
  readonly dateOrder: 'dayFirst' | 'monthFirst' | null
}

export interface Column<T> {
  /** Whether a file without this column is refused. */
  readonly isNeeded: boolean
  readonly parse: (text: string, style: CellStyle) => Result<T, CellRefusal>
}
export type Columns = Readonly<Record<string, Column<unknown>>>
export type Cells<C extends Columns> = { readonly [K in keyof C]: C[K] extends Column<infer T> ? T : never }

/** A column that has to be there, with something in every cell. */
function needed<T>(parse: Column<T>['parse']): Column<T> {
  return { isNeeded: true, parse: (text, style) => (text === '' ? no({ code: 'CELL_EMPTY' }) : parse(text, style)) }
}

/** The column may be missing and its cells may be empty; then the value is `instead`. */
export function orElse<T, D>(column: Column<T>, instead: D): Column<T | D> {
  return { isNeeded: false, parse: (text, style) => (text === '' ? ok(instead) : column.parse(text, style)) }
}

/** Text on one line: runs of blanks and line breaks become one blank. */
export const line = (most: number) => needed((text) => atMost(most, text.replace(/\s+/g, ' ')))

/** Text that may have several lines. */
export const note = (most: number) => needed((text) => atMost(most, text))

/** What identifies something: no line breaks and nothing invisible in it, so that two that look the same are the same. */
export const code = (most: number) => needed((text) => (/[\p{Cf}\t\n]/u.test(text) ? no({ code: 'CODE_WRONG' }) : atMost(most, text)))

export const binCode = needed((text) => {
  const bin = text.toUpperCase()
  return /^[A-Z0-9][A-Z0-9-]{0,19}$/.test(bin) ? ok(bin) : no<CellRefusal>({ code: 'CODE_WRONG', expected: 'A-03-2' })
})

export const barcode = needed(readBarcode)

/** A number of the customs tariff, however it is grouped: 0902.30 is 090230. */
export const hsCode = needed((text) => {
  const digits = text.replaceAll(/[\s.]/g, '')
  return /^\d{6,14}$/.test(digits) ? ok(digits) : no<CellRefusal>({ code: 'CODE_WRONG', expected: '0902.30' })
})

/** A whole number within bounds; `outside` names the problem of one that is not. */
export const whole = (least: number, most: number, outside: 'NUMBER_RANGE' | 'QUANTITY_RANGE') =>
  needed((text, { marks }) => {
    const read = readWhole(text, marks)
    if (!read.ok) return read
    return read.value >= least && read.value <= most ? read : no({ code: outside, expected: `${least}..${most}` })
  })

/** A price as a decimal string, up to nine digits before the point and four after it. */
export const unitPrice = needed((text, { marks }) => {
  const read = readNumber(text, marks)
  if (!read.ok) return read
  const price = read.value.replace(/(\.\d\d\d*?)0+$/, '$1').replace(/\.(\d)$/, '.$10')
  if (/^\d+\.\d{5,}$/.test(price)) return no({ code: 'MONEY_DECIMALS', expected: '0.0001' })
  return /^\d{1,9}(\.\d+)?$/.test(price) ? ok(price) : no({ code: 'NUMBER_RANGE', expected: '0..999999999.9999' })
})

/** A tax rate in percent, such as 19 or 7.5, as basis points. */
export const taxRate = needed((text, { marks }) => {
  const read = readNumber(text.replace(/\s*%$/, ''), marks)
  const [, percent = '', hundredths = ''] = (read.ok ? /^(\d{1,3})(?:\.(\d{1,2})0*)?$/.exec(read.value) : null) ?? []
  const basisPoints = Number(percent) * 100 + Number(hundredths.padEnd(2, '0'))
  return percent !== '' && basisPoints <= 10_000 ? ok(basisPoints) : no<CellRefusal>({ code: 'TAX_RATE_WRONG', expected: '0..100' })
})

/** A day as 2026-01-31, or as 31.01.2026, or with slashes, where only the file's owner knows which is the day: 03/04/2026 is asked about. */
export const day = needed((text, { dateOrder }) => {
  const wrong = no<CellRefusal>({ code: 'DATE_WRONG', expected: 'YYYY-MM-DD' })
  const [, first = '', mark = '', second = '', year = ''] = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text) ?? []
  if (!year) return isDay(text) ? ok(text) : wrong
  const dayFirst = writtenDay(year, second, first)
  const monthFirst = writtenDay(year, first, second)
  if (mark !== '.' && dateOrder === null && isDay(dayFirst) && isDay(monthFirst) && dayFirst !== monthFirst) {
    return no<CellRefusal>({ code: 'DATE_AMBIGUOUS', expected: `${dayFirst} | ${monthFirst}` })
  }
  const likely = mark === '.' || dateOrder === 'dayFirst' ? [dayFirst] : dateOrder === 'monthFirst' ? [monthFirst] : [dayFirst, monthFirst]
  const written = likely.find(isDay)
  return written === undefined ? wrong : ok(written)
})

function writtenDay(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

export const email = needed((text) =>
  /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/.test(text)
    ? atMost(200, text)
    : no<CellRefusal>({ code: 'EMAIL_WRONG', expected: 'name@example.org' }),
)

export const country = needed((text) => {
  const written = text.toUpperCase()
  return isCountryCode(written)
    ? ok(written)
    : no<CellRefusal>({ code: 'COUNTRY_UNKNOWN', expected: suggestCountryCode(text) ?? 'ISO 3166-1' })
})

function atMost(most: number, text: string): Result<string, CellRefusal> {
  return text.length > most ? no({ code: 'TOO_LONG', expected: String(most) }) : ok(text)
}
