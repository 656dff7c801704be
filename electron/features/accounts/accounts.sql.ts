// What came of one customer, and moving it to another. Every question goes along an index over the customer.
import { isOpenOrder } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'
import type { Day } from '#shared/kernel/dates.ts'

const RECENT = 10

/** Everything but what they bought. */
export async function loadAccount(db: ReadDb, customerId: string, today: Day) {
  return {
    orders: await countOrders(db, customerId),
    balances: await loadBalances(db, customerId, today),
    recentOrders: await loadRecentOrders(db, customerId),
    recentShipments: await db
      .selectFrom('shipments')
      .select(['id', 'number', 'carrier', 'trackingNumber', 'shippedAt'])
      .where('customerId', '=', customerId)
      .orderBy('shippedAt', 'desc')
      .orderBy('id', 'desc')
      .limit(RECENT)
      .execute(),
    recentInvoices: await db
      .selectFrom('invoices')
      .select(['id', 'number', 'issuedOn', 'dueOn', 'grossMinor', 'paidMinor', 'currency'])
      .where('customerId', '=', customerId)
      .orderBy('id', 'desc')
      .limit(RECENT)
      .execute(),
    recentPayments: await loadRecentPayments(db, customerId),
  }
}

async function countOrders(db: ReadDb, customerId: string) {
  const all = await db
    .selectFrom('salesOrders')
    .select((e) => [e.fn.countAll<number>().as('all'), e.fn.min('orderedOn').as('firstOn'), e.fn.max('orderedOn').as('lastOn')])
    .where('customerId', '=', customerId)
    .executeTakeFirstOrThrow()
  const open = await db
    .selectFrom('salesOrders')
    .select((e) => e.fn.countAll<number>().as('open'))
    .where('customerId', '=', customerId)
    .where(isOpenOrder)
    .executeTakeFirstOrThrow()
  return { all: Number(all.all), open: Number(open.open), firstOn: all.firstOn, lastOn: all.lastOn }
}

async function loadBalances(db: ReadDb, customerId: string, today: Day) {
  const sums = await db
    .selectFrom('invoices')
    .select((e) => [
      'currency',
      e.fn.countAll<number>().as('invoices'),
      e.fn.sum<number>('grossMinor').as('invoicedMinor'),
      e.fn.sum<number>('paidMinor').as('paidMinor'),
    ])
    .where('customerId', '=', customerId)
    .groupBy('currency')
    .orderBy('currency')
    .execute()
  const overdue = await db
    .selectFrom('invoices')
    .select((e) => [
      'currency',
      e.fn.countAll<number>().as('overdueInvoices'),
      e.fn.sum<number>(e('grossMinor', '-', e.ref('paidMinor'))).as('overdueMinor'),
    ])
    .where('customerId', '=', customerId)
    .where('dueOn', '<', today)
    .whereRef('paidMinor', '<', 'grossMinor')
    .groupBy('currency')
    .execute()
  return sums.map(({ currency, ...sum }) => {
    const late = overdue.find((one) => one.currency === currency)
    const [invoicedMinor, paidMinor] = [Number(sum.invoicedMinor), Number(sum.paidMinor)]
    return {
      currency,
      invoices: Number(sum.invoices),
      invoicedMinor,
      paidMinor,
      openMinor: invoicedMinor - paidMinor,
      overdueMinor: Number(late?.overdueMinor ?? 0),
      overdueInvoices: Number(late?.overdueInvoices ?? 0),
    }
  })
}

async function loadRecentOrders(db: ReadDb, customerId: string) {
  const rows = await db
    .selectFrom('salesOrders')
    .select(['id', 'number', 'status', 'orderedOn', 'grossMinor', 'currency'])
    .where('customerId', '=', customerId)
    .orderBy('id', 'desc')
    .limit(RECENT)
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as OrderStatus })) // the table's CHECK knows no other
}

/** The newest payments among the newest invoices: the customer's invoices have an index, payments only one by invoice. */
async function loadRecentPayments(db: ReadDb, customerId: string) {
  const newest = db.selectFrom('invoices').select('id').where('customerId', '=', customerId).orderBy('id', 'desc').limit(200)
  return db
    .selectFrom('payments as p')
    .innerJoin('invoices as i', 'i.id', 'p.invoiceId')
    .select(['p.id', 'p.invoiceId', 'i.number as invoiceNumber', 'p.paidOn', 'p.amountMinor', 'i.currency'])
    .where('p.invoiceId', 'in', newest)
    .orderBy('p.at', 'desc')
    .orderBy('p.id', 'desc')
    .limit(RECENT)
    .execute()
}

/**
 * Moves every document, and what is set aside, to another customer; orders first, because whoever ships or invoices holds its order until that is done. What an issued invoice says about its buyer stays as it was printed.
 */
export async function moveDocuments(tx: WriteDb, from: string, to: string) {
  const orders = await tx.updateTable('salesOrders').set({ customerId: to }).where('customerId', '=', from).executeTakeFirst()
  const shipments = await tx.updateTable('shipments').set({ customerId: to }).where('customerId', '=', from).executeTakeFirst()
  const known = tx.selectFrom('customerItemNumbers').select('code').where('customerId', '=', to)
  await tx.deleteFrom('customerItemNumbers').where('customerId', '=', from).where('code', 'in', known).execute()
  await tx.updateTable('customerItemNumbers').set({ customerId: to }).where('customerId', '=', from).execute()
  const invoices = await tx.updateTable('invoices').set({ customerId: to }).where('customerId', '=', from).executeTakeFirst()
  const quotes = await tx.updateTable('quotes').set({ customerId: to }).where('customerId', '=', from).executeTakeFirst()
  await tx.updateTable('orderTemplates').set({ customerId: to }).where('customerId', '=', from).execute()
  await tx.updateTable('recurringOrders').set({ customerId: to }).where('customerId', '=', from).execute()
  await tx.updateTable('allocations').set({ customerId: to }).where('customerId', '=', from).execute()
  return {
    orders: Number(orders.numUpdatedRows),
    quotes: Number(quotes.numUpdatedRows),
    shipments: Number(shipments.numUpdatedRows),
    invoices: Number(invoices.numUpdatedRows),
  }
}

/** Price lists that were agreed move along; terms only where the other customer has none of its own, because there is one set for each. */
export async function moveTerms(tx: WriteDb, from: string, to: string): Promise<{ priceLists: number }> {
  const lists = await tx.updateTable('priceLists').set({ customerId: to }).where('customerId', '=', from).executeTakeFirst()
  const own = await tx.selectFrom('customerTerms').select('customerId').where('customerId', '=', to).executeTakeFirst()
  if (own) await tx.deleteFrom('customerTerms').where('customerId', '=', from).execute()
  else await tx.updateTable('customerTerms').set({ customerId: to }).where('customerId', '=', from).execute()
  return { priceLists: Number(lists.numUpdatedRows) }
}
