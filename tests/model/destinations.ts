import type { World } from '#tests/world/world.ts'

/** Where goods may go besides the address of whoever ordered them. */
const elsewhere = {
  yard: { name: 'The yard', line1: 'Kaj 4', postcode: '411 04', city: 'Göteborg', country: 'SE' },
  shop: { name: 'The shop', line1: 'Avenyn 9', postcode: '411 36', city: 'Göteborg', country: 'SE' },
} as const

export const HOME = 'home'
export const destinations = [HOME, ...Object.keys(elsewhere)] as const

/** The address that a word of the model stands for. */
export async function addressOf({ hub }: World, customer: string, word: string) {
  if (word === 'yard' || word === 'shop') return elsewhere[word]
  const { address } = await hub.database.read.selectFrom('customers').select('address').where('id', '=', customer).executeTakeFirstOrThrow()
  return JSON.parse(address) as (typeof elsewhere)['yard']
}
