// How the reference promises stock and gives it up.
import { freeOn, type Reference, type RefLevel, type RefLine, shortOfLine } from './reference.ts'

/** Promises what a line is short of: from one bin that has it all, else from bin after bin of the walk. */
export function claimFor(ref: Reference, line: RefLine): void {
  const wanted = shortOfLine(line)
  if (wanted === 0) return
  const shelves = ref.levels
    .filter((level) => level.product === line.product && level.bin !== undefined && freeOn(ref, level) > 0)
    .sort((a, b) => (a.bin?.walk ?? 0) - (b.bin?.walk ?? 0))
  const whole = shelves.find((level) => freeOn(ref, level) >= wanted)
  for (const level of whole ? [whole] : shelves) {
    const part = Math.min(freeOn(ref, level), shortOfLine(line))
    if (part > 0) line.claims.set(level, (line.claims.get(level) ?? 0) + part)
  }
}

/** Makes a line's claim on a level smaller. */
export function dropClaim(line: RefLine, level: RefLevel, quantity: number): void {
  const left = (line.claims.get(level) ?? 0) - quantity
  if (left > 0) line.claims.set(level, left)
  else line.claims.delete(level)
}
