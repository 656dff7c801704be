// The only SQL that changes customers, and the customers' list.

import { containingWords } from '#electron/database/like.ts'
import { isOpenOrder } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { CustomerRow, CustomerView } from '#shared/contract/parties.ts'
import type { Address } from '#shared/contract/terms.ts'
import { searchText } from '#shared/kernel/text.ts'

const ROWS_A_STATEMENT = 500

export interface CustomerFields {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly taxNumber: string
  readonly address: Address
  readonly paymentDays: number
}

export interface CustomerChange extends CustomerFields {
  /** The version that the caller read. */
  readonly version: number
}

export async function loadCustomer(db: ReadDb, id: string): Promise<CustomerView | undefined> {
  const row = await db
    .selectFrom('customers')
    .select(['id', 'number', 'name', 'email', 'phone', 'taxNumber', 'address', 'paymentDays', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, address: JSON.parse(row.address) as Address } // written from an Address by customerColumnsOf
}

/** The customers among these numbers. */
export async function loadCustomersByNumber(db: ReadDb, numbers: readonly string[]) {
  const found: { id: string; number: string; name: string; version: number }[] = []
  for (let i = 0; i < numbers.length; i += ROWS_A_STATEMENT) {
    const chunk = numbers.slice(i, i + ROWS_A_STATEMENT)
    found.push(...(await db.selectFrom('customers').select(['id', 'number', 'name', 'version']).where('number', 'in', chunk).execute()))
  }
  return found
}

export async function insertCustomers(tx: WriteDb, customers: readonly CustomerFields[], at: number): Promise<void> {
  const rows = customers.map((customer) => ({ id: customer.id, ...customerColumnsOf(customer), version: 1, createdAt: at }))
  for (let i = 0; i < rows.length; i += ROWS_A_STATEMENT) {
    await tx
      .insertInto('customers')
      .values(rows.slice(i, i + ROWS_A_STATEMENT))
      .execute()
  }
}

/** Overwrites a customer, if nobody saved it since its version was read. */
export async function updateCustomer(tx: WriteDb, customer: CustomerChange): Promise<boolean> {
  const done = await tx
    .updateTable('customers')
    .set({ ...customerColumnsOf(customer), version: customer.version + 1 })
    .where('id', '=', customer.id)
    .where('version', '=', customer.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export interface CustomerListAsk {
  readonly search?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Customers in whose words every word stands somewhere. */
export function loadCustomersWith(db: ReadDb, search: string) {
  return db
    .selectFrom('customers')
    .select(['id', 'number', 'name'])
    .where((e) => e.and(containingWords('search', search)))
    .execute()
}

/** Customers by number; a page starts after the number given. */
export async function listCustomerRows(db: ReadDb, ask: CustomerListAsk): Promise<{ rows: CustomerRow[]; next: string | null }> {
  let query = db.selectFrom('customers').select(['id', 'number', 'name', 'address', 'email'])
  const { search } = ask
  if (search) query = query.where((e) => e.and(containingWords('search', search)))
  if (ask.after !== undefined) query = query.where('number', '>', ask.after)
  const found = await query
    .orderBy('number')
    .limit(ask.limit + 1)
    .execute()
  const page = found.slice(0, ask.limit)
  const waiting = await countOpenOrders(
    db,
    page.map(({ id }) => id),
  )
  const rows = page.map(({ address, ...customer }) => {
    const { city, country } = JSON.parse(address) as Address // written from an Address by customerColumnsOf
    return { ...customer, city, country, openOrders: waiting.get(customer.id) ?? 0 }
  })
  return { rows, next: found.length > ask.limit ? (page.at(-1)?.number ?? null) : null }
}

/** Orders that each of these customers still waits for. Reads the orders room's table for this one list. */
async function countOpenOrders(db: ReadDb, customerIds: readonly string[]): Promise<Map<string, number>> {
  if (customerIds.length === 0) return new Map()
  const counts = await db
    .selectFrom('salesOrders')
    .select((e) => ['customerId', e.fn.countAll<number>().as('openOrders')])
    .where('customerId', 'in', customerIds)
    .where(isOpenOrder)
    .groupBy('customerId')
    .execute()
  return new Map(counts.map(({ customerId, openOrders }) => [customerId, openOrders]))
}

/** The columns that a person writes, and those that follow from them. */
export function customerColumnsOf({ number, name, email, phone, taxNumber, address, paymentDays }: CustomerFields) {
  const search = searchText(number, name, email, phone, address.name, address.postcode, address.city, address.country)
  return { number, name, email, phone, taxNumber, address: JSON.stringify(address), paymentDays, search }
}
