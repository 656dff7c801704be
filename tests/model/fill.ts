// Whatever is free goes to whoever waits for it. Orders of the model promise no day: the day they were written decides, then the older line.
import { claimFor, claimSetAside } from './claim.ts'
import { type Reference, shortOfLine, statusOf } from './reference.ts'

const settled = ['draft', 'shipped', 'closed', 'cancelled']

export function fillBackorders(ref: Reference): void {
  const waiting = ref.orders
    .filter((order) => order.isConfirmed && !settled.includes(statusOf(ref, order)))
    .flatMap(({ lines, orderedOn }) => lines.map((line) => ({ line, orderedOn })))
    .filter(({ line }) => shortOfLine(line) > 0)
  const first = waiting.toSorted((a, b) =>
    a.orderedOn === b.orderedOn ? (a.line.id < b.line.id ? -1 : 1) : a.orderedOn < b.orderedOn ? -1 : 1,
  )
  for (const { line } of first) claimSetAside(ref, line)
  for (const { line } of first) claimFor(ref, line)
}
