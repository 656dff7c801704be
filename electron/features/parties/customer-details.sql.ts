// A customer's further addresses, people and tags: short lists that are read and written as a whole.
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { CustomerAddress, CustomerContact } from '#shared/contract/parties.ts'
import type { Address } from '#shared/contract/terms.ts'

export interface CustomerLists {
  readonly addresses: CustomerAddress[]
  readonly contacts: CustomerContact[]
  readonly tags: string[]
}

const addressesOf = kept((db: ReadDb, { customerId }: { customerId: string }) =>
  db
    .selectFrom('customerAddresses')
    .select(['id', 'kind', 'label', 'address', 'isDefault'])
    .where('customerId', '=', customerId)
    .orderBy('position'),
)

const contactsOf = kept((db: ReadDb, { customerId }: { customerId: string }) =>
  db
    .selectFrom('customerContacts')
    .select(['id', 'name', 'role', 'email', 'phone'])
    .where('customerId', '=', customerId)
    .orderBy('position'),
)

export async function loadLists(db: ReadDb, customerId: string): Promise<CustomerLists> {
  const addresses = await addressesOf.all(db, { customerId })
  const contacts = await contactsOf.all(db, { customerId })
  const tags = await loadTags(db, [customerId])
  return {
    addresses: addresses.map((row) => ({ ...row, address: JSON.parse(row.address) as Address, isDefault: row.isDefault === 1 })), // written below
    contacts,
    tags: tags.get(customerId) ?? [],
  }
}

const tagsOf = kept((db: ReadDb, { customerIds }: { customerIds: readonly string[] }) =>
  db.selectFrom('customerTags').select(['customerId', 'tag']).where('customerId', 'in', customerIds).orderBy('tag'),
)

/** The tags of each of these customers, in the order of the alphabet. */
export async function loadTags(db: ReadDb, customerIds: readonly string[]): Promise<Map<string, string[]>> {
  const tags = new Map<string, string[]>()
  if (customerIds.length === 0) return tags
  const rows = await tagsOf.all(db, { customerIds })
  for (const { customerId, tag } of rows) tags.set(customerId, [...(tags.get(customerId) ?? []), tag])
  return tags
}

export function countTags(db: ReadDb) {
  return db
    .selectFrom('customerTags')
    .select((e) => ['tag', e.fn.countAll<number>().as('customers')])
    .groupBy('tag')
    .orderBy('tag')
    .execute()
}

/** Replaces the lists that are given and leaves the others. */
export async function saveLists(
  tx: WriteDb,
  customerId: string,
  lists: { [List in keyof CustomerLists]?: CustomerLists[List] | undefined },
) {
  const { addresses, contacts, tags } = lists
  if (addresses) {
    await tx.deleteFrom('customerAddresses').where('customerId', '=', customerId).execute()
    const rows = addresses.map((one, position) => ({
      ...one,
      customerId,
      position,
      address: JSON.stringify(one.address),
      isDefault: one.isDefault ? 1 : 0,
    }))
    if (rows.length > 0) await tx.insertInto('customerAddresses').values(rows).execute()
  }
  if (contacts) {
    await tx.deleteFrom('customerContacts').where('customerId', '=', customerId).execute()
    const rows = contacts.map((one, position) => ({ ...one, customerId, position }))
    if (rows.length > 0) await tx.insertInto('customerContacts').values(rows).execute()
  }
  if (tags) {
    await tx.deleteFrom('customerTags').where('customerId', '=', customerId).execute()
    const rows = [...new Set(tags)].map((tag) => ({ customerId, tag }))
    if (rows.length > 0) await tx.insertInto('customerTags').values(rows).execute()
  }
}
