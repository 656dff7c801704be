import { searchText } from '#shared/kernel/text.ts'

export interface ShipTo {
  readonly name: string
  readonly line1: string
  readonly line2: string
  readonly postcode: string
  readonly city: string
  readonly region: string
  readonly country: string
}

/** A package that is to leave, and to whom. */
export interface OutgoingPackage {
  readonly number: string
  readonly customerId: string
  readonly shipTo: ShipTo
  /** In which its order is priced, ISO 4217. */
  readonly currency: string
}

/**
 * The packages that cannot share a shipment: the first one and those that go to somebody or somewhere else; none when all may leave together.
 * An address is the same however it is capitalised and spaced. Orders in two currencies are two invoices, so they are two shipments too.
 */
export function strayPackages(packages: readonly OutgoingPackage[]): string[] {
  const [first, ...others] = packages
  if (!first) return []
  const strays = others.filter((other) => destination(other) !== destination(first))
  return strays.length === 0 ? [] : [first, ...strays].map((stray) => stray.number)
}

function destination({ customerId, currency, shipTo }: OutgoingPackage): string {
  const { name, line1, line2, postcode, city, region, country } = shipTo
  return JSON.stringify([customerId, currency, ...[name, line1, line2, postcode, city, region, country].map((part) => searchText(part))])
}
