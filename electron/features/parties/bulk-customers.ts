// Customers by the thousand: made ready by whoever reads the file, written by whoever holds the transaction.
import { type BulkDb, batchesOf, insertRows, type RowsJson, updateRows } from '#electron/database/bulk-rows.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { type CustomerChange, type CustomerFields, customerColumnsOf } from './parties.sql.ts'

const written = {
  number: 'text',
  name: 'text',
  email: 'text',
  phone: 'text',
  taxNumber: 'text',
  address: 'text',
  paymentDays: 'int',
  search: 'text',
  likeName: 'text',
  likeEmail: 'text',
  likePhone: 'text',
  likeTaxNumber: 'text',
} as const
const names = Object.keys(written) as (keyof typeof written)[] // the object's own keys

export interface CustomerBatches {
  readonly added: readonly RowsJson[]
  readonly changed: readonly RowsJson[]
  /** How many customers are changed. */
  readonly changes: number
}

/** Makes customers ready to be written. The caller knows which of the numbers are free. */
export function makeCustomerBatches(added: readonly CustomerFields[], changed: readonly CustomerChange[]): CustomerBatches {
  return {
    added: batchesOf(added, (customer) => [customer.id, ...valuesOf(customer)]),
    changed: batchesOf(changed, (customer) => [customer.id, customer.version, ...valuesOf(customer)]),
    changes: changed.length,
  }
}

export async function writeCustomerBatches(db: BulkDb, batches: CustomerBatches, at: number): Promise<void> {
  let changed = 0
  for (const rows of batches.changed) changed += await updateRows(db, 'customers', { id: 'text', version: 'int', ...written }, rows)
  if (changed !== batches.changes)
    throw new Error(`${batches.changes - changed} customers were changed by somebody else in this transaction`)
  for (const rows of batches.added) {
    await insertRows(db, 'customers', { id: 'text', ...written }, rows, { constants: { version: 1, createdAt: at } })
  }
}

/** Grows with every change of a customer: what was planned on one state may be written while it is the same. */
export async function partiesState(db: ReadDb): Promise<number> {
  const { state } = await db
    .selectFrom('customers')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('version'), e.lit(0)).as('state'))
    .executeTakeFirstOrThrow()
  return Number(state)
}

function valuesOf(customer: CustomerFields) {
  const columns = customerColumnsOf(customer)
  return names.map((name) => columns[name])
}
