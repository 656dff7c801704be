import { must } from '#shared/kernel/must.ts'
import { kept } from './kept-query.ts'
import type { WriteDb } from './schema.ts'

const series = {
  order: ['SO-', 6],
  quote: ['Q-', 6],
  customer: ['C-', 5],
  pickList: ['PL-', 6],
  package: ['PKG-', 6],
  shipment: ['SH-', 6],
  transfer: ['TR-', 6],
  sscc: ['', 1],
  invoice: ['INV-', 6],
} as const
export type NumberSeries = keyof typeof series

const numbersTaken = kept((tx: WriteDb, { name, count }: { name: NumberSeries; count: number }) =>
  tx
    .insertInto('numberSeries')
    .values({ name, next: count })
    .onConflict((c) => c.column('name').doUpdateSet((e) => ({ next: e('numberSeries.next', '+', count) })))
    .returning('next'),
)

/**
 * The next number of a series, such as SO-000123. Without gap or repeat, because it is taken in the caller's transaction;
 * take it last, since on PostgreSQL the row stays locked until the commit.
 */
export async function nextNumber(tx: WriteDb, name: NumberSeries): Promise<string> {
  const { next } = must(await numbersTaken.first(tx, { name, count: 1 }), `the series ${name}`)
  return written(name, next)
}

/** As many numbers of a series as are asked for, in their order, with one statement. */
export async function takeNumbers(tx: WriteDb, name: NumberSeries, count: number): Promise<string[]> {
  if (count === 0) return []
  const { next } = must(await numbersTaken.first(tx, { name, count }), `the series ${name}`)
  return Array.from({ length: count }, (_, at) => written(name, next - count + 1 + at))
}

/** What someone may mean who types a number in any case, or only its digits: 123 is SO-000123. */
export function meantNumbers(name: NumberSeries, typed: string): string[] {
  const text = typed.trim().toUpperCase()
  return /^\d{1,12}$/.test(text) ? [text, written(name, Number(text))] : [text]
}

function written(name: NumberSeries, number: number): string {
  const [prefix, digits] = series[name]
  return prefix + String(number).padStart(digits, '0')
}
