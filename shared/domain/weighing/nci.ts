// NCI and Weigh-Tronix SCP-01, which many scales of other makers offer too.
import type { ScaleProtocol } from './protocol.ts'
import { steady, unitOf } from './reading.ts'

const ETX = 0x03

/** A line with the weight, if there is one, and a line with the status: `001.25LB`, `S00`. The bits of its first two signs tell what is wrong. */
export const nci: ScaleProtocol = {
  line: { baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 },
  ends: [ETX],
  ask: 'W\r',
  zero: 'Z\r',
  tare: undefined,
  read(answer) {
    const text = [...answer].map((sign) => String.fromCharCode(sign.charCodeAt(0) & 0x7f)).join('')
    const lines = text.split(/[\r\n]+/).filter((line) => line !== '')
    const status = lines.find((line) => /^S[0-?@-o]{2,4}$/.test(line))
    if (status === undefined) return undefined
    const first = status.charCodeAt(1)
    const second = status.charCodeAt(2)
    if (second & 2) return { state: 'over' }
    if (second & 1) return { state: 'under' }
    if (first & 0b1100 || second & 0b1100) return { state: 'fault' }
    if (first & 1) return { state: 'moving' }
    if (first & 2) return { state: 'empty' }
    const [, sign = '', number = '', written = ''] = /^\s*(-?)\s*([\d.]+)\s*([a-zA-Z]+)$/.exec(lines[0] ?? '') ?? []
    return steady(sign, number, unitOf(written))
  },
}
