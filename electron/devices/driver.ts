import type { DeviceNotice, DeviceState, ScaleAct } from '#shared/contract/devices.ts'
import type { LineEvents } from './line.ts'

/** Notices without the device's id, which the host adds. */
export type Told = DeviceNotice extends infer Notice ? (Notice extends DeviceNotice ? Omit<Notice, 'id'> : never) : never
export type Tell = (told: Told) => void

/** One device at work. */
export interface Driver {
  act(act: ScaleAct): void
  close(): void
}

/** What every driver tells of its line. */
export function stateTold(tell: Tell): Pick<LineEvents, 'opened' | 'lost'> {
  let last = ''
  function once(is: DeviceState['is'], reason: string): void {
    // a device that stays away is looked for every second, and told of once
    if (last === is) return
    last = is
    tell({ kind: 'state', is, reason })
  }
  return { opened: () => once('connected', ''), lost: once }
}
