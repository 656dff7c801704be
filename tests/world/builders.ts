// Builders that read as the floor talks: a shop with tea on its shelves, an order for somebody.
import { must } from '#shared/kernel/must.ts'
import type { World } from './world.ts'

export const company = {
  name: 'Nordkontor Tea Trading',
  address: { name: 'Nordkontor Tea Trading', line1: 'Speicherstr. 4', postcode: '20457', city: 'Hamburg', country: 'DE' },
  taxNumber: 'DE123456789',
  currency: 'EUR',
  timeZone: 'Europe/Berlin',
  documentLanguage: 'en',
} as const

/** Sets the warehouse up, with Ada as its owner. */
export async function setUp(w: World): Promise<World> {
  await w.ask.setup.startEmpty({ company, ownerName: 'Ada' })
  return w
}

export async function aCustomer(w: World, name = 'Bergman Tea & Co') {
  const address = { name, line1: 'Storgatan 14', postcode: '411 38', city: 'Göteborg', country: 'SE' }
  return w.ask.parties.addCustomer({ id: w.ids.next(), name, address })
}

interface ProductWish {
  readonly sku: string
  readonly name?: string
  readonly unitPrice?: string
  readonly taxRateBp?: number
  readonly weightGrams?: number
  readonly barcodes?: { code: string; packQuantity: number }[]
  readonly hsCode?: string
  readonly originCountry?: string
}

export async function aProduct(w: World, wish: ProductWish) {
  const { sku, name = sku, unitPrice = '4.50', taxRateBp = 700, weightGrams = 260, barcodes = [], hsCode = '', originCountry = '' } = wish
  return w.ask.catalog.addProduct({ id: w.ids.next(), sku, name, unitPrice, taxRateBp, weightGrams, barcodes, hsCode, originCountry })
}

/** Makes a bin, in the zone of its first letter. */
export async function aBin(w: World, code: string) {
  return w.ask.stock.addBin({ id: w.ids.next(), code, zone: must(code[0], 'a bin code') })
}

/** Puts goods into a bin. */
export async function stocked(w: World, product: { id: string }, binCode: string, quantity: number) {
  return w.ask.stock.receiveStock({ productId: product.id, binCode, quantity })
}

/** A draft: `anOrder(w).for(customer).of(tea, 3).of(mug, 1).draft()`, or `.confirmed()`. */
export function anOrder(w: World) {
  const lines: { id: string; productId: string; quantity: number; unitPrice?: string }[] = []
  let customerId: string | undefined
  let promisedOn: string | null = null
  const builder = {
    for(customer: { id: string }) {
      customerId = customer.id
      return builder
    },
    of(product: { id: string }, quantity: number, unitPrice?: string) {
      lines.push({ id: w.ids.next(), productId: product.id, quantity, ...(unitPrice === undefined ? {} : { unitPrice }) })
      return builder
    },
    promised(day: string) {
      promisedOn = day
      return builder
    },
    async draft() {
      const id = customerId ?? (await aCustomer(w)).id
      return w.ask.orders.addOrder({ id: w.ids.next(), customerId: id, promisedOn, lines })
    },
    async confirmed() {
      const { id } = await builder.draft()
      return w.ask.orders.confirmOrder({ id })
    },
    /** Confirmed and on a pick list of its own. */
    async released() {
      const { id } = await builder.confirmed()
      return w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [id] })
    },
  }
  return builder
}

export const EARL_GREY_EAN = '4006381333931'

/** A small shop: Earl Grey (single EAN and a case of six) in A-01-1 and B-01-1, mugs in A-02-1. */
export async function aTeaShop(w: World) {
  await setUp(w)
  for (const code of ['A-01-1', 'A-02-1', 'B-01-1']) await aBin(w, code)
  const tea = await aProduct(w, {
    sku: 'TEA-EG-250',
    name: 'Earl Grey tea 250 g',
    barcodes: [
      { code: EARL_GREY_EAN, packQuantity: 1 },
      { code: 'CASE-EG', packQuantity: 6 },
    ],
  })
  const mug = await aProduct(w, {
    sku: 'MUG-BLUE',
    name: 'Stoneware mug, blue',
    unitPrice: '9.95',
    taxRateBp: 1900,
    barcodes: [{ code: 'MUG-1', packQuantity: 1 }],
  })
  await stocked(w, tea, 'A-01-1', 10)
  await stocked(w, mug, 'A-02-1', 5)
  const customer = await aCustomer(w)
  return { tea, mug, customer }
}
