// Reports of USB scales: HID point of sale usage tables 1.02, usage page 0x8D.
import { type ScaleReading, steady } from './reading.ts'

export const HID_SCALE_PAGE = 0x8d

const WEIGHT = 3
/** By their number in the report: unit 12 is the pound. */
const units = [undefined, 'mg', 'g', 'kg', 'ct', undefined, undefined, undefined, 't', undefined, 'ozt', 'oz', 'lb'] as const
/** By their number in the report, from 1. */
const states = [undefined, 'fault', 'empty', 'moving', 'stable', 'under', 'over', 'fault', 'fault'] as const

/** A report of weight: id, state, unit, power of ten, and the number in two bytes, low one first. Undefined when it is another report. */
export function readScaleReport(report: Uint8Array): ScaleReading | undefined {
  const [id, status = 0, unit = 0, power = 0, low = 0, high = 0] = report
  const state = states[status]
  if (id !== WEIGHT || report.length < 6 || state === undefined) return undefined
  if (state !== 'stable') return { state }
  return steady('', shifted(low + high * 256, power > 127 ? power - 256 : power), units[unit])
}

/** The number times a power of ten, written out, so that nothing is lost in a float. */
function shifted(number: number, power: number): string {
  const digits = String(number)
  if (power >= 0) return digits + '0'.repeat(Math.min(power, 9))
  const padded = digits.padStart(1 - power, '0')
  return `${padded.slice(0, power)}.${padded.slice(power)}`
}
