// What a merge does to the two customers themselves; their documents are moved by the room that knows them.
import type { WriteDb } from '#electron/database/schema.ts'
import type { CustomerAddress, CustomerView } from '#shared/contract/parties.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import { saveLists } from './customer-details.sql.ts'
import { markMerged, setFurtherFields, updateCustomer } from './parties.sql.ts'

/** The first customer takes over what the other has and it lacks. Answers whether both are as the caller read them. */
export async function joinCustomers(tx: WriteDb, ids: Ids, into: CustomerView, other: CustomerView): Promise<boolean> {
  const lists = {
    addresses: [...into.addresses, ...addressesOf(ids, into, other)],
    contacts: [...into.contacts, ...other.contacts],
    tags: [...into.tags, ...other.tags],
  }
  const joined = {
    ...into,
    email: into.email || other.email,
    phone: into.phone || other.phone,
    taxNumber: into.taxNumber || other.taxNumber,
    formerNumbers: [...into.formerNumbers, ...other.formerNumbers, other.number],
  }
  // in the order of their ids, so that two merges never wait for each other
  const [first] = [into.id, other.id].sort()
  const steps = [() => updateCustomer(tx, joined), () => markMerged(tx, other, into.id)]
  for (const step of first === into.id ? steps : steps.reverse()) if (!(await step())) return false
  await saveLists(tx, other.id, { addresses: [], contacts: [], tags: [] })
  await saveLists(tx, into.id, lists)
  const notes = [into.notes, other.notes].filter(Boolean).join('\n')
  await setFurtherFields(tx, into.id, { notes, language: into.language || other.language })
  return true
}

/** The other's addresses, none of them the default any more; its own one as well, where it is another place. */
function addressesOf(ids: Ids, into: CustomerView, other: CustomerView): CustomerAddress[] {
  const further = other.addresses.map((one) => ({ ...one, isDefault: false }))
  if (JSON.stringify(other.address) === JSON.stringify(into.address)) return further
  return [{ id: ids.next(), kind: 'delivery', label: other.number, address: other.address, isDefault: false }, ...further]
}
