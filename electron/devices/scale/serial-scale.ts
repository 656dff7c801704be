import type { ScaleDevice, SerialLink } from '#shared/contract/devices.ts'
import { createFramer } from '#shared/domain/scanning/frame-bytes.ts'
import { scaleProtocols } from '#shared/domain/weighing/protocols.ts'
import { type Driver, stateTold, type Tell } from '../driver.ts'
import { readableBytes } from '../readable-bytes.ts'
import { keepSerialLine } from '../serial/serial-line.ts'
import { toldReading } from './told-reading.ts'

/** How often a scale is asked. The 8217 wants 200 ms between two commands. */
const ASK_MS = 350

/** A scale on a serial line. It is asked all the time, so that the bench shows a weight as soon as it stands still. */
export function serialScale({ protocol, unit }: ScaleDevice, link: SerialLink, tell: Tell): Driver {
  const { ends, ask, read, ...words } = scaleProtocols[protocol]
  const framer = createFramer({ ends, endsBySilence: false, silenceMs: 1000 })
  const state = stateTold(tell)
  const reading = toldReading(tell)
  const send = (text: string) => line.write(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))
  const asking = setInterval(() => send(ask), ASK_MS)

  const line = keepSerialLine(link, {
    opened: state.opened,
    bytes(bytes, at) {
      const { frames, dropped } = framer.feed(bytes, at)
      if (dropped) tell({ kind: 'bytes', bytes: readableBytes(dropped), use: 'half', at })
      for (const frame of frames) {
        const answer = String.fromCharCode(...frame.bytes)
        reading.take(read(answer, unit ?? undefined), readableBytes(frame.bytes), at)
      }
    },
    lost(is, reason) {
      framer.cut()
      reading.forget()
      state.lost(is, reason)
    },
  })
  return {
    act(act) {
      const word = words[act]
      if (word !== undefined) send(word)
    },
    close() {
      clearInterval(asking)
      line.close()
    },
  }
}
