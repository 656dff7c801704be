// What the sample's office does, and the hand-over to the carrier.
import { addDays } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { cancelOrder } from '../amendments/cancel-order.ts'
import { issueInvoice } from '../invoicing/issue-invoice.ts'
import { recordPayment } from '../invoicing/record-payment.ts'
import { addOrder } from '../orders/add-order.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { releaseOrders } from '../picking/release-orders.ts'
import { resolvePrintJob } from '../printing/resolve-print-job.ts'
import { shipPackages } from '../shipping/ship-packages.ts'
import { loadWaitingPrints } from './sample.sql.ts'
import type { SampleOrder } from './sample-orders.ts'
import { granted, type Step } from './sample-stage.ts'

export const add: Step = {
  after: 0,
  who: 'Mara',
  take: async ({ call, today, customerIds, products }, journey, as) => {
    const { customer, orderedDay, promisedDay, channel, customerReference, notes, lines } = journey.order
    const draft = await call.perform(
      addOrder,
      {
        id: journey.id,
        customerId: must(customerIds.get(customer), `sample customer ${customer}`),
        orderedOn: addDays(today, orderedDay),
        promisedOn: promisedDay === null ? null : addDays(today, promisedDay),
        channel,
        customerReference,
        purchasedOn: null,
        carrier: '',
        notes,
        discount: null,
        shippingMinor: null,
        tags: tagsOf(journey.order),
        lines: lines.map(({ sku, quantity }) => {
          return { id: call.ids.next(), productId: must(products.get(sku), sku).id, quantity, discount: null }
        }),
      },
      as,
    )
    journey.number = granted(draft).number
  },
}

const LARGE = 60

/** Orders from a fair, and those that fill a pallet, are found by their tags. */
function tagsOf({ channel, lines }: SampleOrder): string[] {
  const units = lines.reduce((sum, { quantity }) => sum + quantity, 0)
  return [...(channel === 'fair' ? ['fair'] : []), ...(units >= LARGE ? ['large'] : [])]
}

export const confirm: Step = {
  after: 10,
  who: 'Mara',
  take: async ({ call }, { id }, as) => {
    granted(await call.perform(confirmOrder, { id, ifShort: 'backorder' }, as))
  },
}

export const cancel: Step = {
  after: 90,
  who: 'Mara',
  take: async ({ call }, { id }, as) => {
    granted(await call.perform(cancelOrder, { id, reason: '' }, as))
  },
}

export const release: Step = {
  after: 30,
  who: 'Mara',
  take: async ({ call }, journey, as) => {
    journey.pickListId = granted(await call.perform(releaseOrders, { id: call.ids.next(), orderIds: [journey.id] }, as)).id
  },
}

/** Slips and labels are out, the boxes go to the carrier, and the invoice goes with them, which at other times a job sends. */
export const ship: Step = {
  after: 100,
  who: 'Aylin',
  take: async ({ call, carrier }, journey, as) => {
    const packageIds = must(journey.packageIds, 'a packed order')
    for (const { id } of await loadWaitingPrints(call.tx, packageIds)) {
      granted(await call.perform(resolvePrintJob, { id, outcome: 'printed' }, as))
    }
    const trackingNumber = `0034099999${must(journey.number, 'an order that was added').replace(/\D/g, '').padStart(10, '0')}`
    const shipment = granted(
      await call.perform(shipPackages, { id: call.ids.next(), packageIds, carrier, service: '', trackingNumber }, as),
    )
    journey.invoice = granted(await call.perform(issueInvoice, { shipmentId: shipment.id }, as))
  },
}

export const pay: Step = {
  after: 9 * 24 * 60,
  who: 'Mara',
  take: async ({ call, today }, { order, invoice }, as) => {
    const { id: invoiceId, grossMinor: amountMinor } = must(invoice, 'a shipped order')
    const paidOn = addDays(today, order.orderedDay + 9)
    granted(await call.perform(recordPayment, { id: call.ids.next(), invoiceId, amountMinor, paidOn, note: '' }, as))
  },
}
