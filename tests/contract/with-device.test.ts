import { expect, test } from 'vitest'
import { type Device, withDevice } from '#shared/contract/devices.ts'

const usb = { type: 'hid', vendorId: 1, productId: 2, serialNumber: null } as const
const device = (id: string, name: string): Device => ({ kind: 'scanner', id, name, link: usb, profile: null })

test('a changed device keeps its place in the list, a new one comes last', () => {
  const [one, two, three] = [device('1', 'One'), device('2', 'Two'), device('3', 'Three')]
  expect(withDevice([one, two], device('1', 'First'))).toEqual([device('1', 'First'), two])
  expect(withDevice([one, two], three)).toEqual([one, two, three])
})
