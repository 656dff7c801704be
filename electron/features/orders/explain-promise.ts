import type { ReadDb } from '#electron/database/schema.ts'
import { type LineClaims, reservations } from '#shared/contract/reservations.ts'
import { shortOf } from '#shared/domain/orders/order-status.ts'
import { earliestPromise } from '#shared/domain/promising/earliest-promise.ts'
import { type Day, dayOf, type Instant } from '#shared/kernel/dates.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { answer } from '../handle.ts'
import { type House, journeyBy, loadHouse, workCalendar } from '../promising/calendar.ts'
import { leadHours } from '../promising/outlook.ts'
import { deliveriesFor } from './deliveries-for.ts'
import { openPickListOf } from './line-quantities.sql.ts'
import { boundClaims, looseClaims, setAsideUses } from './order-claims.sql.ts'
import { loadShipByAt } from './order-risk.sql.ts'
import { loadOrder, type Order } from './orders.sql.ts'

const ended = ['draft', 'shipped', 'closed', 'cancelled']

export const explainPromise = answer(reservations.explainPromise, async ({ db, input, refuse, clock }) => {
  const order = await loadOrder(db, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const house = await loadHouse(db)
  const now = clock.now()
  const today = dayOf(now, house.timeZone)
  const lines = await claimsOfLines(db, order, today)
  return {
    expected: ended.includes(order.status) ? null : await expectedDays(db, { order, lines, house, now, today }),
    shipByAt: await loadShipByAt(db, order.id),
    pickList: (await openPickListOf(db, order.id)) ?? null,
    lines,
  }
})

async function claimsOfLines(db: ReadDb, order: Order, today: Day): Promise<LineClaims[]> {
  const bound = groupBy(await boundClaims(db, order.id), (claim) => claim.orderLineId)
  const loose = groupBy(await looseClaims(db, order.id), (claim) => claim.orderLineId)
  const uses = groupBy(await setAsideUses(db, order.id), (use) => use.orderLineId)
  const short = order.isConfirmed ? order.lines.filter((line) => shortOf(line) > 0) : []
  const waits = await deliveriesFor(db, [...new Set(short.map(({ productId }) => productId))])
  return order.lines.map((line) => {
    const comes = (order.isConfirmed ? (waits.get(line.id) ?? []) : []).map(({ orderLineId: _, on, ...wait }) => {
      // What is overdue comes today at the earliest.
      return { ...wait, on: on < today ? today : on }
    })
    const isShort = order.isConfirmed ? shortOf(line) : 0
    return {
      lineId: line.id,
      productId: line.productId,
      sku: line.sku,
      description: line.description,
      open: line.ordered - line.cancelled - line.shipped,
      short: isShort,
      claims: [
        ...(bound.get(line.id) ?? []).map(({ warehouseId, binCode, kind, lot, quantity }) => {
          return {
            kind: 'hard' as const,
            warehouseId: warehouseId ?? '',
            binCode,
            lot,
            quantity,
            isOnBench: kind !== 'shelf',
            bindsOn: null,
          }
        }),
        ...(loose.get(line.id) ?? []).map(({ warehouseId, quantity, hardenOn }) => {
          return { kind: 'soft' as const, warehouseId, binCode: '', lot: '', quantity, isOnBench: false, bindsOn: hardenOn }
        }),
      ],
      setAside: (uses.get(line.id) ?? []).map(({ id, serves, channel, customerName, fromOn, quantity }) => {
        return { id, serves, whom: customerName ?? (channel || (fromOn ?? '')), quantity }
      }),
      waits: comes,
      uncovered: isShort - comes.reduce((sum, { quantity }) => sum + quantity, 0),
    }
  })
}

interface Standing {
  readonly order: Order
  readonly lines: readonly LineClaims[]
  readonly house: House
  readonly now: Instant
  readonly today: Day
}

/** The earliest day from now on; undefined deliveries leave it open. */
async function expectedDays(db: ReadDb, { order, lines, house, now, today }: Standing) {
  if (lines.some(({ uncovered }) => uncovered > 0)) return null
  const waits = lines.flatMap((line) => line.waits)
  const on = waits.reduce((last, wait) => (wait.on > last ? wait.on : last), '')
  const goods = waits.length === 0 ? null : { on, isConfirmed: waits.every(({ isConfirmed }) => isConfirmed) }
  const open = lines.filter((line) => line.open > 0)
  const hours = await leadHours(db, [...new Set(open.map(({ productId }) => productId))])
  const most = Math.max(0, ...[...hours.values()].map((own) => own ?? house.calendar.leadHours))
  const isPacked = order.lines.every((line) => line.ordered === line.cancelled + line.packed + line.shipped)
  const journey = journeyBy(house, { carrier: order.carrier, country: order.shipTo.country }, today)
  const days = earliestPromise(workCalendar(house, today), journey, { at: now, leadHours: isPacked ? 0 : most, goods })
  return days ? { ...days, reasons: [...days.reasons] } : null
}
