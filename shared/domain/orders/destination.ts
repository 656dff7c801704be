import { searchText } from '#shared/kernel/text.ts'

export interface Destination {
  readonly name: string
  readonly line1: string
  readonly line2: string
  readonly postcode: string
  readonly city: string
  readonly region: string
  readonly country: string
}

/** Where something goes, as one word to compare: an address is the same however it is capitalised and spaced. */
export function destinationOf({ name, line1, line2, postcode, city, region, country }: Destination): string {
  return JSON.stringify([name, line1, line2, postcode, city, region, country].map((part) => searchText(part)))
}
