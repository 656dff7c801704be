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
type Cells = Readonly<Record<(typeof columns)[number], string>>

/** Postage, fees and corrections: money without goods. Gift vouchers are sold like goods, but nothing lies on a shelf. */
const withoutGoods = /^(POST|DOT|M|S|C2|D|B|CRUK|PADS|TEST\d*|AMAZONFEE|BANK CHARGES|ADJUST\d*|GIFT_.*)$/

export interface SalesStream {
  readonly documents: readonly SalesDocument[]
  readonly rows: number
  /** Rows that move no goods. */
  readonly withoutGoods: number
}

/** Reads the whole file in the order in which things happened, or says in a sentence what is wrong and where. */
export function readSales(file: string): SalesStream | { readonly problem: string } {
  if (!fs.existsSync(file)) return { problem: `There is no file ${file}.` }
  const { data, meta } = Papa.parse<Cells>(fs.readFileSync(file, 'utf8'), { header: true, skipEmptyLines: 'greedy' })
  const missing = columns.filter((column) => !meta.fields?.includes(column))
  if (missing.length > 0) return { problem: `${file} has no column ${missing.join(', ')}; it needs ${columns.join(', ')}.` }
  const documents = new Map<string, SalesRow[]>()
  let left = 0
  for (const [index, cells] of data.entries()) {
    const row = readRow(cells)
    if ('problem' in row) return { problem: `${file}, row ${index + 2}: ${row.problem}` }
    if (withoutGoods.test(row.sku) || row.quantity === 0) {
      left += 1
      continue
    }
    const known = documents.get(row.document)
    if (known) known.push(row)
    else documents.set(row.document, [row])
  }
  const inOrder = [...documents].map(([number, rows]) => toDocument(number, rows)).sort((a, b) => a.at - b.at)
  return { documents: inOrder, rows: data.length, withoutGoods: left }
}

function readRow(cells: Cells): SalesRow | { readonly problem: string } {
  const quantity = Number(cells.Quantity)
  if (!Number.isSafeInteger(quantity)) return { problem: `Quantity "${cells.Quantity}" is not a whole number.` }
  const at = readInstant(cells.InvoiceDate)
  if (at === undefined) return { problem: `InvoiceDate "${cells.InvoiceDate}" is not a date like 2010-12-01 08:26:00.` }
  const price = Number(cells.UnitPrice)
  if (!Number.isFinite(price)) return { problem: `UnitPrice "${cells.UnitPrice}" is not a number.` }
  const sku = cells.StockCode.trim().toUpperCase()
  if (sku === '' || cells.InvoiceNo.trim() === '') return { problem: 'InvoiceNo and StockCode may not be empty.' }
  return {
    document: cells.InvoiceNo.trim(),
    sku,
    name: cells.Description.trim(),
    quantity,
    at,
    unitPrice: String(Math.max(0, Math.round(price * 10_000) / 10_000)),
    customer: cells.CustomerID.trim().replace(/\.0$/, ''),
    country: cells.Country.trim(),
  }
}

function readInstant(text: string): number | undefined {
  const [, year, month, day, hour = '0', minute = '0'] = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{1,2}):(\d{2}))?/.exec(text.trim()) ?? []
  if (year === undefined) return undefined
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute))
}

function toDocument(number: string, rows: readonly SalesRow[]): SalesDocument {
  const [first] = rows
  if (!first) throw new Error(`document ${number} has no rows`)
  const isGivenBack = number.toUpperCase().startsWith('C')
  const kind = isGivenBack ? 'giveBack' : first.quantity < 0 ? 'loss' : 'sale'
  return { kind, number, at: first.at, customer: first.customer, country: first.country, rows }
}
