// Reads a retailer's file of order lines: InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country.
import fs from 'node:fs'
import Papa from 'papaparse'

/** One row as the file means it. */
export interface SalesRow {
  readonly document: string
  readonly sku: string
  readonly name: string
  readonly quantity: number
  /** Epoch milliseconds; the file's clock is taken for UTC. */
  readonly at: number
  /** A decimal string that the contract takes. */
  readonly unitPrice: string
  readonly customer: string
  readonly country: string
}

/** What came in with one document number. */
export interface SalesDocument {
  /** `sale`: wanted goods. `giveBack`: a cancellation or a return of them. `loss`: damaged or lost without a customer. */
  readonly kind: 'sale' | 'giveBack' | 'loss'
  readonly number: string
  readonly at: number
  readonly customer: string
  readonly country: string
  readonly rows: readonly SalesRow[]
}

const columns = ['InvoiceNo', 'StockCode', 'Description', 'Quantity', 'InvoiceDate', 'UnitPrice', 'CustomerID', 'Country'] as const
/** The same columns go by these names in the second edition of the file. */
const otherNames: Readonly<Record<string, string>> = { Invoice: 'InvoiceNo', Price: 'UnitPrice', 'Customer ID': 'CustomerID' }
/** A short row leaves the last ones out. */
type Cells = Readonly<Partial<Record<(typeof columns)[number], string>>>

/** Postage, fees and corrections: money without goods. Gift vouchers are sold like goods, but nothing lies on a shelf. */
const withoutGoods = /^(POST|DOT|M|S|C2|D|B|CRUK|PADS|TEST\d*|AMAZONFEE|BANK CHARGES|ADJUST\d*|GIFT_.*)$/

/** As much as the contract takes. */
const MOST_UNITS = 1_000_000_000
const TOO_DEAR = 1_000_000_000

export interface SalesStream {
  readonly documents: readonly SalesDocument[]
  readonly rows: number
  /** Rows that move no goods. */
  readonly withoutGoods: number
}

/** Reads the whole file in the order in which things happened, or says in a sentence what is wrong and where. */
export function readSales(file: string): SalesStream | { readonly problem: string } {
  if (!fs.existsSync(file)) return { problem: `There is no file ${file}.` }
  const { data, meta } = Papa.parse<Cells>(decode(fs.readFileSync(file)), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (name) => otherNames[name.trim()] ?? name.trim(),
  })
  if (meta.fields === undefined || meta.fields.length === 0) return { problem: `${file} is empty; it needs ${columns.join(', ')}.` }
  const missing = columns.filter((column) => !meta.fields?.includes(column))
  if (missing.length > 0) return { problem: `${file} has no column ${missing.join(', ')}; it needs ${columns.join(', ')}.` }
  const documents = new Map<string, SalesRow[]>()
  let left = 0
  for (const [index, cells] of data.entries()) {
    const row = readRow(cells)
    if ('problem' in row) return { problem: `${file}, row ${index + 2}: ${row.problem}` }
    if (row.sku === '' || row.document === '' || withoutGoods.test(row.sku) || row.quantity === 0) {
      left += 1
      continue
    }
    const known = documents.get(row.document)
    if (known) known.push(row)
    else documents.set(row.document, [row])
  }
  if (documents.size === 0) return { problem: `${file} has no row that moves goods.` }
  const inOrder = [...documents].map(([number, rows]) => toDocument(number, rows)).sort((a, b) => a.at - b.at)
  return { documents: inOrder, rows: data.length, withoutGoods: left }
}

/** UTF-16 says so at its beginning; what is not UTF-8 comes from an older Windows. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function readRow(cells: Cells): SalesRow | { readonly problem: string } {
  const cell = (column: keyof Cells) => (cells[column] ?? '').trim()
  const quantity = Number(cell('Quantity'))
  if (!Number.isSafeInteger(quantity)) return { problem: `Quantity "${cell('Quantity')}" is not a whole number.` }
  if (Math.abs(quantity) > MOST_UNITS) return { problem: `Quantity "${cell('Quantity')}" is more than a line can hold, ${MOST_UNITS}.` }
  const at = readInstant(cell('InvoiceDate'))
  if (at === undefined) return { problem: `InvoiceDate "${cell('InvoiceDate')}" is not a date like 2010-12-01 08:26:00 or 12/1/2010 8:26.` }
  const price = Number(cell('UnitPrice'))
  if (!Number.isFinite(price)) return { problem: `UnitPrice "${cell('UnitPrice')}" is not a number.` }
  if (price >= TOO_DEAR) return { problem: `UnitPrice "${cell('UnitPrice')}" has more than nine digits before the point.` }
  return {
    document: cell('InvoiceNo'),
    sku: cell('StockCode').toUpperCase().slice(0, 40),
    name: cell('Description').slice(0, 100),
    quantity,
    at,
    unitPrice: String(Math.max(0, Math.round(price * 10_000) / 10_000)),
    customer: cell('CustomerID').replace(/\.0$/, ''),
    country: cell('Country'),
  }
}

/** Year first, or, as American spreadsheets write it, the month first. */
function readInstant(text: string): number | undefined {
  const yearFirst = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2}))?/.exec(text)
  if (yearFirst) return instantOf(yearFirst.slice(1, 6))
  const [, month, day, year, hour, minute] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})(?: (\d{1,2}):(\d{2}))?/.exec(text) ?? []
  return year === undefined ? undefined : instantOf([year, month, day, hour, minute])
}

function instantOf([year, month, day, hour = '0', minute = '0']: readonly (string | undefined)[]): number | undefined {
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
}

function toDocument(number: string, rows: readonly SalesRow[]): SalesDocument {
  const [first] = rows
  if (!first) throw new Error(`document ${number} has no rows`)
  const isGivenBack = number.toUpperCase().startsWith('C')
  const kind = isGivenBack ? 'giveBack' : rows.every(({ quantity }) => quantity < 0) ? 'loss' : 'sale'
  return { kind, number, at: first.at, customer: first.customer, country: first.country, rows }
}
