// Mettler Toledo 8217, the language of most scales at checkouts in America.
import type { ScaleProtocol } from './protocol.ts'
import { steady } from './reading.ts'

const MOVING = 1
const OVER = 2
const UNDER = 4
const ZERO = 16

/** Answers with digits alone, three decimals for kilograms and two for pounds, or with `?` and a byte of bits when there is no weight to tell. */
export const mettler8217: ScaleProtocol = {
  line: { baudRate: 9600, dataBits: 7, parity: 'even', stopBits: 1 },
  ends: [0x0d],
  ask: 'W',
  zero: 'Z',
  tare: 'T',
  read(answer, unit) {
    // a line that is set to eight bits sees the parity as the eighth
    const text = [...answer].map((sign) => String.fromCharCode(sign.charCodeAt(0) & 0x7f)).join('')
    const [, status] = /^\?([\x20-\x7f])$/.exec(text) ?? []
    if (status !== undefined) return reading(status.charCodeAt(0))
    const [, number, decimals = '', net] = /^(\d{1,4}\.(\d{2,4}))(N?)$/.exec(text) ?? []
    return number === undefined ? undefined : steady('', number, unit ?? (decimals.length === 2 ? 'lb' : 'kg'), net === 'N')
  },
}

function reading(status: number) {
  if (status & OVER) return { state: 'over' } as const
  if (status & MOVING) return { state: 'moving' } as const
  if (status & UNDER) return { state: 'under' } as const
  return status & ZERO ? ({ state: 'empty' } as const) : undefined
}
