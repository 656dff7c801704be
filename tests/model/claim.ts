// How the reference promises stock and gives it up.
import { must } from '#shared/kernel/must.ts'
import { setAsideFor } from './ref-allocations.ts'
import type { RefHouse } from './ref-transfers.ts'
import {
  freeOn,
  type Reference,
  type RefLevel,
  type RefLine,
  type RefOrder,
  type RefProduct,
  shortOfLine,
  unpromisedOf,
} from './reference.ts'

/** Promises what a line is short of, or some of it: what is set aside for its order first, then what anybody may have. */
export function claimFor(ref: Reference, line: RefLine, wanted = shortOfLine(line)): void {
  if (wanted === 0) return
  const open = wanted - claimSetAside(ref, line, wanted)
  bind(ref, line, Math.min(open, unpromisedOf(ref, line.product)))
}

/** Promises what is set aside for a line's order, and says how many units that were. */
export function claimSetAside(ref: Reference, line: RefLine, wanted = shortOfLine(line)): number {
  const order = orderOf(ref, line)
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

/** Of an order that need not leave for days the units are claimed in no bin yet. */
function bind(ref: Reference, line: RefLine, quantity: number): void {
  const hardenOn = hardenDayOf(ref, orderOf(ref, line))
  if (hardenOn === undefined) bindToBins(ref, line, quantity)
  else if (quantity > 0) {
    line.soft += quantity
    line.hardenOn = hardenOn
  }
}

function bindToBins(ref: Reference, line: RefLine, quantity: number): void {
  for (const { level, quantity: part } of planClaims(ref, line.product, quantity)) addClaim(line, level, part)
}

const HARDEN_DAYS = 7
const A_DAY = 86_400_000
const dayBefore = (day: string, days: number) => new Date(Date.parse(day) - days * A_DAY).toISOString().slice(0, 10)
const isWeekend = (day: string) => [0, 6].includes(new Date(day).getUTCDay())

/** It leaves on the last day of work before it has to be there; a week before that its claims are bound to bins. Undefined: that is now. */
function hardenDayOf({ today }: Reference, { promisedOn }: RefOrder): string | undefined {
  if (promisedOn === undefined) return undefined
  let shipBy = promisedOn
  while (isWeekend(shipBy)) shipBy = dayBefore(shipBy, 1)
  const day = dayBefore(shipBy, HARDEN_DAYS)
  return day > today ? day : undefined
}

/** Units of a line that were in no bin get one. */
export function harden(ref: Reference, line: RefLine, most = line.soft): void {
  const quantity = Math.min(most, line.soft)
  if (quantity <= 0) return
  line.soft -= quantity
  bindToBins(ref, line, quantity)
}

/** All of an order, products in their order. */
export function hardenOrder(ref: Reference, order: RefOrder): void {
  for (const line of order.lines.toSorted((a, b) => compare(a.product.id, b.product.id) || compare(a.id, b.id))) harden(ref, line)
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function orderOf(ref: Reference, line: RefLine): RefOrder {
  return must(
    ref.orders.find(({ lines }) => lines.includes(line)),
    'the order of a line',
  )
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
