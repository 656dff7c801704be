import { v5 } from 'uuid'
import type { Subject } from '#shared/contract/history.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { must } from '#shared/kernel/must.ts'
import { Refused } from '../handle.ts'
import { addOrder } from '../orders/add-order.ts'
import type { PlanImport } from './import-plan.ts'
import { loadKnownCustomers, loadKnownOrders, loadKnownProducts } from './imports.sql.ts'
import { type OrderRecord, orderColumns, parseOrders } from './parse-orders.ts'
import { readCsv } from './read-csv.ts'

/** Writes the orders of a file as drafts. The same order of the same channel never goes in twice. */
export const planOrders: PlanImport = async ({ tx, ids, perform }, bytes, problems) => {
  const file = readCsv(bytes, orderColumns, problems)
  const records = parseOrders(file, problems)
  const customers = await loadKnownCustomers(
    tx,
    records.map(({ customer }) => customer),
  )
  const products = await loadKnownProducts(
    tx,
    records.flatMap(({ lines }) => lines.map(({ sku }) => sku)),
  )
  const known = await loadKnownOrders(tx, records.map(orderId))
  for (const record of records) {
    const number = known.get(orderId(record))
    if (number !== undefined) problems.add(record.row, 'order', 'ORDER_KNOWN', record.order, number)
    if (!customers.has(record.customer)) problems.add(record.row, 'customer', 'CUSTOMER_UNKNOWN', record.customer)
    for (const { row, sku } of record.lines) {
      if (!products.has(foldSku(sku))) problems.add(row, 'sku', 'SKU_UNKNOWN', sku)
    }
  }
  return {
    rows: file.rows.length,
    added: records.length,
    changed: 0,
    file,
    async write() {
      const about: Subject[] = []
      for (const record of records) {
        const { order, customer, customerReference, orderedOn, promisedOn, channel, notes } = record
        const draft = await perform(addOrder, {
          id: orderId(record),
          customerId: must(customers.get(customer), `customer ${customer}`).id,
          customerReference: customerReference === '' ? order : `${order} / ${customerReference}`,
          channel,
          ...(orderedOn === null ? {} : { orderedOn }),
          promisedOn,
          carrier: '',
          notes,
          lines: record.lines.map(({ sku, quantity, unitPrice }) => ({
            id: ids.next(),
            productId: must(products.get(foldSku(sku)), `product ${sku}`).id,
            quantity,
            ...(unitPrice === null ? {} : { unitPrice }),
          })),
        })
        if (draft instanceof Refused) throw new Error(`order ${order} that was checked was refused: ${draft.code}`)
        about.push({ kind: 'order', id: draft.id })
      }
      return about
    },
  }
}

const NAMESPACE = '5f0f9c1e-7a55-4d52-9c57-6b0c6f9f3d11'

/** An order's id follows from where it comes from, so that the same order can be told again. */
function orderId({ channel, order }: OrderRecord): string {
  return v5(JSON.stringify([channel, order]), NAMESPACE)
}
