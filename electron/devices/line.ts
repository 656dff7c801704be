import type { DeviceState } from '#shared/contract/devices.ts'

/** What becomes of a line, told in order. Bytes only come between `opened` and `lost`. */
export interface LineEvents {
  opened(): void
  bytes(bytes: Uint8Array, at: number): void
  /** It is not there, or not there any more; it is tried again by itself. */
  lost(is: Exclude<DeviceState['is'], 'opening' | 'connected'>, reason: string): void
}

/** A line to a device that is kept open: unplugged and plugged in again, it goes on by itself. */
export interface Line {
  /** Sends, if the line is open; what is sent to a device that is not there is gone. */
  write(bytes: Uint8Array): void
  close(): void
}

/** How often a device that is missing is looked for. */
export const RETRY_MS = 1000
