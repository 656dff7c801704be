// Work for the hands at the window: one released pick list of three products, large enough for a few hundred scans.
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'
import { openBenchHub } from '../bench-hub.ts'

export interface WindowWork {
  readonly pickListId: string
  /** What to scan, in the order in which the list asks for it. */
  readonly scans: readonly { readonly code: string; readonly isBin: boolean }[]
  readonly units: number
  /** Orders to be looked for by their number. */
  readonly orderNumbers: readonly string[]
}

const PRODUCTS = 3

/** Takes an order of the best products as far as the picker's hand, in a warehouse whose tables are as full as they are. */
export async function layOutWork(folder: string, unitsPerProduct: number): Promise<WindowWork> {
  const hub = await openBenchHub(folder)
  const { ask } = hub
  const customer = must((await ask.parties.listCustomers({ limit: 1 })).rows[0], 'a customer')
  const products = (await ask.catalog.listProducts({ limit: PRODUCTS })).rows
  const codes = new Map<string, string>()
  const earlier = (await ask.stock.listBins({ search: 'w-', limit: 500 })).rows.length
  for (const [n, { id }] of products.entries()) {
    const bin = await ask.stock.addBin({ id: uuidV7Ids.next(), code: `W-${earlier + n + 1}`, zone: 'W' })
    await ask.stock.receiveStock({ productId: id, binCode: bin.code, quantity: unitsPerProduct })
    const { barcodes } = await ask.catalog.getProduct({ id })
    codes.set(id, must(barcodes[0], 'a barcode').code)
  }
  const lines = products.map(({ id }) => ({ id: uuidV7Ids.next(), productId: id, quantity: unitsPerProduct }))
  const orderId = uuidV7Ids.next()
  await ask.orders.addOrder({ id: orderId, customerId: customer.id, lines })
  await ask.orders.confirmOrder({ id: orderId })
  const pickListId = uuidV7Ids.next()
  const list = await ask.picking.releaseOrders({ id: pickListId, orderIds: [orderId] })
  await ask.picking.startPickList({ pickListId })
  const scans = list.tasks.flatMap(({ binCode, productId, asked }) => {
    const item = { code: must(codes.get(productId), 'its barcode'), isBin: false }
    return [{ code: binCode, isBin: true }, ...Array.from({ length: asked }, () => item)]
  })
  const { rows } = await ask.orders.listOrders({ filter: 'all', limit: 40 })
  await hub.close()
  return { pickListId, scans, units: list.unitsAsked, orderNumbers: rows.map(({ number }) => number) }
}
