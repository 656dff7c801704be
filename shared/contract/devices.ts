// What is plugged into one station, and what its device process and its windows tell each other. The station's own file holds the devices;
// the hub is never asked.
import { z } from 'zod'
import { layoutNames } from '#shared/domain/scanning/keyboards/layout.ts'
import { scanEnds } from '#shared/domain/scanning/scanner-profile.ts'
import { scaleProtocolNames } from '#shared/domain/weighing/protocols.ts'
import { scaleUnits } from '#shared/domain/weighing/reading.ts'

const Id = z.string().min(1).max(60)
const Name = z.string().trim().min(1).max(60)

/** How a scanner is set, as the test label told it. */
export const ScannerProfile = z.object({
  layout: z.enum(['pc', ...layoutNames]),
  end: z.enum(scanEnds),
  separator: z.string().max(8),
  sendsAim: z.boolean(),
})

/** A port by its path; where its plug tells who it is, it is found again at any path. */
const SerialLink = z.object({
  type: z.literal('serial'),
  path: z.string().min(1).max(300),
  usb: z.object({ vendorId: z.string(), productId: z.string(), serialNumber: z.string() }).nullable(),
  baudRate: z.int().min(110).max(4_000_000),
  dataBits: z.union([z.literal(7), z.literal(8)]),
  parity: z.enum(['none', 'even', 'odd']),
  stopBits: z.union([z.literal(1), z.literal(2)]),
})
export type SerialLink = z.infer<typeof SerialLink>

const HidLink = z.object({ type: z.literal('hid'), vendorId: z.int(), productId: z.int(), serialNumber: z.string().nullable() })
export type HidLink = z.infer<typeof HidLink>

/** A page cannot tell keyboards apart: all scanners that type are one device. */
const KeyboardLink = z.object({ type: z.literal('keyboard') })

/** By the id that Chromium gave it here, else by its name. It stays chosen while it is switched off. */
const CameraLink = z.object({ type: z.literal('camera'), deviceId: z.string().max(300), label: z.string().max(300), isOn: z.boolean() })
export type CameraLink = z.infer<typeof CameraLink>

export const deviceKinds = ['scanner', 'scale', 'camera'] as const
/** What a port or a USB plug may lead to; a camera is found by the window. */
export const pluggedKinds = ['scanner', 'scale'] as const

const Scanner = z.object({
  kind: z.literal('scanner'),
  id: Id,
  name: Name,
  link: z.discriminatedUnion('type', [KeyboardLink, SerialLink, HidLink]),
  /** Null until the test label was scanned. */
  profile: ScannerProfile.nullable(),
})
const Scale = z.object({
  kind: z.literal('scale'),
  id: Id,
  name: Name,
  link: z.discriminatedUnion('type', [SerialLink, HidLink]),
  /** The language on a serial line; a USB scale has only one. */
  protocol: z.enum(scaleProtocolNames),
  /** For scales that send digits alone; null leaves it to their language. */
  unit: z.enum(scaleUnits).nullable(),
})
/** It reads codes as a scanner does, and has nothing that could be set. */
const Camera = z.object({ kind: z.literal('camera'), id: Id, name: Name, link: CameraLink })
export const Device = z.discriminatedUnion('kind', [Scanner, Scale, Camera])
export type Device = z.infer<typeof Device>
export type ScannerDevice = z.infer<typeof Scanner>
export type ScaleDevice = z.infer<typeof Scale>

/** The device that all scanners are that type like a keyboard. */
export const KEYBOARD_SCANNER = 'keyboard'

export const deviceStates = ['opening', 'connected', 'missing', 'inUse', 'noRight', 'noDriver', 'broken'] as const
export const DeviceState = z.object({ id: Id, is: z.enum(deviceStates), reason: z.string() })
export type DeviceState = z.infer<typeof DeviceState>

const Reading = z.discriminatedUnion('state', [
  z.object({ state: z.literal('stable'), grams: z.int(), isNet: z.boolean() }),
  ...(['empty', 'moving', 'over', 'under', 'fault'] as const).map((state) => z.object({ state: z.literal(state) })),
])

/** What a device process tells: in the order it happened. */
export const DeviceNotice = z.discriminatedUnion('kind', [
  DeviceState.extend({ kind: z.literal('state') }),
  /** One whole code, with its AIM identifier and GS as they came. */
  z.object({ kind: z.literal('scan'), id: Id, raw: z.string(), endedBy: z.enum(scanEnds), at: z.number() }),
  z.object({ kind: z.literal('weight'), id: Id, reading: Reading, at: z.number() }),
  /** The last bytes, written so that each can be seen; `use` is what became of them. */
  z.object({ kind: z.literal('bytes'), id: Id, bytes: z.string(), use: z.enum(['scan', 'weight', 'half', 'unknown']), at: z.number() }),
])
export type DeviceNotice = z.infer<typeof DeviceNotice>

/** A port or USB device that is there, whether it is in use or not. */
export const FoundDevice = z.discriminatedUnion('type', [
  z.object({ type: z.literal('serial'), path: z.string(), title: z.string(), usb: SerialLink.shape.usb }),
  HidLink.extend({ title: z.string(), kind: z.enum(pluggedKinds) }),
])
export type FoundDevice = z.infer<typeof FoundDevice>

export const DeviceAnswer = z.object({ kind: z.literal('found'), request: z.int(), found: z.array(FoundDevice) })

/** What the station orders its device process to do. */
export type DeviceOrder =
  | { readonly kind: 'devices'; readonly devices: readonly Device[] }
  | { readonly kind: 'act'; readonly id: string; readonly act: ScaleAct }
  | { readonly kind: 'find'; readonly request: number }
  /** What a camera told the window, for the log that all devices share. */
  | { readonly kind: 'note'; readonly notice: DeviceNotice }

export const scaleActs = ['zero', 'tare'] as const
export type ScaleAct = (typeof scaleActs)[number]
