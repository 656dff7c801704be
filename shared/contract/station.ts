// What a window may ask of its own machine, and how it learns whether the warehouse's hub is there. Never data: that is the hub's.
import { z } from 'zod'
import { Device, DeviceNotice, FoundDevice, scaleActs } from './devices.ts'

const nothing = z.strictObject({})
const folder = z.string().min(1).max(4096)

/** The largest file that a window may save through its station, in bytes. */
const largestFile = 64 * 1024 * 1024

/** Why a hub will not work on a data folder. HUB_KEEPS_STOPPING is the station's own word for one that ends again and again. */
export const HubRefusalCode = z.enum([
  'DATA_LOCKED',
  'DATA_NEWER',
  'DATA_FOREIGN',
  'DATA_UNUSABLE',
  'MIGRATION_FAILED',
  'HUB_KEEPS_STOPPING',
])
export type HubRefusalCode = z.infer<typeof HubRefusalCode>

/** How the hub is, seen from a window. After `lost` the station starts it again by itself. */
export const HubState = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('starting') }),
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('refused'), code: HubRefusalCode, text: z.string() }),
  z.object({ kind: z.literal('lost') }),
])
export type HubState = z.infer<typeof HubState>

/** What the hub's process tells the station once: where it serves, or why it will not. */
export const HubNotice = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready'), url: z.string(), token: z.string() }),
  z.object({ kind: z.literal('refused'), code: HubRefusalCode, text: z.string() }),
])
export type HubNotice = z.infer<typeof HubNotice>

/** What the station tells the hub's process: serve this window (its port is transferred with the message), or finish and exit. */
export type HubOrder = { kind: 'attach'; station: string; user: string | null } | { kind: 'stop' }

/** What a station does by itself. */
export const StationHabits = z.strictObject({
  /** Floor screens open over the whole screen. */
  fillsScreen: z.boolean(),
  /** The screen stays lit while a floor screen is open. */
  staysAwake: z.boolean(),
  startsWithComputer: z.boolean(),
})
export type StationHabits = z.infer<typeof StationHabits>

/** Opens a locked station. */
const Pin = z.string().min(4).max(40)

/** Every call a window may make, with what it takes and what it answers. */
export const stationCalls = {
  getStation: {
    input: nothing,
    output: z.object({
      name: z.string(),
      version: z.string(),
      platform: z.string(),
      dataFolder: z.string(),
      electron: z.string(),
      /** The id of the person who works here; null before anyone was chosen. */
      worker: z.string().nullable(),
    }),
  },
  /** Lets the person choose a folder; null when they did not. Nothing is opened yet. */
  chooseDataFolder: { input: nothing, output: z.object({ folder: folder.nullable() }) },
  /** Remembers the folder for the next start and moves the hub to it; how that went is the hub's state. */
  openDataFolder: { input: z.strictObject({ folder }), output: nothing },
  /** Starts a hub again that refused or kept stopping, after the reason was put right. */
  restartHub: { input: nothing, output: nothing },
  /** The print queues of this machine, by the names that its print system knows them under. */
  listPrintQueues: { input: nothing, output: z.object({ queues: z.array(z.object({ name: z.string(), title: z.string() })) }) },
  /** How this station behaves by itself, and whether its window is locked. */
  getHabits: { input: nothing, output: StationHabits.extend({ isLocked: z.boolean() }) },
  /** Answers once it is on the disk. */
  setHabits: { input: StationHabits, output: nothing },
  /** Keeps the screen lit while somebody works at it. */
  keepAwake: { input: z.strictObject({ on: z.boolean() }), output: nothing },
  /** From now on, and after the next start, the window fills the screen and cannot be closed. */
  lockWindow: { input: z.strictObject({ pin: Pin }), output: nothing },
  unlockWindow: { input: z.strictObject({ pin: Pin }), output: z.object({ isRight: z.boolean(), waitMs: z.number() }) },
  setFullScreen: { input: z.strictObject({ on: z.boolean() }), output: nothing },
  /** Remembers the look and language of this station, so that the next start, the menu and the native dialogs have them at once. */
  setAppearance: {
    input: z.strictObject({ theme: z.enum(['system', 'light', 'dark']), language: z.enum(['en', 'de']) }),
    output: nothing,
  },
  /** Writes what the window keeps for itself to the disk at once; by itself that happens some seconds later, and a crash would take it. */
  keepNow: { input: nothing, output: nothing },
  /** Opens a file in the program that this machine has for its ending. What could be a program itself is not opened. */
  openFile: {
    input: z.strictObject({ fileName: z.string().min(1).max(250), base64: z.base64().max(Math.ceil(largestFile / 3) * 4) }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('opened') }),
      z.object({ kind: z.literal('failed'), reason: z.string() }),
    ]),
  },
  /** Remembers who works here from now on. It answers once that is on the disk, so that nobody works under another's name after a power cut. */
  rememberWorker: { input: z.strictObject({ worker: z.string().min(1).max(100).nullable() }), output: nothing },
  /** What is plugged into this station, as its own file says. */
  getDevices: { input: nothing, output: z.object({ devices: z.array(Device) }) },
  /** Looks for ports and USB devices that are there now. */
  findDevices: { input: nothing, output: z.object({ found: z.array(FoundDevice) }) },
  /** Adds a device or changes the one of the same id; it answers once that is on the disk. */
  saveDevice: { input: z.strictObject({ device: Device }), output: nothing },
  removeDevice: { input: z.strictObject({ id: z.string().min(1).max(60) }), output: nothing },
  actOnScale: { input: z.strictObject({ id: z.string().min(1).max(60), act: z.enum(scaleActs) }), output: nothing },
  /** Writes into the log of the devices what a camera told the window, which alone hears it. */
  noteCamera: { input: z.strictObject({ notice: DeviceNotice }), output: nothing },
  /** What the devices of this station said lately, as text that can be sent to somebody who helps. */
  getDeviceLog: { input: nothing, output: z.object({ text: z.string() }) },
  /** Lets the person choose a place and writes the file there. */
  saveFile: {
    input: z.strictObject({ suggestedName: z.string().min(1).max(200), base64: z.base64().max(Math.ceil(largestFile / 3) * 4) }),
    output: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('saved'), path: z.string() }),
      z.object({ kind: z.literal('cancelled') }),
      z.object({ kind: z.literal('failed'), reason: z.string() }),
    ]),
  },
} as const

export type StationCallName = keyof typeof stationCalls
export type StationInput<Name extends StationCallName> = z.infer<(typeof stationCalls)[Name]['input']>
export type StationOutput<Name extends StationCallName> = z.infer<(typeof stationCalls)[Name]['output']>

/** What a window finds as `window.station`. In a plain browser there is none. */
export type StationPort = {
  call<Name extends StationCallName>(name: Name, input: StationInput<Name>): Promise<StationOutput<Name>>
  /** Tells the state now and at every change; the answer ends it. */
  onHubState(tell: (state: HubState) => void): () => void
  /** Tells what the devices are and say, from now on; scans that nobody heard yet come first. The answer ends it. */
  onDeviceNotice(tell: (notice: DeviceNotice) => void): () => void
}

/**
 * How a window gets its line to the hub: it posts `hub-port-wanted` to itself once; then `hub-port` comes back with a MessagePort,
 * and again with a new one each time the hub has been started anew.
 */
export type HubPortMessage = { kind: 'hub-port-wanted' } | { kind: 'hub-port' }
