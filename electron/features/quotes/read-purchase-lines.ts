// Reads the lines of a customer's purchase order: a file of theirs, or words that were typed or pasted.

import { headerWords } from '#shared/domain/imports/header-words.ts'
import { matchHeaders } from '#shared/domain/imports/match-headers.ts'
import type { TheirLine } from '#shared/domain/quotes/compare-purchase-order.ts'
import { ImportProblems } from '../imports/import-problems.ts'
import { openRecords } from '../imports/open-records.ts'
import { readNumber, readWhole } from '../imports/read-number.ts'
import type { TableRecord } from '../imports/table-record.ts'

const { sku, quantity, unit_price } = headerWords.orders
const words = {
  sku: [
    ...(sku ?? []),
    'supplier item',
    'supplier item no',
    'supplier part',
    'ihre artikelnummer',
    'lieferantenartikelnummer',
    'lief artikelnr',
  ],
  item: ['our item', 'our item no', 'unsere artikelnummer', 'unsere artikelnr', 'customer item', 'buyer item', 'part'],
  description: headerWords.products['name'] ?? [],
  quantity: quantity ?? [],
  unit_price: unit_price ?? [],
}
const columns = Object.keys(words)
const MOST_LINES = 500

export interface ReadPurchase {
  readonly lines: readonly TheirLine[]
  /** What could not be read as a line: where it stands, and what stands there. */
  readonly unread: readonly { readonly row: number; readonly text: string }[]
  /** Why nothing could be read at all. */
  readonly problem: string | undefined
}

export function readPurchaseLines(bytes: Uint8Array): ReadPurchase {
  const problems = new ImportProblems()
  const named = (headers: readonly string[]) => matchHeaders(headers, columns, words).places
  const { records } = openRecords(bytes, {}, (headers) => named(headers).size, problems)
  const fault = problems.listed().find(({ isWarning }) => !isWarning)
  if (records.length === 0) return { lines: [], unread: [], problem: fault?.code ?? 'FILE_EMPTY' }
  const places = named(records[0]?.cells ?? [])
  const hasHeader = places.has('quantity') && places.size > 1
  const lines: TheirLine[] = []
  const unread: { row: number; text: string }[] = []
  for (const record of hasHeader ? records.slice(1) : records) {
    if (record.cells.every((cell) => cell.trim() === '')) continue
    const line = hasHeader ? namedLine(record, places) : guessedLine(record)
    if (line && lines.length < MOST_LINES) lines.push(line)
    else unread.push({ row: record.row, text: record.cells.join(' ').slice(0, 120) })
  }
  return { lines, unread, problem: undefined }
}

function namedLine({ cells }: TableRecord, places: ReadonlyMap<string, number>): TheirLine | undefined {
  const cell = (column: string) => cells[places.get(column) ?? -1]?.trim() ?? ''
  return lineOf(cell('sku') || cell('item'), cell('description'), cell('quantity'), cell('unit_price'))
}

/** Without headers: the code first, then the words, the quantity and the price, as far as they are there. */
function guessedLine({ cells }: TableRecord): TheirLine | undefined {
  const filled = cells.map((cell) => cell.trim()).filter(Boolean)
  if (filled.length === 1) return typedLine(filled[0] ?? '')
  const [code = '', ...rest] = filled
  const numbers = rest.filter(isNumber)
  const description = rest.filter((cell) => !isNumber(cell)).join(' ')
  return lineOf(code, description, numbers[0] ?? '', numbers[1] ?? '')
}

/** One line as people type it: "3 x TEA-EG-250 @ 4.50", or "TEA-EG-250 3 4.50". */
function typedLine(text: string): TheirLine | undefined {
  const [, count, named = '', at = ''] = /^(\d+)\s*(?:[x×*]|stk\.?|pcs\.?)\s*(.+?)(?:\s+(?:@|à|zu|at)\s*([\d.,]+))?$/iu.exec(text) ?? []
  if (count !== undefined) return lineOf(named, '', count, at)
  const [, code = '', quantityText = '', price = ''] = /^(.+?)\s+(\d+)(?:\s+@?\s*(\d[\d.,]*))?$/u.exec(text) ?? []
  return code === '' ? undefined : lineOf(code, '', quantityText, price)
}

function lineOf(code: string, description: string, quantityText: string, priceText: string): TheirLine | undefined {
  const count = readWhole(quantityText, 'either')
  if (!count.ok || count.value < 1 || count.value > 1_000_000_000 || (code === '' && description === '')) return undefined
  const price =
    priceText === '' ? undefined : readNumber(priceText.replace(/^\s*(?:\p{Sc}|[A-Z]{3})\s*|\s*(?:\p{Sc}|[A-Z]{3})\s*$/gu, ''), 'either')
  // A price that cannot be read would pass for none, and none is never different.
  if (price && !(price.ok && /^\d{1,9}(\.\d+)?$/.test(price.value))) return undefined
  return { code, description, quantity: count.value, unitPrice: price?.ok ? price.value : null }
}

function isNumber(cell: string): boolean {
  return /^(?:\p{Sc}|[A-Z]{3})?\s*\d[\d.,]*\s*(?:\p{Sc}|[A-Z]{3})?$/u.test(cell)
}
