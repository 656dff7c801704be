import { harmlessText } from './harmless-text.ts'

/** A decimal number, as text with a point: prices and rates are never floats. */
export interface Decimal {
  readonly decimal: string
}

/** What may stand in a cell. Only numbers become numbers, whatever text looks like one. */
export type ExportCell = string | number | Decimal | null

/** Tells spreadsheets that the file is UTF-8. */
export const BYTE_ORDER_MARK = '\uFEFF'

/**
 * One line of CSV (RFC 4180), with its line end. Where `;` stands between the cells decimals have a comma, because spreadsheets that expect the
 * one expect the other.
 */
export function csvLine(cells: readonly ExportCell[], delimiter: string): string {
  return `${cells.map((cell) => quoted(written(cell, delimiter), delimiter)).join(delimiter)}\r\n`
}

function written(cell: ExportCell, delimiter: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return harmlessText(cell)
  if (typeof cell === 'number') return String(cell)
  // 1.125 could be taken for one thousand one hundred and twenty-five.
  const clear = /^-?\d{1,3}\.\d{3}$/.test(cell.decimal) ? `${cell.decimal}0` : cell.decimal
  return delimiter === ',' ? clear : clear.replace('.', ',')
}

function quoted(text: string, delimiter: string): string {
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
