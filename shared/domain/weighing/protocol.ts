import type { ScaleReading, ScaleUnit } from './reading.ts'

/** How a serial line is set. */
export interface LineSettings {
  readonly baudRate: number
  readonly dataBits: 7 | 8
  readonly parity: 'none' | 'even' | 'odd'
  readonly stopBits: 1 | 2
}

/** The language of a scale on a serial line. */
export interface ScaleProtocol {
  /** How makers deliver it. */
  readonly line: LineSettings
  /** The bytes that end an answer. */
  readonly ends: readonly number[]
  /** Asks for the weight as it is now; a scale that sends by itself need not be asked, and is not hurt by it. */
  readonly ask: string
  readonly zero: string
  /** Undefined where the language has no word for it. */
  readonly tare: string | undefined
  /** What an answer means; undefined when it says nothing of what lies on the scale. `unit` is for scales that write none. */
  read(answer: string, unit: ScaleUnit | undefined): ScaleReading | undefined
}
