import type { PressedKey } from '#shared/domain/scanning/keyboards/decode-keys.ts'
import type { ScanEnd } from '#shared/domain/scanning/scanner-profile.ts'

export type ScanSource = 'wedge' | 'serial' | 'hid' | 'camera' | 'typed'

/** One scan as it came in, before anyone has judged it. */
export type Scan = {
  readonly raw: string
  /** When its last character came, epoch milliseconds. */
  readonly at: number
  readonly source: ScanSource
  /** The keys that it was typed with, and what ended it: they tell how a keyboard scanner is set. */
  readonly typed?: { readonly keys: readonly PressedKey[]; readonly endedBy: ScanEnd }
  /** The scanner that sent it, if it is no keyboard, and how it did. */
  readonly device?: { readonly id: string; readonly sent: string; readonly endedBy: ScanEnd }
}
