import { expect, test } from 'vitest'
import { byOrder, offeredCarriers, totalWeight } from '#renderer/screens/ship/outgoing.ts'
import type { ShipPackageRow } from '#shared/contract/shipping.ts'

test('packages stand by order, the order that waits longest first', () => {
  const rows = [aPackage('PKG-1', 'SO-2'), aPackage('PKG-2', 'SO-1'), aPackage('PKG-3', 'SO-2')]
  const orders = byOrder(rows).map(({ number, packages }) => [number, packages.map((box) => box.number)])
  expect(orders).toEqual([
    ['SO-2', ['PKG-1', 'PKG-3']],
    ['SO-1', ['PKG-2']],
  ])
  expect(totalWeight(rows)).toBe(1500)
})

test('each carrier is offered once, as it was written first, and no more than there are digits', () => {
  expect(offeredCarriers(['', 'DHL', 'dhl', 'Hermes', 'GLS', 'DHL'], 2)).toEqual(['DHL', 'Hermes'])
})

function aPackage(number: string, orderNumber: string): ShipPackageRow {
  const customer = { customerId: 'c1', customerName: 'Bergman', city: 'Göteborg', country: 'SE', carrier: '' }
  return {
    id: number,
    number,
    sscc: '',
    status: 'closed',
    orderId: orderNumber,
    orderNumber,
    goesWith: [],
    ...customer,
    weightGrams: 500,
    units: 1,
    closedAt: 0,
  }
}
