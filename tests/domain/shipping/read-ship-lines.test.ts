import { expect, test } from 'vitest'
import { addScanned } from '#shared/domain/shipping/add-scanned.ts'
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

test('a scan of ours begins a line, and any other one is the tracking number of the line before', () => {
  const scans = ['SO-000001', 'JD0001', 'PKG-000004', 'so-000002', 'JD0002', '00340999990000000018', 'JD0003', 'JD0004']
  const text = scans.reduce(addScanned, '')
  expect(text).toBe('SO-000001;JD0001\nPKG-000004\nso-000002;JD0002\n00340999990000000018;JD0003\nJD0004\n')
  expect(addScanned('SO-000001', 'SO-000003')).toBe('SO-000001\nSO-000003\n')
})
