// How the reference promises stock and gives it up.
import { must } from '#shared/kernel/must.ts'
import { setAsideFor } from './ref-allocations.ts'
import type { RefHouse } from './ref-transfers.ts'
import { freeOn, type Reference, type RefLevel, type RefLine, type RefProduct, shortOfLine, unpromisedOf } from './reference.ts'

/** Promises what a line is short of, or some of it: what is set aside for its order first, then what anybody may have. */
export function claimFor(ref: Reference, line: RefLine, wanted = shortOfLine(line)): void {
  if (wanted === 0) return
  const open = wanted - claimSetAside(ref, line, wanted)
  bind(ref, line, Math.min(open, unpromisedOf(ref, line.product)))
}

/** Promises what is set aside for a line's order, and says how many units that were. */
export function claimSetAside(ref: Reference, line: RefLine, wanted = shortOfLine(line)): number {
  const order = must(
    ref.orders.find(({ lines }) => lines.includes(line)),
    'the order of a line',
  )
  let open = wanted
  for (const aside of setAsideFor(ref, order, line.product)) {
    const part = Math.min(aside.remaining, open)
    if (part === 0) break
    aside.remaining -= part
    aside.uses.set(line, (aside.uses.get(line) ?? 0) + part)
    bind(ref, line, part)
    open -= part
  }
  return wanted - open
}

function bind(ref: Reference, line: RefLine, quantity: number): void {
  for (const { level, quantity: part } of planClaims(ref, line.product, quantity)) addClaim(line, level, part)
}

/** From one bin of a house that has it all, else from bin after bin of the walk. */
export function planClaims(ref: Reference, product: RefProduct, quantity: number, house: RefHouse = 'main') {
  let open = quantity
  const shelves = ref.levels
    .filter((level) => level.product === product && level.bin?.house === house && freeOn(ref, level) > 0)
    .sort((a, b) => (a.bin?.walk ?? 0) - (b.bin?.walk ?? 0))
  const whole = shelves.find((level) => freeOn(ref, level) >= quantity)
  return (whole ? [whole] : shelves).flatMap((level) => {
    const part = Math.min(freeOn(ref, level), open)
    open -= part
    return part > 0 ? [{ level, quantity: part }] : []
  })
}

export function addClaim(line: RefLine, level: RefLevel, quantity: number): void {
  line.claims.set(level, (line.claims.get(level) ?? 0) + quantity)
}

/** Makes a line's claim on a level smaller. */
export function dropClaim(line: RefLine, level: RefLevel, quantity: number): void {
  const left = (line.claims.get(level) ?? 0) - quantity
  if (left > 0) line.claims.set(level, left)
  else line.claims.delete(level)
}
