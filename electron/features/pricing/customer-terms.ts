import type { ReadDb } from '#electron/database/schema.ts'
import { vatCountry } from '#shared/domain/pricing/vat-number.ts'
import { loadBilledCustomer } from './price-book.sql.ts'

/** How a customer is priced and taxed, and whether its VAT number has the right form. */
export async function customerTerms(db: ReadDb, customerId: string) {
  const customer = await loadBilledCustomer(db, customerId)
  if (!customer) return undefined
  const { kind, groupId, currency, taxNumber } = customer
  const taxNumberForm = taxNumber.trim() === '' ? ('none' as const) : vatCountry(taxNumber) ? ('valid' as const) : ('unknown' as const)
  return { customerId, kind, priceGroupId: groupId, currency, taxNumberForm }
}
