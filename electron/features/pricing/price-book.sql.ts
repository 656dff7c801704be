// What prices and taxes follow from: lists, rates, what sending costs, and how customers and products stand to them.

import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { loadSetting } from '#electron/database/settings.sql.ts'
import type { TaxPolicyView } from '#shared/contract/pricing.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { PriceEntry } from '#shared/domain/pricing/choose-price.ts'
import type { PriceBook, PricedProduct } from '#shared/domain/pricing/price-order.ts'
import { taxCountry } from '#shared/domain/pricing/tax-country.ts'
import type { CustomerKind } from '#shared/domain/pricing/tax-words.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { loadHouseShipping } from '../parties/house-shipping.ts'
import { loadCompany } from '../setup/company.ts'

const VALUES_A_STATEMENT = 500
/** The key of the settings row with the tax policy. */
export const TAX_POLICY = 'taxPolicy'

const allShippingRules = kept((db: ReadDb, _: object) => db.selectFrom('shippingRules').selectAll().orderBy('position'))
const allTaxRates = kept((db: ReadDb, _: object) => db.selectFrom('taxRates').selectAll())

/** The book for these products; for a company that is not set up yet, in euros and without a country. */
export async function loadPriceBook(db: ReadDb, productIds: readonly string[]): Promise<PriceBook> {
  const company = await loadCompany(db)
  const rules = await allShippingRules.all(db, {})
  return {
    companyCurrency: company?.currency ?? 'EUR',
    homeCountry: company ? taxCountry(company.address) : '',
    policy: (await loadTaxPolicy(db)).policy,
    rates: await allTaxRates.all(db, {}),
    shippingRules: rules,
    entries: groupBy(await loadEntries(db, productIds), ({ productId }) => productId),
  }
}

const entriesOf = kept((db: ReadDb, { productIds }: { productIds: readonly string[] }) =>
  db
    .selectFrom('prices as p')
    .innerJoin('priceLists as l', 'l.id', 'p.listId')
    .select([
      'p.productId',
      'l.kind as listKind',
      'l.name as listName',
      'l.currency',
      'l.groupId',
      'l.customerId',
      'p.fromQuantity',
      'p.unitPrice',
      'p.validFrom',
      'p.validTo',
    ])
    .where('p.productId', 'in', productIds),
)

async function loadEntries(db: ReadDb, productIds: readonly string[]): Promise<(PriceEntry & { productId: string })[]> {
  const found: (PriceEntry & { productId: string })[] = []
  for (let i = 0; i < productIds.length; i += VALUES_A_STATEMENT) {
    found.push(...(await entriesOf.all(db, { productIds: productIds.slice(i, i + VALUES_A_STATEMENT) })))
  }
  return found
}

export async function loadTaxPolicy(db: ReadDb): Promise<{ policy: TaxPolicyView; version: number }> {
  const kept = await loadSetting<TaxPolicyView>(db, TAX_POLICY)
  return kept ? { policy: kept.value, version: kept.version } : { policy: { isSmallBusiness: false, usesOss: false }, version: 0 }
}

export interface BilledCustomer {
  readonly id: string
  readonly number: string
  readonly name: string
  readonly address: Address
  /** Where goods usually go, when that is another address. */
  readonly delivery: Address | undefined
  readonly taxNumber: string
  readonly kind: CustomerKind
  readonly groupId: string | null
  /** Null: the company's. */
  readonly currency: string | null
  /** Whether its orders leave whole, where they say nothing else. */
  readonly shipComplete: number
}

/** A customer as its orders need it. */
export async function loadBilledCustomer(db: ReadDb, id: string): Promise<BilledCustomer | undefined> {
  const [customer] = await loadBilledCustomers(db, [id])
  return customer
}

const billedCustomers = kept((db: ReadDb, { customerIds }: { customerIds: readonly string[] }) =>
  db
    .selectFrom('customers as c')
    .leftJoin('customerTerms as t', 't.customerId', 'c.id')
    .select([
      'c.id',
      'c.number',
      'c.name',
      'c.address',
      'c.taxNumber',
      't.kind',
      't.priceGroupId as groupId',
      't.currency',
      'c.shipComplete',
      'c.shipsAsHouse',
    ])
    .leftJoin('customerAddresses as a', (on) =>
      on.onRef('a.customerId', '=', 'c.id').on('a.kind', '=', 'delivery').on('a.isDefault', '=', 1),
    )
    .select('a.address as delivery')
    .where('c.id', 'in', customerIds),
)

export async function loadBilledCustomers(db: ReadDb, ids: readonly string[]): Promise<BilledCustomer[]> {
  const found: BilledCustomer[] = []
  for (let i = 0; i < ids.length; i += VALUES_A_STATEMENT) {
    const rows = await billedCustomers.all(db, { customerIds: ids.slice(i, i + VALUES_A_STATEMENT) })
    // Both addresses were written from an Address by the parties room.
    const addressOf = (text: string) => JSON.parse(text) as Address
    const house = rows.some(({ shipsAsHouse }) => shipsAsHouse === 1) ? await loadHouseShipping(db) : undefined
    for (const { address, delivery, kind, shipsAsHouse, ...row } of rows) {
      const places = { address: addressOf(address), delivery: delivery === null ? undefined : addressOf(delivery) }
      const shipComplete = house && shipsAsHouse === 1 ? Number(house.shipComplete) : row.shipComplete
      found.push({ ...row, ...places, shipComplete, kind: kind ?? 'business' })
    }
  }
  return found
}

export type NamedProduct = PricedProduct & { readonly name: string }

const pricedProducts = kept((db: ReadDb, { productIds }: { productIds: readonly string[] }) =>
  db
    .selectFrom('products as p')
    .leftJoin('productTerms as t', 't.productId', 'p.id')
    .select(['p.id', 'p.sku', 'p.name', 'p.unitPrice', 'p.taxRateBp', 'p.weightGrams', 't.taxClass'])
    .where('p.id', 'in', productIds),
)

/** The products among these ids as prices need them, by id. */
export async function loadPricedProducts(db: ReadDb, ids: readonly string[]): Promise<Map<string, NamedProduct>> {
  const found: NamedProduct[] = []
  for (let i = 0; i < ids.length; i += VALUES_A_STATEMENT) {
    found.push(...(await pricedProducts.all(db, { productIds: ids.slice(i, i + VALUES_A_STATEMENT) })))
  }
  return new Map(found.map((product) => [product.id, product]))
}
