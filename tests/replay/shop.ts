// The warehouse in which a file of sales happens again: its products with their packs, its customers, and shelves that run short.
import { suggestCountryCode } from '#electron/features/imports/country-code.ts'
import { usualHoldSettings } from '#shared/domain/orders/order-holds.ts'
import { must } from '#shared/kernel/must.ts'
import type { Ask } from '#tests/bench/bench-hub.ts'
import type { SalesDocument } from './read-sales.ts'
import type { ReplayClock } from './replay-clock.ts'
import { withHands } from './with-hands.ts'

export interface ReplayProduct {
  readonly id: string
  readonly sku: string
  readonly binCode: string
  /** Pack sizes that have a barcode, largest first; 1 is always among them. */
  readonly packs: readonly number[]
  /** What the file sells of it in all. */
  readonly demand: number
}

export interface ReplayShop {
  productOf(sku: string): ReplayProduct
  productById(id: string): ReplayProduct
  /** The customer of a document, added when they first buy. */
  customerOf(document: SalesDocument): Promise<string>
}

/** Of each hundred units sold, so many lie on the shelf at first and so many come in each week: at the end some are still wanted. */
const FIRST_SHARE = 0.25
const BINS_A_RACK = 50
/** No product needs more pack sizes than this to be scanned quickly. */
const MOST_PACKS = 16

const company = {
  name: 'Replay Giftware Ltd',
  address: { name: 'Replay Giftware Ltd', line1: '12 Mill Lane', postcode: 'LE1 5WW', city: 'Leicester', country: 'GB' },
  taxNumber: 'GB123456782',
  currency: 'GBP',
  timeZone: 'UTC',
  documentLanguage: 'en',
  defaultCarrier: 'Parcel post',
} as const

/** Opens for business on the first day of the file. */
export async function openShop(ask: Ask, clock: ReplayClock, documents: readonly SalesDocument[]): Promise<ReplayShop> {
  await ask.setup.startEmpty({ company, ownerName: 'Ada' })
  // The file knows the customers' countries and nothing else of where they live.
  await ask.holds.changeHoldSettings({ version: 0, settings: { ...usualHoldSettings, checksAddress: false } })
  const products = await stockShelves(ask, clock, documents)
  const byId = new Map([...products.values()].map((product) => [product.id, product]))
  const customers = new Map<string, Promise<string>>()
  return {
    productOf: (sku) => must(products.get(sku), `product ${sku}`),
    productById: (id) => must(byId.get(id), `product ${id}`),
    customerOf({ customer, country }) {
      const key = customer || `walk-in ${country}`
      const known = customers.get(key) ?? addCustomer(ask, clock, customer ? `Customer ${customer}` : `Walk-in, ${country}`, country)
      customers.set(key, known)
      return known
    },
  }
}

async function addCustomer(ask: Ask, clock: ReplayClock, name: string, country: string): Promise<string> {
  const id = clock.nextId()
  await ask.parties.addCustomer({
    id,
    name,
    address: { name, line1: 'As on file', city: country || 'Unknown', country: countryCode(country) },
  })
  return id
}

async function stockShelves(ask: Ask, clock: ReplayClock, documents: readonly SalesDocument[]): Promise<Map<string, ReplayProduct>> {
  const wanted = new Map<string, { name: string; demand: number; price: string; sizes: Map<number, number> }>()
  for (const row of documents.flatMap(({ rows }) => rows)) {
    const known = wanted.get(row.sku) ?? { name: '', demand: 0, price: row.unitPrice, sizes: new Map<number, number>() }
    const isSold = row.quantity > 0
    if (isSold) known.sizes.set(row.quantity, (known.sizes.get(row.quantity) ?? 0) + 1)
    wanted.set(row.sku, { ...known, name: known.name || row.name, demand: known.demand + (isSold ? row.quantity : 0) })
  }
  const products = new Map<string, ReplayProduct>()
  await withHands([...[...wanted].entries()], async ([n, [sku, { name, demand, price, sizes }]]) => {
    const rack = Math.floor(n / BINS_A_RACK) + 1
    const binCode = `A-${String(rack).padStart(3, '0')}-${(n % BINS_A_RACK) + 1}`
    const usual = [...sizes].sort((a, b) => b[1] - a[1]).map(([size]) => size)
    const packs = [...new Set([1, 10, 100, 1000, ...usual.slice(0, MOST_PACKS)])].sort((a, b) => b - a)
    const id = clock.nextId()
    const barcodes = packs.map((packQuantity) => ({ code: packCode(sku, packQuantity), packQuantity }))
    await ask.catalog.addProduct({ id, sku, name: name || sku, unitPrice: price, taxRateBp: 2000, weightGrams: 200, barcodes })
    await ask.stock.addBin({ id: clock.nextId(), code: binCode, zone: 'A' })
    const product = { id, sku, binCode, packs, demand }
    const quantity = Math.ceil(demand * FIRST_SHARE)
    if (quantity > 0) await ask.stock.receiveStock({ productId: id, binCode, quantity, document: 'Opening stock' })
    products.set(sku, product)
  })
  return products
}

/** What the scanner reads on a pack of this size. */
export function packCode(sku: string, packQuantity: number): string {
  return `${sku}-P${packQuantity}`
}

const otherNames: Readonly<Record<string, string>> = {
  EIRE: 'IE',
  USA: 'US',
  RSA: 'ZA',
  'Channel Islands': 'JE',
  'Czech Republic': 'CZ',
  Korea: 'KR',
}

function countryCode(country: string): string {
  return otherNames[country] ?? suggestCountryCode(country) ?? 'GB'
}
