import type { FoundCamera } from '#renderer/scanning/camera/open-camera.ts'
import type { Device, FoundDevice, SerialLink } from '#shared/contract/devices.ts'
import type { LineSettings } from '#shared/domain/weighing/protocol.ts'
import { type ScaleProtocolName, scaleProtocols } from '#shared/domain/weighing/protocols.ts'

/** What is there now: ports and USB devices that the station finds, cameras that the window does. */
export type FoundPlace = FoundDevice | FoundCamera

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

export function placeOf(found: FoundPlace): string {
  if (found.type === 'camera') return `camera:${found.deviceId}`
  return found.type === 'serial' ? found.path : `${found.vendorId}:${found.productId}:${found.serialNumber ?? ''}`
}

export function emptyDraft(): DeviceDraft {
  return { kind: 'scanner', place: '', path: '', name: '', protocol: 'sics', line: usualLine }
}

export function draftOf({ kind, name, link, ...device }: Device): DeviceDraft {
  const line = link.type === 'serial' ? lineOf(link) : usualLine
  return {
    kind,
    name,
    place: placeOfLink(kind, link),
    path: link.type === 'serial' ? link.path : '',
    protocol: 'protocol' in device ? device.protocol : 'sics',
    line,
  }
}

function placeOfLink(kind: Device['kind'], link: Device['link']): string {
  if (link.type === 'hid') return kind === 'camera' ? '' : placeOf({ ...link, title: '', kind })
  if (link.type === 'camera') return placeOf({ ...link, title: '' })
  return link.type === 'serial' ? link.path : ''
}

function lineOf({ baudRate, dataBits, parity, stopBits }: SerialLink): LineSettings {
  return { baudRate, dataBits, parity, stopBits }
}

/** Another language comes with the line that its makers deliver. */
export function withProtocol(draft: DeviceDraft, protocol: ScaleProtocolName): DeviceDraft {
  return { ...draft, protocol, line: scaleProtocols[protocol].line }
}

/** What was found tells what it is, where it can. */
export function withPlace(draft: DeviceDraft, place: string, found: readonly FoundPlace[]): DeviceDraft {
  const one = found.find((each) => placeOf(each) === place)
  if (!one) return { ...draft, place, kind: draft.kind === 'camera' ? 'scanner' : draft.kind }
  const name = draft.name === '' && one.type !== 'serial' ? one.title.slice(0, 60) : draft.name
  const kind = one.type === 'hid' ? one.kind : one.type === 'camera' ? 'camera' : draft.kind === 'camera' ? 'scanner' : draft.kind
  return { ...draft, place, name, path: one.type === 'serial' ? one.path : '', kind }
}

/** The device that a draft describes; undefined while something is missing. How a scanner is set stays known. */
export function deviceOf(draft: DeviceDraft, id: string, found: readonly FoundPlace[], before: Device | undefined): Device | undefined {
  const { kind, protocol, line } = draft
  const name = draft.name.trim()
  const link = linkOf(draft, found, before) ?? undefined
  if (name === '' || link === undefined) return undefined
  if (link.type === 'camera') return { kind: 'camera', id, name, link }
  if (kind === 'camera') return undefined
  if (kind === 'scale') return { kind, id, name, link, protocol, unit: before?.kind === 'scale' ? before.unit : null }
  return {
    kind,
    id,
    name,
    link: link.type === 'serial' ? { ...link, ...line } : link,
    profile: before?.kind === 'scanner' ? before.profile : null,
  }
}

function linkOf({ place, path, line }: DeviceDraft, found: readonly FoundPlace[], before: Device | undefined) {
  const one = found.find((each) => placeOf(each) === place)
  if (one?.type === 'hid') {
    const { type, vendorId, productId, serialNumber } = one
    return { type, vendorId, productId, serialNumber }
  }
  const wasCamera = before?.link.type === 'camera' ? before.link : undefined
  if (one?.type === 'camera') return { type: one.type, deviceId: one.deviceId, label: one.title, isOn: wasCamera?.isOn ?? true }
  if (wasCamera && place === placeOfLink('camera', wasCamera)) return wasCamera
  // a USB device that is not plugged in now stays what it was
  if (before?.link.type === 'hid' && place === placeOfLink(before.kind, before.link)) return before.link
  const named = one?.path ?? path.trim()
  return named === '' ? undefined : { type: 'serial' as const, path: named, usb: one?.usb ?? null, ...line }
}
