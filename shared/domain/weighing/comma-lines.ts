// Lines such as `ST,GS,+  1.234kg`: A&D, CAS, Ohaus, T-Scale, Kern and most scales without a name.
import type { ScaleProtocol } from './protocol.ts'
import { steady, unitOf } from './reading.ts'

/** The first field tells steady or not, the next gross, net or tare; CAS puts a number and lamps between them and the weight. */
export const commaLines: ScaleProtocol = {
  line: { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
  ends: [0x0a, 0x0d],
  ask: 'Q\r\n',
  zero: 'Z\r\n',
  tare: 'T\r\n',
  read(answer, unit) {
    // T-Scale leaves the second comma out
    const [state, ...fields] = answer
      .replace(/^(\w\w,(?:GS|NT|TR))\s+/, '$1,')
      .split(',')
      .map((field) => field.trim())
    const kind = fields.find((field) => /^(GS|NT|TR)$/.test(field))
    if (fields.length === 0 || kind === 'TR') return undefined
    if (state === 'OL') return fields.at(-1)?.startsWith('-') ? { state: 'under' } : { state: 'over' }
    if (state === 'UL') return { state: 'under' }
    if (state === 'US') return { state: 'moving' }
    const [, sign = '', number = '', written = ''] = /^([+-]?)\s*([\d.]+)\s*([a-zA-Z]*)$/.exec(fields.at(-1) ?? '') ?? []
    return state === 'ST' ? steady(sign, number, written === '' ? unit : unitOf(written), kind === 'NT') : undefined
  },
}
