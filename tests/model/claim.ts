// How the reference promises stock and gives it up.
import { freeOn, type Reference, type RefLevel, type RefLine, shortOfLine } from './reference.ts'

/** Promises what a line is short of, or some of it: from one bin that has it all, else from bin after bin of the walk. */
export function claimFor(ref: Reference, line: RefLine, wanted = shortOfLine(line)): void {
  if (wanted === 0) return
  let open = wanted
  const shelves = ref.levels
    .filter((level) => level.product === line.product && level.bin !== undefined && freeOn(ref, level) > 0)
    .sort((a, b) => (a.bin?.walk ?? 0) - (b.bin?.walk ?? 0))
  const whole = shelves.find((level) => freeOn(ref, level) >= wanted)
  for (const level of whole ? [whole] : shelves) {
    const part = Math.min(freeOn(ref, level), open)
    open -= part
    if (part > 0) line.claims.set(level, (line.claims.get(level) ?? 0) + part)
  }
}

/** Makes a line's claim on a level smaller. */
export function dropClaim(line: RefLine, level: RefLevel, quantity: number): void {
  const left = (line.claims.get(level) ?? 0) - quantity
  if (left > 0) line.claims.set(level, left)
  else line.claims.delete(level)
}
