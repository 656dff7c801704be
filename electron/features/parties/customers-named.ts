import type { ReadDb } from '#electron/database/schema.ts'
import { searchText } from '#shared/kernel/text.ts'
import { loadCustomersWith } from './parties.sql.ts'

/** A name that more customers share is also found among the newest documents. */
const MOST = 200

/** The ids of customers in whose number and name every word stands somewhere, for lists of what they ordered. */
export async function customersNamed(db: ReadDb, search: string): Promise<string[]> {
  const words = searchText(search).split(' ')
  const found = await loadCustomersWith(db, search) // also in their address, which is in no document's words
  const named = found.filter(({ number, name }) => words.every((word) => searchText(number, name).includes(word)))
  return named.slice(0, MOST).map(({ id }) => id)
}
