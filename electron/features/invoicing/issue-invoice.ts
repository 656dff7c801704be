import { nextNumber } from '#electron/database/number-series.ts'
import type { Subject } from '#shared/contract/history.ts'
import { invoicing } from '#shared/contract/invoicing.ts'
import { addParts, billOrder } from '#shared/domain/invoicing/bill-order.ts'
import { missingForInvoice } from '#shared/domain/invoicing/missing-for-invoice.ts'
import { addDays, dayOf } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { searchText } from '#shared/kernel/text.ts'
import { handle } from '../handle.ts'
import { lockOrder, refreshOrder, shiftLines } from '../orders/order-work.ts'
import { loadCompany } from '../setup/company.ts'
import { viewOf } from './invoice-view.ts'
import { insertInvoice, invoiceOfShipment } from './invoicing.sql.ts'
import { payFromPrepayments } from './pay-from-prepayments.ts'
import { loadDeliveredLines, loadDeliveredShipment, loadOrderToBill, ordersDelivered } from './shipped-goods.sql.ts'

export const issueInvoice = handle(invoicing.issueInvoice, async (call) => {
  const { tx, input, refuse, tell, ids, clock } = call
  const orderIds = await ordersDelivered(tx, input.shipmentId)
  for (const orderId of orderIds) await lockOrder(tx, orderId)
  // Only now: until its orders are locked, the shipment may still move to the customer that its own is merged into.
  const shipment = await loadDeliveredShipment(tx, input.shipmentId)
  if (!shipment) return refuse('SHIPMENT_UNKNOWN', { what: input.shipmentId })
  // Now that nobody else can invoice these orders: what was charged of them so far decides what is charged now.
  const delivered = await loadDeliveredLines(tx, shipment.id)
  const earlier = await invoiceOfShipment(tx, shipment.id)
  if (earlier !== undefined) return refuse('ALREADY_INVOICED', { shipment: shipment.number, invoice: earlier })
  const found = await loadCompany(tx)
  const missing = missingForInvoice(found)
  if (!found || missing.length > 0) return refuse('COMPANY_INCOMPLETE', { missing })
  const { version: _, ...seller } = found

  await shiftLines(tx, { invoiced: 1 }, delivered)
  for (const orderId of orderIds) await refreshOrder(tx, orderId)

  const { currency } = must(delivered[0], `goods in shipment ${shipment.number}`)
  const bills = []
  for (const orderId of orderIds) {
    const { order, billed } = await loadOrderToBill(tx, orderId)
    const own = delivered.filter((line) => line.orderId === orderId)
    bills.push({ orderId, ...billOrder(order, billed, own) })
  }
  const charged = new Map(bills.flatMap((bill) => bill.lines.map((line) => [line.orderLineId, line])))
  const lines = delivered.map((line) => must(charged.get(line.orderLineId), `bill of line ${line.orderLineId}`))
  const parts = bills.flatMap(({ orderId, parts: own }) => own.map((part) => ({ ...part, orderId })))
  const { taxes, netMinor, taxMinor, grossMinor } = addParts(parts)
  const { customerId, buyer } = shipment
  const issuedOn = dayOf(clock.now(), seller.timeZone)
  const dueOn = addDays(issuedOn, shipment.paymentDays)
  const id = ids.next()
  const orderNumbers = new Set(lines.map((line) => line.orderNumber))
  // After everything that may refuse or wait: whoever issues next waits for this number until the commit, so that none is left out.
  const number = await nextNumber(tx, 'invoice')
  await insertInvoice(tx, {
    id,
    number,
    customerId,
    customerName: buyer.name,
    shipmentId: shipment.id,
    currency,
    issuedOn,
    dueOn,
    seller,
    buyer,
    netMinor,
    taxMinor,
    grossMinor,
    language: shipment.language || seller.documentLanguage,
    search: searchText(number, buyer.name, buyer.number, shipment.number, ...orderNumbers),
    createdAt: clock.now(),
    lines: lines.map(({ orderLineId, orderId, sku, description, quantity, unit, unitPrice, ...line }, i) => {
      const { allowanceMinor, netMinor: net, taxCategory, taxRateBp, taxReason } = line
      const goods = { orderLineId, orderId, sku, description, quantity, unit, unitPrice, allowanceMinor, netMinor: net }
      return { ...goods, taxCategory, taxRateBp, taxReason, id: ids.next(), position: i + 1 }
    }),
    taxes: taxes.map(({ category, rateBp, netMinor: net, taxMinor: tax }) => ({ category, rateBp, netMinor: net, taxMinor: tax })),
    parts,
  })

  const paidMinor = await payFromPrepayments(call, { invoiceId: id, orderIds, grossMinor })

  const about: Subject[] = [
    { kind: 'invoice', id },
    { kind: 'shipment', id: shipment.id },
    { kind: 'customer', id: customerId },
    ...orderIds.map((orderId) => ({ kind: 'order', id: orderId }) as const),
  ]
  tell('invoiceIssued', about, { invoice: number, shipment: shipment.number, grossMinor, currency, dueOn, paidMinor })
  return viewOf(tx, issuedOn, id)
})
