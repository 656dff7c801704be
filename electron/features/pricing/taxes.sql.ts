// The only SQL that writes tax rates and rules, what sending costs, and how products and customers stand to them.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { saveSetting } from '#electron/database/settings.sql.ts'
import type { ShippingRuleView, TaxPolicyView, TaxRateView } from '#shared/contract/pricing.ts'
import type { CustomerKind, TaxClass } from '#shared/domain/pricing/tax-words.ts'
import { TAX_POLICY } from './price-book.sql.ts'

export function listTaxRates(db: ReadDb): Promise<TaxRateView[]> {
  return db.selectFrom('taxRates').selectAll().orderBy('country').orderBy('taxClass').orderBy('validFrom').execute()
}

export async function upsertTaxRate(tx: WriteDb, rate: TaxRateView): Promise<void> {
  await tx
    .insertInto('taxRates')
    .values(rate)
    .onConflict((c) => c.columns(['country', 'taxClass', 'validFrom']).doUpdateSet({ rateBp: rate.rateBp }))
    .execute()
}

/** Takes a rate back, and says which it was. */
export function deleteTaxRate(tx: WriteDb, rate: Omit<TaxRateView, 'rateBp'>): Promise<TaxRateView | undefined> {
  return tx
    .deleteFrom('taxRates')
    .where('country', '=', rate.country)
    .where('taxClass', '=', rate.taxClass)
    .where('validFrom', '=', rate.validFrom)
    .returningAll()
    .executeTakeFirst()
}

/** Saves the policy if its version is still the one that was read; version 0 makes it. */
export function saveTaxPolicy(tx: WriteDb, policy: TaxPolicyView, version: number): Promise<boolean> {
  return saveSetting(tx, TAX_POLICY, policy, version)
}

export async function listShippingRuleRows(db: ReadDb): Promise<ShippingRuleView[]> {
  const rows = await db.selectFrom('shippingRules').selectAll().orderBy('position').execute()
  return rows.map(({ position: _, ...rule }) => rule)
}

export async function replaceShippingRules(tx: WriteDb, rules: readonly ShippingRuleView[]): Promise<void> {
  await tx.deleteFrom('shippingRules').execute()
  if (rules.length === 0) return
  await tx
    .insertInto('shippingRules')
    .values(rules.map((rule, at) => ({ ...rule, position: at + 1 })))
    .execute()
}

export async function loadProductTerms(
  db: ReadDb,
  productId: string,
): Promise<{ sku: string; taxClass: TaxClass | null; costPrice: string | null } | undefined> {
  return db
    .selectFrom('products as p')
    .leftJoin('productTerms as t', 't.productId', 'p.id')
    .select(['p.sku', 't.taxClass', 't.costPrice'])
    .where('p.id', '=', productId)
    .executeTakeFirst()
}

export async function saveProductTerms(
  tx: WriteDb,
  productId: string,
  change: { taxClass: TaxClass | null } | { costPrice: string | null },
): Promise<void> {
  await tx
    .insertInto('productTerms')
    .values({ productId, taxClass: null, costPrice: null, ...change })
    .onConflict((c) => c.column('productId').doUpdateSet(change))
    .execute()
}

export interface StoredCustomerTerms {
  readonly customerId: string
  readonly kind: CustomerKind
  readonly priceGroupId: string | null
  readonly currency: string | null
}

export async function saveCustomerTerms(tx: WriteDb, terms: StoredCustomerTerms): Promise<void> {
  const { customerId: _, ...rest } = terms
  await tx
    .insertInto('customerTerms')
    .values(terms)
    .onConflict((c) => c.column('customerId').doUpdateSet(rest))
    .execute()
}

export async function isPriceGroup(db: ReadDb, id: string): Promise<boolean> {
  return (await db.selectFrom('priceGroups').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
