import { must } from '#shared/kernel/must.ts'
import { no, ok } from '#shared/kernel/result.ts'
import { type Columns, code, line, note, orElse, whole } from '../imports/csv-columns.ts'
import { ImportProblems } from '../imports/import-problems.ts'
import { readRows, readTable } from '../imports/read-table.ts'
import { readSampleFile } from './sample-files.ts'

/** How far an order of the sample has come. */
const reaches = [
  'draft',
  'confirmed',
  'short',
  'released',
  'halfPicked',
  'picked',
  'halfPacked',
  'packed',
  'partShipped',
  'shipped',
  'overdue',
  'paid',
  'cancelled',
] as const
export type Reach = (typeof reaches)[number]

export interface SampleOrder {
  readonly customer: string
  /** Days from today: -3 is three days ago. */
  readonly orderedDay: number
  readonly promisedDay: number | null
  readonly channel: string
  readonly customerReference: string
  readonly notes: string
  readonly reach: Reach
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[]
}

const daysFromToday = orElse(whole(-400, 400, 'NUMBER_RANGE'), null)
const reach = {
  isNeeded: true,
  parse: (text: string) => {
    const known = reaches.find((name) => name === text)
    return known || text === '' ? ok(known ?? null) : no({ code: 'CODE_WRONG' as const })
  },
}
const columns = {
  order: code(24),
  customer: orElse(code(20), null),
  ordered_day: daysFromToday,
  promised_day: daysFromToday,
  sku: code(40),
  quantity: whole(1, 1_000, 'QUANTITY_RANGE'),
  channel: orElse(line(30), ''),
  customer_reference: orElse(line(33), ''),
  notes: orElse(note(1_000), ''),
  reach,
} satisfies Columns

/** The sample's orders. Its file is like an import's, but tells days from today, and how far each order has come; the first row says what holds for all. */
export function readSampleOrders(): SampleOrder[] {
  const problems = new ImportProblems()
  const rows = readRows(readTable(Buffer.from(readSampleFile('orders.csv')), columns, problems), columns, problems)
  if (problems.total > 0) throw new Error(`the sample's orders cannot be read: ${JSON.stringify(problems.listed())}`)
  const orders = new Map<string, SampleOrder & { lines: { sku: string; quantity: number }[] }>()
  for (const { order, sku, quantity, ...head } of rows) {
    const before = orders.get(order)
    if (before) before.lines.push({ sku, quantity })
    else {
      orders.set(order, {
        customer: must(head.customer, `customer of ${order}`),
        orderedDay: must(head.ordered_day, `day of ${order}`),
        promisedDay: head.promised_day,
        channel: head.channel,
        customerReference: head.customer_reference,
        notes: head.notes,
        reach: must(head.reach, `reach of ${order}`),
        lines: [{ sku, quantity }],
      })
    }
  }
  return [...orders.values()]
}
