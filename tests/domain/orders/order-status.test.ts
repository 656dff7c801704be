import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type LineQuantities, type OrderStatus, orderStatus, orderStatuses, shortOf } from '#shared/domain/orders/order-status.ts'

const nothing: LineQuantities = { ordered: 10, reserved: 0, picked: 0, packed: 0, shipped: 0, cancelled: 0, invoiced: 0 }
const line = (part: Partial<LineQuantities>) => ({ ...nothing, ...part })
const confirmed = (lines: LineQuantities[], toPick = 0) => orderStatus({ isConfirmed: true, toPick, lines })

/** Each status with an order that is in it. */
const examples: Record<OrderStatus, OrderStatus> = {
  draft: orderStatus({ isConfirmed: false, toPick: 0, lines: [line({})] }),
  confirmed: confirmed([line({ reserved: 4 })]),
  released: confirmed([line({ reserved: 10 })], 10),
  picking: confirmed([line({ reserved: 6, picked: 4 })], 6),
  picked: confirmed([line({ picked: 10 })]),
  packing: confirmed([line({ picked: 4, packed: 6 })]),
  packed: confirmed([line({ packed: 10 })]),
  partShipped: confirmed([line({ shipped: 6, reserved: 4 })]),
  shipped: confirmed([line({ shipped: 8, cancelled: 2 })]),
  closed: confirmed([line({ shipped: 10, invoiced: 10 })]),
  cancelled: confirmed([line({ cancelled: 10 })]),
}

test('every status is reached by an order that is in it', () => {
  expect(examples).toEqual(Object.fromEntries(orderStatuses.map((status) => [status, status])))
})

test('a part-shipped order whose rest is being picked says so', () => {
  expect(confirmed([line({ shipped: 6, reserved: 4 })], 4)).toBe('released')
  expect(confirmed([line({ shipped: 6, reserved: 2, picked: 2 })], 2)).toBe('picking')
})

test('what is packed can ship while a back-order waits for goods', () => {
  expect(confirmed([line({ packed: 6 })])).toBe('packed')
})

test('a draft that was cancelled is cancelled, not a draft again', () => {
  expect(orderStatus({ isConfirmed: false, toPick: 0, lines: [line({ cancelled: 10 })] })).toBe('cancelled')
})

const anyLine = fc
  .tuple(fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5), fc.nat(5))
  .map(([reserved, picked, packed, shipped, cancelled, short, invoiced]) => {
    const ordered = reserved + picked + packed + shipped + cancelled + short
    return { ordered: Math.max(ordered, 1), reserved, picked, packed, shipped, cancelled, invoiced: Math.min(invoiced, shipped) }
  })

test('an order is finished exactly when nothing of it is wanted any more', () => {
  fc.assert(
    fc.property(fc.array(anyLine, { minLength: 1, maxLength: 4 }), (lines) => {
      const isFinished = ['shipped', 'closed', 'cancelled'].includes(confirmed(lines))
      const wanted = lines.reduce((sum, l) => sum + shortOf(l) + l.reserved + l.picked + l.packed, 0)
      expect(isFinished).toBe(wanted === 0)
    }),
  )
})
