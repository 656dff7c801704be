// Mettler Toledo Standard Interface Command Set, levels 0 and 1 (MT-SICS reference manual).
import type { ScaleProtocol } from './protocol.ts'
import { steady, unitOf } from './reading.ts'

/** Answers such as `S S     100.00 g`: the second letter tells steady, dynamic, not now, too much or too little. */
export const sics: ScaleProtocol = {
  line: { baudRate: 9600, dataBits: 8, parity: 'none', stopBits: 1 },
  ends: [0x0a],
  ask: 'SI\r\n',
  zero: 'Z\r\n',
  tare: 'T\r\n',
  read(answer, unit) {
    const [, state, sign = '', number = '', written = ''] =
      /^S ([SDI+-])(?:\s+(-?)\s*([\d.]+)\s*([a-zA-Z]*))?\s*$/.exec(answer.trimEnd()) ?? []
    if (state === 'S') return steady(sign, number, written === '' ? unit : unitOf(written))
    if (state === 'D' || state === 'I') return { state: 'moving' }
    if (state === '+') return { state: 'over' }
    return state === '-' ? { state: 'under' } : undefined
  },
}
