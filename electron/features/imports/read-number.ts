import type { ImportProblemCode } from '#shared/domain/imports/import-problem-codes.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'

/** Why a cell cannot be read, and what could stand there. */
export interface CellRefusal {
  readonly code: ImportProblemCode
  readonly expected?: string
}

/**
 * How the file writes decimals: a comma between cells means points in numbers; semicolons and tabs come from spreadsheets that may use either.
 * `surePoint` and `sureComma` were chosen by a person or come from a number cell: then the other mark can only group thousands.
 */
export type DecimalMarks = 'point' | 'either' | 'surePoint' | 'sureComma'

/** One to three digits, a mark, three digits: 1.250 may be one and a quarter or one thousand two hundred and fifty. */
const looksGrouped = /^[1-9]\d{0,2}[.,]\d{3}$/

/**
 * A number as people and spreadsheets write it, as a plain decimal string ('1.234,50' is '1234.50').
 * What can be read in two ways is refused rather than guessed: a price that is wrong by a thousand is found too late.
 */
export function readNumber(text: string, marks: DecimalMarks): Result<string, CellRefusal> {
  const joined = text.replace(/^−/, '-').replace(/(?<=\d)[\s'’](?=\d{3}(?!\d))/gu, '')
  const sign = joined.startsWith('-') ? '-' : ''
  const digits = joined.slice(sign.length)
  if (!/^\d+([.,]\d+)*$/.test(digits)) {
    const amount = amountBesideCurrency(joined)
    return no(amount === undefined ? { code: 'NUMBER_WRONG' } : { code: 'CURRENCY_SIGN', expected: amount })
  }
  const used = digits.match(/[.,]/g) ?? []
  if (used.length === 0) return ok(sign + plain(digits))
  if (used.length === 1 && (marks === 'surePoint' || marks === 'sureComma')) {
    if (used[0] === (marks === 'surePoint' ? '.' : ',')) return ok(sign + plain(digits.replace(',', '.')))
    return /^\d{1,3}[.,]\d{3}$/.test(digits) ? ok(sign + plain(digits.replace(/[.,]/, ''))) : no(ambiguous(digits))
  }
  if (used.length === 1) {
    const isPoint = used[0] === '.'
    const isUnclear = marks === 'point' ? !isPoint : looksGrouped.test(digits)
    return isUnclear ? no(ambiguous(digits)) : ok(sign + plain(digits.replace(',', '.')))
  }
  if (/^\d{1,3}((\.\d{3})+|(,\d{3})+)$/.test(digits)) return ok(sign + plain(digits.replace(/[.,]/g, '')))
  if (/^\d{1,3}(\.\d{3})+,\d+$/.test(digits)) return ok(sign + plain(digits.replaceAll('.', '').replace(',', '.')))
  if (/^\d{1,3}(,\d{3})+\.\d+$/.test(digits)) return ok(sign + plain(digits.replaceAll(',', '')))
  return no({ code: 'NUMBER_WRONG' })
}

/** A number that has to be whole: 12 and 12.00 are, 1.5 is not, and 1.250 is asked about in every file. */
export function readWhole(text: string, marks: DecimalMarks): Result<number, CellRefusal> {
  const isSure = marks === 'surePoint' || marks === 'sureComma'
  if (!isSure && looksGrouped.test(text.replace(/^-/, ''))) return no(ambiguous(text))
  const read = readNumber(text, marks)
  if (!read.ok) return read
  const [whole = '0', decimals = ''] = read.value.split('.')
  return /[1-9]/.test(decimals) ? no({ code: 'NUMBER_WRONG' }) : ok(Number(whole))
}

function ambiguous(digits: string): CellRefusal {
  return { code: 'NUMBER_AMBIGUOUS', expected: `${digits.replace(',', '.')} | ${digits.replace(/[.,]/, '')}` }
}

function plain(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '')
}

/** The amount beside a currency's sign or code, if that is what the text is. */
function amountBesideCurrency(text: string): string | undefined {
  const [, after, before] = /^(?:(?:\p{Sc}|[A-Z]{3})\s*(\d[\d.,]*)|(\d[\d.,]*)\s*(?:\p{Sc}|[A-Z]{3}))$/u.exec(text) ?? []
  return after ?? before
}
