import type { HidLink } from '#shared/contract/devices.ts'
import { createHidScanReader, HID_SCANNER_PAGE } from '#shared/domain/scanning/hid-report.ts'
import { type Driver, stateTold, type Tell } from '../driver.ts'
import { keepHidLine } from '../hid/hid-line.ts'
import { numberedBytes, textOf } from '../readable-bytes.ts'

/** A USB scanner that is no keyboard: it tells itself where a code ends and of what kind it is. */
export function hidScanner(link: HidLink, tell: Tell): Driver {
  const reader = createHidScanReader()
  const state = stateTold(tell)
  const line = keepHidLine(link, HID_SCANNER_PAGE, {
    opened: state.opened,
    bytes(report, at) {
      const code = reader.feed(report)
      tell({ kind: 'bytes', bytes: numberedBytes(report), use: code ? 'scan' : 'unknown', at })
      // some put the suffix that a keyboard would need into the data
      if (code) tell({ kind: 'scan', raw: textOf(code).replace(/[\r\n\t]+$/, ''), endedBy: 'silence', at })
    },
    lost(is, reason) {
      reader.cut()
      state.lost(is, reason)
    },
  })
  return { act: () => undefined, close: line.close }
}
