import type { ScaleReading } from '#shared/domain/weighing/reading.ts'
import type { Tell } from '../driver.ts'

/** Tells what a scale says when it changes: most of its answers say the same again. */
export function toldReading(tell: Tell): {
  take(reading: ScaleReading | undefined, bytes: string, at: number): void
  /** The line broke: what comes next is told even if it is the same. */
  forget(): void
} {
  let last = ''
  return {
    take(reading, bytes, at) {
      const text = reading ? JSON.stringify(reading) : bytes
      if (text === last) return
      last = text
      tell({ kind: 'bytes', bytes, use: reading ? 'weight' : 'unknown', at })
      if (reading) tell({ kind: 'weight', reading, at })
    },
    forget() {
      last = ''
    },
  }
}
