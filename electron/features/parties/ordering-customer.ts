import type { WriteDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import { holdCustomer, loadCustomer } from './parties.sql.ts'

/**
 * Who orders under this id: the customer, or the one it was merged into; with the address that goods go to where nothing else is said.
 * Until the caller's transaction ends the customer is not merged into another one, so that no document is left with one that is gone.
 */
export async function orderingCustomer(
  tx: WriteDb,
  id: string,
): Promise<{ id: string; number: string; name: string; address: Address } | undefined> {
  const isHeld = await holdCustomer(tx, id)
  const customer = await loadCustomer(tx, id)
  if (!customer) return undefined
  if (!isHeld) return customer.mergedInto ? orderingCustomer(tx, customer.mergedInto.id) : undefined
  const { number, name, addresses } = customer
  const delivery = addresses.find(({ kind, isDefault }) => kind === 'delivery' && isDefault)
  return { id: customer.id, number, name, address: delivery?.address ?? customer.address }
}
