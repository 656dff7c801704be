import type { ScannerDevice, SerialLink } from '#shared/contract/devices.ts'
import { createFramer, type FrameStep } from '#shared/domain/scanning/frame-bytes.ts'
import { scanEndOf, scanFraming } from '#shared/domain/scanning/serial-ends.ts'
import { type Driver, stateTold, type Tell } from '../driver.ts'
import { readableBytes, textOf } from '../readable-bytes.ts'
import { keepSerialLine } from '../serial/serial-line.ts'

/** A scanner on a serial line: each whole code is told once, half of one never. */
export function serialScanner({ profile }: ScannerDevice, link: SerialLink, tell: Tell): Driver {
  const framer = createFramer(scanFraming(profile?.end))
  const state = stateTold(tell)
  let timer: ReturnType<typeof setTimeout> | undefined

  function take({ frames, dropped }: FrameStep, at: number): void {
    if (dropped) tell({ kind: 'bytes', bytes: readableBytes(dropped), use: 'half', at })
    for (const { bytes, endedBy } of frames) {
      const ending = endedBy === undefined ? [] : [endedBy]
      tell({ kind: 'bytes', bytes: readableBytes(Uint8Array.from([...bytes, ...ending])), use: 'scan', at })
      tell({ kind: 'scan', raw: textOf(bytes), endedBy: scanEndOf(endedBy), at })
    }
    clearTimeout(timer)
    const dueAt = framer.dueAt()
    if (dueAt !== undefined) timer = setTimeout(() => take(framer.settle(Date.now()), Date.now()), Math.max(1, dueAt - Date.now()))
  }

  const line = keepSerialLine(link, {
    opened: state.opened,
    bytes: (bytes, at) => take(framer.feed(bytes, at), at),
    lost(is, reason) {
      take(framer.cut(), Date.now())
      state.lost(is, reason)
    },
  })
  return {
    act: () => undefined,
    close() {
      clearTimeout(timer)
      line.close()
    },
  }
}
