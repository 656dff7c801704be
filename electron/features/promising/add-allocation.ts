import { promising } from '#shared/contract/promising.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { orderingCustomer } from '../parties/ordering-customer.ts'
import { freeByHouse, holdProduct, setAside } from '../stock/product-totals.ts'
import { defaultHouse } from '../warehouses/houses.ts'
import { insertRow, loadRow, productExists } from './allocations.sql.ts'

/** Only what nobody was promised can be set aside: an allocation takes nothing from orders that are confirmed. */
export const addAllocation = handle(promising.addAllocation, async ({ tx, input, refuse, tell, clock }) => {
  const { productId, serves, channel, customerId, quantity, fromOn } = input
  if (!(await productExists(tx, productId))) return refuse('PRODUCT_UNKNOWN', { what: productId })
  const isForSomebody = { channel: channel !== '', customer: customerId !== null, day: fromOn !== null }[serves]
  if (!isForSomebody) return refuse('ALLOCATION_FOR_NOBODY', { serves })
  const customer = customerId === null ? undefined : await orderingCustomer(tx, customerId)
  if (customerId !== null && !customer) return refuse('CUSTOMER_UNKNOWN', { what: customerId })
  await holdProduct(tx, productId)
  const warehouseId = input.warehouseId ?? (await defaultHouse(tx))
  if (!(await setAside(tx, { productId, warehouseId }, quantity))) {
    return refuse('STOCK_SHORT', { available: (await freeByHouse(tx, productId)).get(warehouseId) ?? 0, wanted: quantity })
  }
  await insertRow(tx, {
    ...input,
    warehouseId,
    channel: serves === 'channel' ? channel : '',
    customerId: serves === 'customer' ? (customer?.id ?? null) : null,
    createdAt: clock.now(),
  })
  const row = must(await loadRow(tx, input.id), `allocation ${input.id}`)
  const whom = row.customerName ?? row.channel
  tell('allocationAdded', [{ kind: 'product', id: productId }], { sku: row.sku, quantity, serves, whom, fromOn, untilOn: input.untilOn })
  return row
})
