import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { makeDraftBatches, type NewDraft } from '../orders/bulk-drafts.ts'
import { composeDraft } from '../orders/draft-fields.ts'
import { loadBilledCustomers, loadPriceBook, loadPricedProducts } from '../pricing/price-book.ts'
import { loadCompany } from '../setup/company.ts'
import type { PlanImport, Planning } from './import-plan.ts'
import { type KnownCustomer, type KnownProduct, loadKnownOrders, loadKnownProducts, loadOrderingCustomers } from './imports.sql.ts'
import { idOfFileOrder } from './order-id.ts'
import { type OrderRecord, orderColumns, parseOrders } from './parse-orders.ts'
import { readTable } from './read-table.ts'

/** Writes the orders of a file as drafts. The same order of the same channel never goes in twice, and none goes in without all of its lines. */
export const planOrders: PlanImport = async (planning, bytes, problems, options) => {
  const { db } = planning
  const file = readTable(bytes, orderColumns, problems, options)
  const records = parseOrders(file, problems)
  const customers = await loadOrderingCustomers(
    db,
    records.map(({ customer }) => customer),
  )
  const products = await loadKnownProducts(
    db,
    records.flatMap(({ lines }) => lines.map(({ sku }) => sku)),
  )
  const known = await loadKnownOrders(db, records.map(idOfFileOrder))
  for (const record of records) {
    const number = known.get(idOfFileOrder(record))
    if (number !== undefined) problems.add(record.row, 'order', 'ORDER_KNOWN', record.order, number)
    if (!customers.has(record.customer)) problems.add(record.row, 'customer', 'CUSTOMER_UNKNOWN', record.customer)
    for (const { row, sku } of record.lines) {
      if (!products.has(foldSku(sku))) problems.add(row, 'sku', 'SKU_UNKNOWN', sku)
    }
  }
  const spoilt = new Set(file.rows.flatMap(({ row, cells }) => (problems.badRows.has(row) ? (cells.order ?? []) : [])))
  for (const { row, cells } of file.rows) if (spoilt.has(cells.order ?? '')) problems.reject(row, 'ORDER_PART_WRONG')
  const added = records.filter(({ order }) => !spoilt.has(order))
  return {
    file,
    added: added.length,
    changed: 0,
    about: added.map((record) => ({ kind: 'order', id: idOfFileOrder(record) })),
    makeWrites: async () => ({ kind: 'orders', batches: makeDraftBatches(await completeDrafts(planning, added, customers, products)) }),
  }
}

async function completeDrafts(
  { db, ids, now, takeOrderNumbers }: Planning,
  records: readonly OrderRecord[],
  customers: ReadonlyMap<string, KnownCustomer>,
  products: ReadonlyMap<string, KnownProduct>,
): Promise<NewDraft[]> {
  const company = await loadCompany(db)
  const productIds = [...products.values()].map(({ id }) => id)
  const book = await loadPriceBook(db, productIds)
  const priced = await loadPricedProducts(db, productIds)
  const billed = await loadBilledCustomers(
    db,
    [...customers.values()].map(({ id }) => id),
  )
  const customersById = new Map(billed.map((customer) => [customer.id, customer]))
  const today = dayOf(now, company?.timeZone ?? 'UTC')
  const numbers = await takeOrderNumbers(records.length)
  return records.map((record, at) => {
    const { order, customerReference, orderedOn, promisedOn, channel, notes } = record
    const number = must(numbers[at], 'a number for each order')
    const asked = {
      customerReference: customerReference === '' ? order : `${order} / ${customerReference}`,
      channel,
      ...(orderedOn === null ? {} : { orderedOn }),
      purchasedOn: null,
      promisedOn,
      carrier: '',
      currency: book.companyCurrency,
      discount: null,
      shippingMinor: null,
      notes,
      lines: record.lines.map(({ sku, quantity, unitPrice }) => ({
        id: ids.next(),
        productId: must(products.get(foldSku(sku)), `product ${sku}`).id,
        quantity,
        discount: null,
        ...(unitPrice === null ? {} : { unitPrice }),
      })),
    }
    const { id: customerId } = must(customers.get(record.customer), `customer ${record.customer}`)
    const customer = must(customersById.get(customerId), `customer ${record.customer}`)
    const sources = { book, customer, products: priced, today, defaultCarrier: company?.defaultCarrier ?? '' }
    const draft = composeDraft(sources, asked, number)
    if (!draft.ok) throw new Error(`order ${order} that was checked was refused: ${draft.refusal.code}`)
    return { id: idOfFileOrder(record), number, ...draft.value }
  })
}
