// The only SQL that changes customers, and the customers' list.
import { sql } from 'kysely'
import { isHeldRowByRow } from '#electron/database/engine-of.ts'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { kept } from '#electron/database/kept-query.ts'
import { containingWords } from '#electron/database/like.ts'
import { isOpenOrder } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { pageOfSortedIds } from '#electron/database/sorted-pages.ts'
import type { CustomerRow, CustomerSortAsk, CustomerView } from '#shared/contract/parties.ts'
import type { Address } from '#shared/contract/terms.ts'
import { likenessKeys } from '#shared/domain/parties/likeness-keys.ts'
import { searchText } from '#shared/kernel/text.ts'
import { loadLists, loadTags } from './customer-details.sql.ts'
import { customerSortParts } from './customer-sorts.sql.ts'

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
  /** The numbers of those that were merged into this one, so that they keep finding it. */
  readonly formerNumbers?: readonly string[] | undefined
}

export interface CustomerChange extends CustomerFields {
  /** The version that the caller read. */
  readonly version: number
}

const customerById = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('customers')
    .select(['id', 'number', 'name', 'email', 'phone', 'taxNumber', 'address', 'paymentDays', 'version', 'mergedInto'])
    .select(['language', 'notes', 'priority', 'shipComplete', 'shipsAsHouse'])
    .where('id', '=', id),
)

const formerNumbers = kept((db: ReadDb, { id }: { id: string }) =>
  db.selectFrom('customers').select('number').where('mergedInto', '=', id).orderBy('number'),
)

export async function loadCustomer(db: ReadDb, id: string): Promise<CustomerView | undefined> {
  const row = await customerById.first(db, { id })
  if (!row) return undefined
  const { shipComplete, shipsAsHouse, ...customer } = row
  const former = await formerNumbers.all(db, { id })
  const into = db.selectFrom('customers').select(['id', 'number', 'name'])
  return {
    ...customer,
    address: JSON.parse(row.address) as Address, // written from an Address by customerColumnsOf
    shipComplete: shipsAsHouse === 1 ? null : shipComplete === 1,
    ...(await loadLists(db, id)),
    formerNumbers: former.map(({ number }) => number),
    mergedInto: row.mergedInto === null ? null : ((await into.where('id', '=', row.mergedInto).executeTakeFirst()) ?? null),
  }
}

type FurtherFields = { readonly [Field in 'language' | 'notes' | 'priority' | 'shipComplete']?: CustomerView[Field] | undefined }

/** Sets what is given and leaves the rest; the caller has raised the version. */
export async function setFurtherFields(tx: WriteDb, id: string, { language, notes, priority, shipComplete }: FurtherFields): Promise<void> {
  const fields = {
    ...(language !== undefined && { language }),
    ...(notes !== undefined && { notes }),
    ...(priority !== undefined && { priority }),
    ...(shipComplete !== undefined && { shipComplete: shipComplete ? 1 : 0, shipsAsHouse: shipComplete === null ? 1 : 0 }),
  }
  if (Object.keys(fields).length > 0) await tx.updateTable('customers').set(fields).where('id', '=', id).execute()
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

const heldCustomer = kept((tx: WriteDb, { id }: { id: string }) =>
  tx.selectFrom('customers').select('id').where('id', '=', id).forNoKeyUpdate(),
)

const customerAtDoor = kept((tx: WriteDb, { id }: { id: string }) =>
  tx
    .selectFrom('customers as c')
    .leftJoin('customerAddresses as a', (on) =>
      on.onRef('a.customerId', '=', 'c.id').on('a.kind', '=', 'delivery').on('a.isDefault', '=', 1),
    )
    .select(['c.id', 'c.number', 'c.name', 'c.mergedInto', 'c.address', 'a.address as delivery'])
    .where('c.id', '=', id),
)

/** A customer with the address that goods go to, kept from being merged into another one until the transaction ends. */
export async function holdCustomer(
  tx: WriteDb,
  id: string,
): Promise<{ id: string; number: string; name: string; mergedInto: string | null; address: Address } | undefined> {
  if (isHeldRowByRow(tx)) await heldCustomer.first(tx, { id })
  const row = await customerAtDoor.first(tx, { id })
  if (!row) return undefined
  const { address, delivery, ...customer } = row
  return { ...customer, address: JSON.parse(delivery ?? address) as Address } // written from an Address by customerColumnsOf or saveLists
}

/** The customer stands for another one from now on, and so do those that were merged into it before. */
export async function markMerged(tx: WriteDb, { id, version }: Pick<CustomerView, 'id' | 'version'>, into: string): Promise<boolean> {
  const done = await tx
    .updateTable('customers')
    .set({ mergedInto: into, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  await tx.updateTable('customers').set({ mergedInto: into }).where('mergedInto', '=', id).execute()
  return done.numUpdatedRows === 1n
}

export interface CustomerListAsk {
  readonly search?: string | undefined
  readonly tag?: string | undefined
  readonly sort?: CustomerSortAsk | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Customers in whose words every word stands somewhere. */
export function loadCustomersWith(db: ReadDb, search: string) {
  return db
    .selectFrom('customers')
    .select(['id', 'number', 'name'])
    .where((e) => e.and(containingWords('search', search)))
    .where('mergedInto', 'is', null)
    .execute()
}

/** Customers by number, or sorted. First which ones, then what the page shows of them. */
export async function listCustomerRows(db: ReadDb, ask: CustomerListAsk): Promise<{ rows: CustomerRow[]; next: string | null }> {
  const { ids, next } = await pageOfCustomerIds(db, ask)
  if (ids.length === 0) return { rows: [], next: null }
  const found = await db.selectFrom('customers').select(['id', 'number', 'name', 'address', 'email']).where('id', 'in', ids).execute()
  const waiting = await countOpenOrders(db, ids)
  const tags = await loadTags(db, ids)
  const rows = inOrderOf(ids, found, ({ id }) => id).map(({ address, ...customer }) => {
    const { city, country } = JSON.parse(address) as Address // written from an Address by customerColumnsOf
    return { ...customer, city, country, tags: tags.get(customer.id) ?? [], openOrders: waiting.get(customer.id) ?? 0 }
  })
  return { rows, next }
}

/** The ids of the customers on one page of the list, and where the next page begins. */
export function pageOfCustomerIds(db: ReadDb, ask: CustomerListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { search, tag, sort = { by: 'number', dir: 'asc' }, after, limit } = ask
  let query = db.selectFrom('customers as c').where('c.mergedInto', 'is', null)
  if (tag) query = query.where('c.id', 'in', (e) => e.selectFrom('customerTags').select('customerId').where('tag', '=', tag))
  if (search) query = query.where((e) => e.and(containingWords('c.search', search)))
  return pageOfSortedIds(query, sql<string>`c.id`, { parts: customerSortParts(sort.by), dir: sort.dir, after, limit })
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
export function customerColumnsOf({ number, name, email, phone, taxNumber, address, paymentDays, formerNumbers = [] }: CustomerFields) {
  const { postcode, city, country } = address
  const search = searchText(number, name, email, phone, address.name, postcode, city, country, ...formerNumbers)
  const keys = likenessKeys({ name, email, phone, taxNumber, postcode })
  return { number, name, email, phone, taxNumber, address: JSON.stringify(address), paymentDays, search, ...keys }
}
