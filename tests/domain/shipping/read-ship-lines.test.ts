import { expect, test } from 'vitest'
import { readShipLines } from '#shared/domain/shipping/read-ship-lines.ts'

test('each line is one order or package, with its tracking number and at wish its own carrier', () => {
  expect(readShipLines('SO-000001;JD01\r\n\nPKG-000002\tJD02\tUPS\nSO-000003\n', ' DHL ')).toEqual([
    { code: 'SO-000001', trackingNumber: 'JD01', carrier: 'DHL' },
    { code: 'PKG-000002', trackingNumber: 'JD02', carrier: 'UPS' },
    { code: 'SO-000003', trackingNumber: '', carrier: 'DHL' },
  ])
})

test('nothing typed is nothing to ship', () => {
  expect(readShipLines(' \n\n', 'DHL')).toEqual([])
})
