import fs from 'node:fs'
import type { SerialLink } from '#shared/contract/devices.ts'

export interface Port {
  readonly path: string
  readonly title: string
  readonly usb: SerialLink['usb']
}

/** The serial ports of this machine. Empty where they cannot be listed: a port can then still be named by its path. */
export async function listPorts(): Promise<Port[]> {
  try {
    const { SerialPort } = await import('serialport')
    const ports = await SerialPort.list()
    return ports.filter(({ path, vendorId }) => vendorId || !/^\/dev\/ttyS/.test(path)).map(portOf)
  } catch {
    // a Linux without udev
    return plugged()
  }
}

function portOf(port: { path: string; manufacturer?: string; serialNumber?: string; vendorId?: string; productId?: string }): Port {
  const { path, manufacturer, vendorId, productId, serialNumber } = port
  const friendly = 'friendlyName' in port && typeof port.friendlyName === 'string' ? port.friendlyName : undefined
  const usb = vendorId && productId ? { vendorId, productId, serialNumber: serialNumber ?? '' } : null
  return { path, title: friendly ?? [manufacturer, path].filter(Boolean).join(', '), usb }
}

function plugged(): Port[] {
  if (process.platform !== 'linux') return []
  const names = fs.readdirSync('/dev').filter((name) => /^tty(USB|ACM)\d+$/.test(name))
  return names.map((name) => ({ path: `/dev/${name}`, title: `/dev/${name}`, usb: null }))
}

/** Where the device is now: its plug may have got another number since. */
export async function pathOf({ path, usb }: SerialLink): Promise<string> {
  if (usb === null || usb.serialNumber === '') return path
  const ports = await listPorts()
  return ports.find((port) => port.usb !== null && isSame(port.usb, usb))?.path ?? path
}

function isSame(a: NonNullable<SerialLink['usb']>, b: NonNullable<SerialLink['usb']>): boolean {
  return a.vendorId === b.vendorId && a.productId === b.productId && a.serialNumber === b.serialNumber
}
