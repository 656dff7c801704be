import type { WriteDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import { holdCustomer } from './parties.sql.ts'

/**
 * Who orders under this id: the customer, or the one it was merged into; with the address that goods go to where nothing else is said.
 * Until the caller's transaction ends the customer is not merged into another one, so that no document is left with one that is gone.
 */
export async function orderingCustomer(
  tx: WriteDb,
  id: string,
): Promise<{ id: string; number: string; name: string; address: Address } | undefined> {
  const customer = await holdCustomer(tx, id)
  if (!customer) return undefined
  const { mergedInto, ...ordering } = customer
  return mergedInto === null ? ordering : orderingCustomer(tx, mergedInto)
}
