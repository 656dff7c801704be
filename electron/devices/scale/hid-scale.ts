import type { HidLink } from '#shared/contract/devices.ts'
import { HID_SCALE_PAGE, readScaleReport } from '#shared/domain/weighing/hid-scale.ts'
import { type Driver, stateTold, type Tell } from '../driver.ts'
import { keepHidLine } from '../hid/hid-line.ts'
import { numberedBytes } from '../readable-bytes.ts'
import { toldReading } from './told-reading.ts'

/** Scale control report, zero it: HID point of sale usage tables 1.02, section 4.2. */
const ZERO = [2, 2]

/** A USB scale. It sends by itself, some times a second. */
export function hidScale(link: HidLink, tell: Tell): Driver {
  const state = stateTold(tell)
  const reading = toldReading(tell)
  const line = keepHidLine(link, HID_SCALE_PAGE, {
    opened: state.opened,
    bytes: (report, at) => reading.take(readScaleReport(report), numberedBytes(report), at),
    lost(is, reason) {
      reading.forget()
      state.lost(is, reason)
    },
  })
  return {
    act: (act) => act === 'zero' && line.write(Uint8Array.from(ZERO)),
    close: line.close,
  }
}
