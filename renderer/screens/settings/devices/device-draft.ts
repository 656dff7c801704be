import type { Device, FoundDevice, SerialLink } from '#shared/contract/devices.ts'
import type { LineSettings } from '#shared/domain/weighing/protocol.ts'
import { type ScaleProtocolName, scaleProtocols } from '#shared/domain/weighing/protocols.ts'

/** What is typed and chosen about a device before it is one. */
export type DeviceDraft = {
  readonly kind: Device['kind']
  /** The key of what was found, or `other` for a port by its name. */
  readonly place: string
  readonly path: string
  readonly name: string
  readonly protocol: ScaleProtocolName
  readonly line: LineSettings
}

export const OTHER_PLACE = 'other'
const usualLine: LineSettings = { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 }

export function placeOf(found: FoundDevice): string {
  return found.type === 'serial' ? found.path : `${found.vendorId}:${found.productId}:${found.serialNumber ?? ''}`
}

export function emptyDraft(): DeviceDraft {
  return { kind: 'scanner', place: '', path: '', name: '', protocol: 'sics', line: usualLine }
}

export function draftOf({ kind, name, link, ...device }: Device): DeviceDraft {
  const line = link.type === 'serial' ? lineOf(link) : usualLine
  const place = link.type === 'hid' ? placeOf({ ...link, title: '', kind }) : link.type === 'serial' ? link.path : ''
  return {
    kind,
    name,
    place,
    path: link.type === 'serial' ? link.path : '',
    protocol: 'protocol' in device ? device.protocol : 'sics',
    line,
  }
}

function lineOf({ baudRate, dataBits, parity, stopBits }: SerialLink): LineSettings {
  return { baudRate, dataBits, parity, stopBits }
}

/** Another language comes with the line that its makers deliver. */
export function withProtocol(draft: DeviceDraft, protocol: ScaleProtocolName): DeviceDraft {
  return { ...draft, protocol, line: scaleProtocols[protocol].line }
}

/** What was found tells what it is, where it can. */
export function withPlace(draft: DeviceDraft, place: string, found: readonly FoundDevice[]): DeviceDraft {
  const one = found.find((each) => placeOf(each) === place)
  if (!one) return { ...draft, place }
  const name = draft.name === '' && one.type === 'hid' ? one.title : draft.name
  return { ...draft, place, name, path: one.type === 'serial' ? one.path : '', ...(one.type === 'hid' && { kind: one.kind }) }
}

/** The device that a draft describes; undefined while something is missing. How a scanner is set stays known. */
export function deviceOf(draft: DeviceDraft, id: string, found: readonly FoundDevice[], before: Device | undefined): Device | undefined {
  const { kind, protocol, line } = draft
  const name = draft.name.trim()
  const link = linkOf(draft, found, before) ?? undefined
  if (name === '' || link === undefined) return undefined
  if (kind === 'scale') return { kind, id, name, link, protocol, unit: before?.kind === 'scale' ? before.unit : null }
  return {
    kind,
    id,
    name,
    link: link.type === 'serial' ? { ...link, ...line } : link,
    profile: before?.kind === 'scanner' ? before.profile : null,
  }
}

function linkOf({ place, path, line }: DeviceDraft, found: readonly FoundDevice[], before: Device | undefined) {
  const one = found.find((each) => placeOf(each) === place)
  if (one?.type === 'hid') {
    const { type, vendorId, productId, serialNumber } = one
    return { type, vendorId, productId, serialNumber }
  }
  // a USB device that is not plugged in now stays what it was
  if (before?.link.type === 'hid' && place === placeOf({ ...before.link, title: '', kind: before.kind })) return before.link
  const named = one?.path ?? path.trim()
  return named === '' ? undefined : { type: 'serial' as const, path: named, usb: one?.usb ?? null, ...line }
}
