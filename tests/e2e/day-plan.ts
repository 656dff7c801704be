// The thirty orders of a day, with where each item lies, put into a warehouse of their own.
import { must } from '#shared/kernel/must.ts'
import { company, someAddress } from './ask-hub.ts'
import { startHub } from './running-hub.ts'

export const TEA = 'TEA-EG'
export const MUG = 'MUG-BLUE'
const HONEY = 'HONEY'
const BINS: Readonly<Record<string, string>> = { [TEA]: 'A-01-1', [MUG]: 'A-02-1', [HONEY]: 'A-03-1' }
const ORDERS = 30
const ON_LISTS = 28
const CUSTOMERS = 6

/** `quantity` is what is on the shelf for it, `packed` what of it reaches the bench. */
export type Place = { readonly bin: string; readonly item: string; readonly quantity: number; readonly packed: number }
export type PlannedOrder = { readonly number: string; readonly items: readonly Place[] }

export interface DayPlan {
  /** Pick lists that the office made, each of four orders. */
  readonly lists: readonly string[]
  readonly orders: readonly PlannedOrder[]
  /** Orders that stand on no list yet. */
  readonly singles: readonly PlannedOrder[]
  /** The orders that go to one customer together. */
  readonly shipments: readonly (readonly string[])[]
  readonly shortOrder: string
  readonly shortUnits: number
  walkOf(list: string): readonly Place[]
  unitsOf(list: string): number
}

/** Order 8 wants honey, of which two jars are found broken. */
const SHORT_INDEX = 7
const HONEY_WANTED = 3
const HONEY_FOUND = 1

/** Sets up a warehouse with the day's orders confirmed, most of them on lists, three people and a label printer. */
export async function planDay(data: string, station: string, printerPort: number): Promise<DayPlan> {
  const hub = await startHub(data)
  let ids = 0
  const id = () => `day-${++ids}`
  const ask = async (name: string, input: object) => {
    const { status, body } = await hub.send(name, input)
    if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`)
    return body as { id: string; number: string; tasks: { binCode: string; sku: string; asked: number }[] }
  }
  await ask('setup/startEmpty', { company, ownerName: 'Ada' })
  await ask('people/addUser', { id: id(), name: 'Jonas', role: 'picker', language: 'de' })
  await ask('people/addUser', { id: id(), name: 'Tomasz', role: 'picker', language: 'en' })
  const port = { kind: 'tcp', host: '127.0.0.1', port: printerPort }
  await ask('printing/setPrinter', { station, documentKind: 'shippingLabel', port })
  const products = new Map<string, string>()
  for (const [sku, name, cases] of [
    [TEA, 'Earl Grey', [{ code: 'CASE-100', packQuantity: 100 }]],
    [MUG, 'Mug', []],
    [HONEY, 'Honey', []],
  ] as const) {
    const product = { id: id(), sku, name, unitPrice: '4.50', taxRateBp: 700, weightGrams: 260 }
    products.set(sku, (await ask('catalog/addProduct', { ...product, barcodes: [{ code: sku, packQuantity: 1 }, ...cases] })).id)
    const binCode = must(BINS[sku], 'its bin')
    await ask('stock/addBin', { id: id(), code: binCode, zone: 'A' })
    await ask('stock/receiveStock', { productId: products.get(sku), binCode, quantity: sku === HONEY ? HONEY_WANTED : 500 })
  }
  const customers: string[] = []
  for (let n = 0; n < CUSTOMERS; n++)
    customers.push((await ask('parties/addCustomer', { id: id(), name: `Customer ${n + 1}`, address: someAddress })).id)

  const orders: (PlannedOrder & { id: string })[] = []
  for (let n = 0; n < ORDERS; n++) {
    const wanted = [
      [TEA, 2 + (n % 3)] as const,
      ...(n % 2 ? [[MUG, 1] as const] : []),
      ...(n === SHORT_INDEX ? [[HONEY, HONEY_WANTED] as const] : []),
    ]
    const lines = wanted.map(([sku, quantity]) => ({ id: id(), productId: products.get(sku), quantity }))
    const order = await ask('orders/addOrder', { id: id(), customerId: customers[n % CUSTOMERS], lines })
    await ask('orders/confirmOrder', { id: order.id })
    const items = wanted.map(([item, quantity]) => placeOf(item, quantity))
    orders.push({ id: order.id, number: order.number, items })
  }
  const walks = new Map<string, Place[]>()
  for (let n = 0; n < ON_LISTS; n += 4) {
    const list = await ask('picking/releaseOrders', { id: id(), orderIds: orders.slice(n, n + 4).map((order) => order.id) })
    walks.set(
      list.number,
      list.tasks.map(({ sku, asked }) => placeOf(sku, asked)),
    )
  }
  await hub.kill()
  const numberOf = (n: number) => must(orders[n], 'an order of the day').number
  return {
    lists: [...walks.keys()],
    orders,
    singles: orders.slice(ON_LISTS),
    shipments: customers.flatMap((_, c) => [
      [numberOf(c)],
      [numberOf(c + CUSTOMERS), numberOf(c + 2 * CUSTOMERS)],
      [numberOf(c + 3 * CUSTOMERS)],
      [numberOf(c + 4 * CUSTOMERS)],
    ]),
    shortOrder: numberOf(SHORT_INDEX),
    shortUnits: HONEY_WANTED - HONEY_FOUND,
    walkOf: (list) => walks.get(list) ?? [],
    unitsOf: (list) => (walks.get(list) ?? []).reduce((sum, { quantity }) => sum + quantity, 0),
  }
}

function placeOf(item: string, quantity: number): Place {
  return { bin: must(BINS[item], 'its bin'), item, quantity, packed: item === HONEY ? HONEY_FOUND : quantity }
}
