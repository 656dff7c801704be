import { type Destination, destinationOf } from '#shared/domain/orders/destination.ts'

/** A package that is to leave, and to whom. */
export interface OutgoingPackage {
  readonly number: string
  readonly customerId: string
  readonly shipTo: Destination
  /** In which its order is priced, ISO 4217. */
  readonly currency: string
}

/**
 * The packages that cannot share a shipment: the first one and those that go to somebody or somewhere else; none when all may leave together.
 * Orders in two currencies are two invoices, so they are two shipments too.
 */
export function strayPackages(packages: readonly OutgoingPackage[]): string[] {
  const [first, ...others] = packages
  if (!first) return []
  const strays = others.filter((other) => receiver(other) !== receiver(first))
  return strays.length === 0 ? [] : [first, ...strays].map((stray) => stray.number)
}

function receiver({ customerId, currency, shipTo }: OutgoingPackage): string {
  return JSON.stringify([customerId, currency, destinationOf(shipTo)])
}
