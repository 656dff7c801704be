// The way of an order of five lines from the telephone to the invoice, and the small warehouse in which it is measured.

import { gs1CheckDigit } from '#shared/kernel/gs1.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'
import type { Ask } from './bench-hub.ts'
import type { Stopwatch } from './stopwatch.ts'

/** Every command of the way, in its order. Each line takes one scan of its bin, one of its item, and one at the packing bench. */
export const pathSteps = [
  'add order',
  'confirm',
  'release',
  'start list',
  'scan bin',
  'scan item',
  'scan at bench',
  'last scan, box closed',
  'ship',
  'invoice',
] as const
export type PathStep = (typeof pathSteps)[number]
/** Times the steps; whoever has the stopwatch may time other things with it too. */
export type PathWatch = Pick<Stopwatch<PathStep>, 'time' | 'now'>

export interface StagedProduct {
  readonly id: string
  readonly barcode: string
}

export interface Stage {
  readonly customerIds: readonly string[]
  readonly products: readonly StagedProduct[]
}

const PRODUCTS = 200
const CUSTOMERS = 20
const LINES = 5

export const company = {
  name: 'Nordkontor Tea Trading',
  address: { name: 'Nordkontor Tea Trading', line1: 'Speicherstr. 4', postcode: '20457', city: 'Hamburg', country: 'DE' },
  taxNumber: 'DE123456789',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  documentLanguage: 'en',
  defaultCarrier: 'DHL',
} as const

/** Sets up a warehouse with full shelves, each product in a bin of its own. */
export async function stageWarehouse(ask: Ask): Promise<Stage> {
  await ask.setup.startEmpty({ company, ownerName: 'Ada' })
  const customerIds: string[] = []
  for (let n = 1; n <= CUSTOMERS; n++) {
    const name = `Bergman Tea & Co ${n}`
    const address = { name, line1: `Storgatan ${n}`, postcode: '411 38', city: 'Göteborg', country: 'SE' }
    const { id } = await ask.parties.addCustomer({ id: uuidV7Ids.next(), name, address })
    customerIds.push(id)
  }
  const products: StagedProduct[] = []
  for (let n = 1; n <= PRODUCTS; n++) {
    const barcode = gtin(n)
    const binCode = `A-${String(Math.ceil(n / 4)).padStart(2, '0')}-${(n % 4) + 1}`
    const wish = {
      sku: `TEA-${String(n).padStart(4, '0')}`,
      name: `Tea of the house no. ${n}`,
      unitPrice: '4.50',
      taxRateBp: 700,
      weightGrams: 260,
    }
    const { id } = await ask.catalog.addProduct({ id: uuidV7Ids.next(), ...wish, barcodes: [{ code: barcode, packQuantity: 1 }] })
    await ask.stock.addBin({ id: uuidV7Ids.next(), code: binCode, zone: 'A' })
    await ask.stock.receiveStock({ productId: id, binCode, quantity: 1_000_000 })
    products.push({ id, barcode })
  }
  return { customerIds, products }
}

/** The customer and the five products of the nth order. */
export function nthOrder({ customerIds, products }: Stage, n: number) {
  const customerId = must(customerIds[n % customerIds.length], 'a customer')
  const chosen = Array.from({ length: LINES }, (_, i) => must(products[(n * 7 + i * 41) % products.length], 'a product'))
  return { id: uuidV7Ids.next(), customerId, lines: chosen.map(({ id }) => ({ id: uuidV7Ids.next(), productId: id, quantity: 1 })) }
}

/** An EAN-13 from the range that GS1 keeps for use inside one company. */
export function gtin(n: number): string {
  const body = `20${String(n).padStart(10, '0')}`
  return body + gs1CheckDigit(body)
}

/** The part of the way that the floor goes, for a confirmed order of single units; says which packages came of it. */
export async function pickAndPack(
  ask: Ask,
  stage: Stage,
  order: Pick<ReturnType<typeof nthOrder>, 'id' | 'lines'>,
  watch: PathWatch,
): Promise<string[]> {
  const pickListId = uuidV7Ids.next()
  let list = await watch.time('release', () => ask.picking.releaseOrders({ id: pickListId, orderIds: [order.id] }))
  list = await watch.time('start list', () => ask.picking.startPickList({ pickListId }))
  const byId = new Map(stage.products.map((product) => [product.id, product]))
  const productOf = (id: string) => must(byId.get(id), 'a staged product')
  while (list.step !== 'listDone') {
    const task = must(
      list.tasks.find(({ id }) => id === list.currentTaskId),
      'the current task',
    )
    const isBin = list.step === 'waitingForBin'
    const scan = isBin ? task.binCode : productOf(task.productId).barcode
    list = (await watch.time(isBin ? 'scan bin' : 'scan item', () => ask.picking.recordScan({ pickListId, scan }))).view
  }
  const packageIds: string[] = []
  for (const [i, line] of order.lines.entries()) {
    const isLast = i === order.lines.length - 1
    const scan = productOf(line.productId).barcode
    const { view } = await watch.time(isLast ? 'last scan, box closed' : 'scan at bench', () =>
      ask.packing.recordScan({ orderId: order.id, scan }),
    )
    if (isLast) packageIds.push(...view.packages.map(({ id }) => id))
  }
  return packageIds
}

/** Takes the nth order the whole way through a hub. */
export async function takeThroughHub(ask: Ask, stage: Stage, n: number, watch: PathWatch): Promise<void> {
  const order = nthOrder(stage, n)
  await watch.time('add order', () => ask.orders.addOrder(order))
  await watch.time('confirm', () => ask.orders.confirmOrder({ id: order.id }))
  const packageIds = await pickAndPack(ask, stage, order, watch)
  const shipment = await watch.time('ship', () => ask.shipping.shipPackages({ id: uuidV7Ids.next(), packageIds, carrier: 'DHL' }))
  // In life the outbox runner does this by itself; here it is asked for, so that it can be timed.
  await watch.time('invoice', () => ask.invoicing.issueInvoice({ shipmentId: shipment.id }))
}
