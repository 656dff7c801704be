// Sartorius SBI, which Minebea and Acculab scales speak too: 16 signs, or 22 with a name in front.
import type { ScaleProtocol } from './protocol.ts'
import { steady, unitOf } from './reading.ts'

/** The unit is only written while the weight is steady; words stand in its place when there is none. */
export const sartorius: ScaleProtocol = {
  line: { baudRate: 1200, dataBits: 7, parity: 'odd', stopBits: 1 },
  ends: [0x0a],
  ask: '\x1bP\r\n',
  zero: '\x1bV\r\n',
  tare: '\x1bT\r\n',
  read(answer) {
    const text = answer.trim()
    const [, word = ''] = /^(?:Stat\s+)?(High|Low|H|L|OFF|Cal\.?|Err\s*\d+|ERR\s*\d+)$/.exec(text) ?? []
    if (/^H/.test(word)) return { state: 'over' }
    if (/^L/.test(word)) return { state: 'under' }
    if (/^(Err|ERR)/.test(word)) return { state: 'fault' }
    if (word !== '') return { state: 'moving' }
    const [, name = '', sign = '', number = '', written = ''] = /^([GN]#?\s+)?([+-]?)\s*([\d.]+)\s*([a-zA-Z]*)$/.exec(text) ?? []
    if (number === '') return undefined
    return written === '' ? { state: 'moving' } : steady(sign, number, unitOf(written), name.startsWith('N'))
  },
}
