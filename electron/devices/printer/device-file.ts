// A printer on the cable of the hub's computer: raw bytes into its device, on USB or on a serial line.
import { constants, type FileHandle, open, stat } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import type { SerialPort } from 'serialport'
import type { Printer, RefusalReason, SendResult } from '#electron/devices/printer/port.ts'

export interface PrinterDevice {
  /** `/dev/usb/lp0`, `/dev/ttyUSB0`, `COM3`. */
  readonly path: string
  /** Of a serial line; without it the device is written to as it is. */
  readonly baudRate?: number | undefined
  /** How long it may take no byte: out of paper, paused, head open. Milliseconds. */
  readonly stalledAfter?: number | undefined
}

const CHUNK = 4 * 1024
const LOOK_AGAIN_MS = 40
/** The last bytes are still on the cable when the system has taken them; one that is pulled now is noticed within this time. */
const SETTLES_MS = 250

export function devicePrinter(device: PrinterDevice): Printer {
  return { send: (bytes) => (device.baudRate === undefined ? writeFileDevice(device, bytes) : writeSerial(device, device.baudRate, bytes)) }
}

/** Without blocking, because a printer without paper would otherwise hold a thread for ever. Nothing but a device is ever written to. */
async function writeFileDevice({ path, stalledAfter = 30_000 }: PrinterDevice, bytes: Uint8Array): Promise<SendResult> {
  let written = 0
  let handle: FileHandle | undefined
  try {
    handle = await open(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOCTTY)
    if (!(await handle.stat()).isCharacterDevice()) return refused('missing', `${path}: this is no device`, 0)
    let movedAt = Date.now()
    while (written < bytes.length) {
      const taken = await writeSome(handle, bytes.subarray(written, written + CHUNK))
      written += taken
      if (taken > 0) movedAt = Date.now()
      else if (Date.now() - movedAt >= stalledAfter) return refused('timeout', `${path}: no byte taken for ${stalledAfter} ms`, written)
      else await pause(LOOK_AGAIN_MS)
    }
    await pause(SETTLES_MS)
    if (!(await isStill(handle, path))) return refused('cut', `${path}: it was unplugged`, written)
    return { kind: 'sent', bytesWritten: written }
  } catch (error) {
    return refused(reasonOf(error, written), `${path}: ${codeOf(error)}`, written)
  } finally {
    await handle?.close().catch(() => {})
  }
}

/** Whether the device at this path is the one that was opened. */
async function isStill(handle: FileHandle, path: string): Promise<boolean> {
  const [opened, there] = await Promise.all([handle.stat(), stat(path).catch(() => undefined)])
  return there?.rdev === opened.rdev && there.ino === opened.ino
}

async function writeSome(handle: FileHandle, chunk: Uint8Array): Promise<number> {
  try {
    return (await handle.write(chunk)).bytesWritten
  } catch (error) {
    if (codeOf(error) === 'EAGAIN') return 0
    throw error
  }
}

/** Every byte is waited for until the line has taken it, so that a cable that is pulled is noticed. */
async function writeSerial({ path, stalledAfter = 30_000 }: PrinterDevice, baudRate: number, bytes: Uint8Array): Promise<SendResult> {
  let offered = 0
  let port: SerialPort | undefined
  try {
    const { SerialPort } = await import('serialport')
    port = new SerialPort({ path, baudRate, autoOpen: false })
    const line = port
    await told((done) => line.open(done))
    const lost = new Promise<never>((_, fail) => {
      line.on('error', fail)
      line.on('close', (error: Error | null) => fail(error ?? new Error('the line was closed')))
    })
    lost.catch(() => {})
    while (offered < bytes.length) {
      const chunk = bytes.subarray(offered, offered + CHUNK)
      offered += chunk.length
      const taken = told((done) => line.write(Buffer.from(chunk), (error) => (error ? done(error) : line.drain(done))))
      const isTaken = await Promise.race([taken.then(() => true), lost, pause(stalledAfter, false)])
      if (!isTaken) return refused('timeout', `${path}: no byte taken for ${stalledAfter} ms`, offered)
    }
    await Promise.race([pause(SETTLES_MS), lost])
    return { kind: 'sent', bytesWritten: bytes.length }
  } catch (error) {
    return refused(reasonOf(error, offered), `${path}: ${error instanceof Error ? error.message : String(error)}`, offered)
  } finally {
    if (port?.isOpen) port.close(() => {})
  }
}

function told(begin: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())))
}

function reasonOf(error: unknown, written: number): RefusalReason {
  if (written > 0) return 'cut'
  return /ENOENT|ENODEV|ENXIO|no such file|not found/i.test(`${codeOf(error)} ${error}`) ? 'missing' : 'unreachable'
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}

function refused(reason: RefusalReason, detail: string, bytesWritten: number): SendResult {
  return { kind: 'refused', reason, detail, bytesWritten }
}
