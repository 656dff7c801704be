// How long promises take where many depend on each other: thousands of back-orders of one product when a delivery comes in.
import path from 'node:path'
import { type BrokenPromise, checkInvariants } from '#electron/database/invariants.sql.ts'
import { startPromiseKeeper } from '#electron/jobs/promise-keeper.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { openBenchHub } from './bench-hub.ts'
import { company } from './order-path.ts'

const BACK_ORDERS = 5_000

export interface PromiseTimes {
  readonly backOrders: number
  /** Milliseconds until the command was answered that took the goods in. */
  readonly receipt: number
  /** Until every order had its goods, and its risk was weighed again. */
  readonly filled: number
  /** Until every order was planned and weighed again because the calendar changed. */
  readonly replanned: number
  readonly brokenPromises: readonly BrokenPromise[]
}

export async function measurePromises(folder: string): Promise<PromiseTimes> {
  const hub = await openBenchHub(path.join(folder, 'promises'))
  const { ask, core } = hub
  await ask.setup.startEmpty({ company, ownerName: 'Ada' })
  const productId = uuidV7Ids.next()
  await ask.catalog.addProduct({
    id: productId,
    sku: 'TEA',
    name: 'Tea',
    unitPrice: '4.50',
    taxRateBp: 700,
    weightGrams: 260,
    barcodes: [],
  })
  await ask.stock.addBin({ id: uuidV7Ids.next(), code: 'A-01-1', zone: 'A' })
  const address = { name: 'Bergman', line1: 'Storgatan 1', postcode: '411 38', city: 'Göteborg', country: 'SE' }
  const customer = await ask.parties.addCustomer({ id: uuidV7Ids.next(), name: 'Bergman', address })
  const promisedOn = new Date(core.clock.now() + 14 * 86_400_000).toISOString().slice(0, 10)
  for (let n = 0; n < BACK_ORDERS; n += 1) {
    const id = uuidV7Ids.next()
    await ask.orders.addOrder({ id, customerId: customer.id, promisedOn, lines: [{ id: uuidV7Ids.next(), productId, quantity: 1 }] })
    await ask.orders.confirmOrder({ id })
  }
  const keeper = startPromiseKeeper(core)
  await keeper.settle()
  const began = performance.now()
  await ask.stock.receiveStock({ productId, binCode: 'A-01-1', quantity: BACK_ORDERS })
  const receipt = performance.now() - began
  await keeper.settle()
  const filled = performance.now() - began
  const { available, reserved } = await ask.promising.getAvailability({ productId })
  if (reserved !== BACK_ORDERS || available !== 0) throw new Error(`${reserved} of ${BACK_ORDERS} were filled`)
  const { calendar, version } = await ask.promising.getCalendar({})
  const changed = performance.now()
  await ask.promising.changeCalendar({ version, calendar: { ...calendar, leadHours: 3 } })
  await keeper.settle()
  const replanned = performance.now() - changed
  await keeper.stop()
  const brokenPromises = await checkInvariants(core.database.read)
  await hub.close()
  return { backOrders: BACK_ORDERS, receipt, filled, replanned, brokenPromises }
}

export function promiseLine({ backOrders, receipt, filled, replanned }: PromiseTimes): string {
  const ms = (value: number) => `${Math.round(value).toLocaleString('en')} ms`
  return `${backOrders.toLocaleString('en')} back-orders of one product: delivery taken in after ${ms(receipt)}, all filled after ${ms(filled)}, all planned anew for another calendar after ${ms(replanned)}`
}
