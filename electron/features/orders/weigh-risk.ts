// Whether an order will keep its promise, worked out from the calendar and what is left to do.
import { type LateRisk, lateRisk } from '#shared/domain/promising/late-risk.ts'
import { type ShipBy, shipBy } from '#shared/domain/promising/ship-by.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { type House, journeyBy, loadHouse, workCalendar } from '../promising/calendar.ts'
import { loadPromise, loadRisk, saveRisk, saveShipBy } from './order-risk.sql.ts'

/** Works out by when an order must leave to keep its promise. Nothing without a promise. */
export async function planShipBy({ tx }: Pick<Work, 'tx'>, orderId: string, house: House): Promise<ShipBy | null> {
  const promise = must(await loadPromise(tx, orderId), `order ${orderId}`)
  const { promisedOn, carrier, country } = promise
  const days =
    promisedOn === null
      ? null
      : shipBy(
          workCalendar(house, promisedOn),
          journeyBy(house, { carrier, country }, promisedOn),
          promisedOn,
          Math.max(0, ...promise.leadHours.map((hours) => hours ?? house.calendar.leadHours)),
        )
  await saveShipBy(tx, orderId, days)
  return days
}

/** Weighs an order and keeps what came out. */
export async function weighRisk({ tx, clock }: Pick<Work, 'tx' | 'clock'>, orderId: string, timeZone: string): Promise<LateRisk> {
  const state = must(await loadRisk(tx, orderId), `order ${orderId}`)
  const now = clock.now()
  const risk = lateRisk(state.facts, now, dayOf(now, timeZone))
  await saveRisk(tx, orderId, risk, now)
  return risk
}

/** Weighs an order at the end of a command that changed it. */
export async function weighOrder(work: Pick<Work, 'tx' | 'clock'>, orderId: string): Promise<void> {
  await weighRisk(work, orderId, (await loadHouse(work.tx)).timeZone)
}

/** Plans and weighs an order whose promise, carrier or address may have changed. */
export async function replanOrder(work: Pick<Work, 'tx' | 'clock'>, orderId: string): Promise<void> {
  const house = await loadHouse(work.tx)
  await planShipBy(work, orderId, house)
  await weighRisk(work, orderId, house.timeZone)
}
