import { expect, test } from 'vitest'
import { checksOf } from '#renderer/screens/settings/devices/device-checks.ts'
import {
  deviceOf,
  draftOf,
  emptyDraft,
  OTHER_PLACE,
  placeOf,
  withPlace,
  withProtocol,
} from '#renderer/screens/settings/devices/device-draft.ts'
import type { Device, FoundDevice } from '#shared/contract/devices.ts'

const port: FoundDevice = {
  type: 'serial',
  path: 'COM4',
  title: 'USB serial (COM4)',
  usb: { vendorId: '0c2e', productId: '0b6a', serialNumber: '18011' },
}
const usbScale: FoundDevice = { type: 'hid', vendorId: 0x0922, productId: 0x8003, serialNumber: null, title: 'DYMO M10', kind: 'scale' }
const found = [port, usbScale]

test('a scanner at a port that was found is known by its plug, wherever it is plugged in later', () => {
  const draft = { ...withPlace(emptyDraft(), 'COM4', found), name: ' Bench 1 ' }
  const made = deviceOf(draft, 'd1', found, undefined)
  expect(made).toEqual({
    kind: 'scanner',
    id: 'd1',
    name: 'Bench 1',
    link: { type: 'serial', path: 'COM4', usb: port.usb, baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
    profile: null,
  })
})

test('a USB scale says itself what it is and what it is called', () => {
  const draft = withPlace(emptyDraft(), placeOf(usbScale), found)
  const link = { type: 'hid', vendorId: 0x0922, productId: 0x8003, serialNumber: null }
  expect(deviceOf(draft, 'd2', found, undefined)).toEqual({ kind: 'scale', id: 'd2', name: 'DYMO M10', link, protocol: 'sics', unit: null })
})

test('the language of a scale brings the line that its makers deliver', () => {
  const draft = withProtocol({ ...emptyDraft(), kind: 'scale', place: OTHER_PLACE, path: '/dev/ttyS0', name: 'Scale' }, '8217')
  expect(deviceOf(draft, 'd3', [], undefined)?.link).toMatchObject({ path: '/dev/ttyS0', dataBits: 7, parity: 'even' })
})

test('without a place or a name there is no device yet', () => {
  expect(deviceOf({ ...emptyDraft(), name: 'Scale' }, 'd4', found, undefined)).toBeUndefined()
  expect(deviceOf({ ...emptyDraft(), place: 'COM4', path: 'COM4', name: '  ' }, 'd4', found, undefined)).toBeUndefined()
})

test('a new name leaves everything else as it was, also of a device that is not plugged in', () => {
  const profile = { layout: 'pc', end: 'tab', separator: '|', sendsAim: false } as const
  const scanner: Device = { kind: 'scanner', id: 'd5', name: 'Old', link: { ...usbScale, type: 'hid' }, profile }
  const { link } = scanner
  const serial = deviceOf({ ...withPlace(emptyDraft(), 'COM4', found), name: 'Old' }, 'd6', found, undefined)
  expect(deviceOf({ ...draftOf(scanner), name: 'New' }, 'd5', [], scanner)).toEqual({ ...scanner, name: 'New', link })
  expect(serial && deviceOf({ ...draftOf(serial), name: 'New' }, 'd6', found, serial)).toEqual({ ...serial, name: 'New' })
})

test('the check names the first thing that is wrong, and believes an open port that is not listed', () => {
  const scanner = deviceOf({ ...withPlace(emptyDraft(), 'COM4', found), name: 'S' }, 's', found, undefined)
  if (!scanner) throw new Error('no device')
  const wrong = (heard: Parameters<typeof checksOf>[1], there: readonly FoundDevice[]) =>
    checksOf(scanner, heard, there).flatMap(({ what, isRight }) => (isRight ? [] : [what]))
  const state = { kind: 'state', id: 's', is: 'connected', reason: '' } as const
  const bytes = { kind: 'bytes', id: 's', bytes: 'x', use: 'unknown', at: 1 } as const
  expect(wrong(undefined, [])).toEqual(['plugged', 'opened', 'spoke', 'understood', 'known'])
  expect(wrong(undefined, found)).toEqual(['opened', 'spoke', 'understood', 'known'])
  expect(wrong({ state }, [])).toEqual(['spoke', 'understood', 'known'])
  expect(wrong({ state, bytes }, [])).toEqual(['understood', 'known'])
  expect(wrong({ state, bytes: { ...bytes, use: 'scan' } }, [])).toEqual(['known'])
})

test('a camera is a camera, and what is plugged in instead of it is none', () => {
  const camera = { type: 'camera', deviceId: 'c-1', title: 'Logitech C920' } as const
  const places = [...found, camera]
  const chosen = withPlace(emptyDraft(), placeOf(camera), places)
  const made = deviceOf(chosen, 'd4', places, undefined)
  const link = { type: 'camera', deviceId: 'c-1', label: 'Logitech C920', isOn: true }
  expect(made).toEqual({ kind: 'camera', id: 'd4', name: 'Logitech C920', link })
  expect(made && deviceOf(draftOf(made), 'd4', [], made)).toEqual(made)
  expect(deviceOf(withPlace(chosen, 'COM4', places), 'd4', places, made)).toMatchObject({ kind: 'scanner', link: { path: 'COM4' } })
  expect(withPlace(chosen, OTHER_PLACE, places).kind).toBe('scanner')
})
