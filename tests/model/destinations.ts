import type { World } from '#tests/world/world.ts'

/** Where goods may go besides the address of whoever ordered them. */
const elsewhere = {
  yard: { name: 'The yard', line1: 'Kaj 4', postcode: '411 04', city: 'Göteborg', country: 'SE' },
  harbour: { name: 'The harbour', line1: 'Kajen 9', postcode: '20457', city: 'Hamburg', country: 'DE' },
  fjord: { name: 'The fjord', line1: 'Brygge 2', postcode: '0150', city: 'Oslo', country: 'NO' },
} as const

/** At the address of whoever ordered; they all live in Sweden. */
export const HOME = 'home'
export const destinations = [HOME, ...Object.keys(elsewhere)] as const

const isElsewhere = (word: string): word is keyof typeof elsewhere => word in elsewhere

/** A word's address; none for the customer's own. */
export const addressElsewhere = (word: string) => (isElsewhere(word) ? elsewhere[word] : undefined)
export const countryOf = (word: string) => addressElsewhere(word)?.country ?? 'SE'

/** The address that a word of the model stands for. */
export async function addressOf({ hub }: World, customer: string, word: string) {
  const written = addressElsewhere(word)
  if (written) return written
  const { address } = await hub.database.read.selectFrom('customers').select('address').where('id', '=', customer).executeTakeFirstOrThrow()
  return JSON.parse(address) as (typeof elsewhere)['yard'] // every customer of the model has such an address
}
