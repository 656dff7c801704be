import { gs1CheckDigit } from '#shared/kernel/gs1.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import type { CellRefusal } from './read-number.ts'

/**
 * A barcode as it stands in a file: a GTIN with its right check digit, or a code of one's own, 1 to 48 printable characters.
 * Two kinds of damage that spreadsheets do are named: 5.01E+12, and leading zeros that were cut off.
 */
export function readBarcode(text: string): Result<string, CellRefusal> {
  if (/^\d+([.,]\d+)?E\+?\d+$/i.test(text)) return no({ code: 'GTIN_SPOILT_BY_SPREADSHEET' })
  if (!/^[\x21-\x7e]([\x20-\x7e]*[\x21-\x7e])?$/.test(text)) return no({ code: 'CODE_WRONG' })
  if (text.length > 48) return no({ code: 'TOO_LONG', expected: '48' })
  if (!/^\d{2,}$/.test(text)) return ok(text)
  const body = text.slice(0, -1)
  const isChecked = gs1CheckDigit(body) === text.at(-1)
  if ([8, 12, 13, 14].includes(text.length))
    return isChecked ? ok(text) : no({ code: 'GTIN_CHECK', expected: `${body}${gs1CheckDigit(body)}` })
  const hasLostZeros = isChecked && text.length >= 9 && text.length <= 11
  return hasLostZeros ? no({ code: 'GTIN_LENGTH', expected: text.padStart(12, '0') }) : ok(text)
}
