// What people do with an order of the sample, step by step, through the same use cases as everybody.
import type { Barcode } from '#shared/contract/catalog.ts'
import type { setup } from '#shared/contract/setup.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { type CommandCall, Refused } from '../handle.ts'
import { issueInvoice } from '../invoicing/issue-invoice.ts'
import { recordPayment } from '../invoicing/record-payment.ts'
import { addOrder } from '../orders/add-order.ts'
import { cancelOrder } from '../orders/cancel-order.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { recordScan as scanIntoBox } from '../packing/record-scan.ts'
import { startPacking } from '../packing/start-packing.ts'
import { recordScan as scanOffShelf } from '../picking/record-scan.ts'
import { releaseOrders } from '../picking/release-orders.ts'
import { startPickList } from '../picking/start-pick-list.ts'
import { shipPackages } from '../shipping/ship-packages.ts'
import type { SamplePerson } from './sample-company.ts'
import type { SampleOrder } from './sample-orders.ts'

/** What is there before the first order comes in. */
export interface Stage {
  readonly call: Pick<CommandCall<typeof setup.openSampleWarehouse>, 'ids' | 'perform'>
  readonly today: string
  readonly carrier: string
  readonly customerIds: ReadonlyMap<string, string>
  readonly products: ReadonlyMap<string, { readonly id: string; readonly barcodes: readonly Barcode[] }>
}

/** An order on its way, with what the next step has to know of it. */
export interface Journey {
  readonly order: SampleOrder
  readonly id: string
  number?: string
  pickListId?: string
  packageIds?: string[]
  invoice?: { readonly id: string; readonly grossMinor: number }
}

export interface Step {
  /** Minutes since the order came in. */
  readonly after: number
  readonly who: SamplePerson
  readonly take: (stage: Stage, journey: Journey, as: { readonly at: number; readonly userName: string }) => Promise<void>
}

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
        carrier: '',
        notes,
        lines: lines.map(({ sku, quantity }) => ({ id: call.ids.next(), productId: must(products.get(sku), sku).id, quantity })),
      },
      as,
    )
    journey.number = granted(draft).number
  },
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

/** Scans bins and goods until this share of the list is picked. */
export const pick = (share: number): Step => ({
  after: 40,
  who: 'Jonas',
  take: async ({ call, products }, journey, as) => {
    const pickListId = must(journey.pickListId, 'a released order')
    let view = granted(await call.perform(startPickList, { pickListId }, as))
    const goal = Math.floor(view.unitsAsked * share)
    for (let at = as.at; view.unitsPicked < goal; at += SCAN_MS) {
      const task = must(
        view.tasks.find(({ id }) => id === view.currentTaskId),
        'an open task',
      )
      const most = Math.min(task.asked - task.picked, goal - view.unitsPicked)
      const scan = view.step === 'waitingForBin' ? task.binCode : codeOf(products, task.sku, most)
      view = granted(await call.perform(scanOffShelf, { pickListId, scan }, { ...as, at })).view
    }
  },
})

/** Scans goods into a box until this share of what lies on the bench is packed; the last scan of all closes the box. */
export const pack = (share: number): Step => ({
  after: 70,
  who: 'Aylin',
  take: async ({ call, products }, journey, as) => {
    const code = must(journey.number, 'an order that was added')
    let view = granted(await call.perform(startPacking, { code }, as))
    const goal = Math.floor(view.unitsToPack * share)
    for (let at = as.at; view.unitsPacked < goal; at += SCAN_MS) {
      const line = must(
        view.lines.find(({ toPack }) => toPack > 0),
        'goods on the bench',
      )
      const scan = codeOf(products, line.sku, Math.min(line.toPack, goal - view.unitsPacked))
      view = granted(await call.perform(scanIntoBox, { orderId: journey.id, scan }, { ...as, at })).view
    }
    journey.packageIds = view.packages.map(({ id }) => id)
  },
})

/** Hands the boxes to the carrier and sends the invoice, which at other times a job does. */
export const ship: Step = {
  after: 100,
  who: 'Aylin',
  take: async ({ call, carrier }, journey, as) => {
    const packageIds = must(journey.packageIds, 'a packed order')
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

const SCAN_MS = 7_000

/** The largest pack of a product that is no more than this. */
function codeOf(products: Stage['products'], sku: string, most: number): string {
  const fitting = must(products.get(sku), sku).barcodes.filter(({ packQuantity }) => packQuantity <= most)
  return must(fitting.toSorted((a, b) => b.packQuantity - a.packQuantity)[0], `a barcode on one ${sku}`).code
}

/** In the sample nothing is ever refused. */
function granted<T>(outcome: T): Exclude<T, Refused> {
  if (outcome instanceof Refused) throw new Error(`the sample was refused: ${outcome.code} ${JSON.stringify(outcome.data)}`)
  return outcome as Exclude<T, Refused> // the line above has excluded it
}
