// Whether an order will keep its promise, worked out from the calendar and what is left to do.
import type { EngineName } from '#electron/database/ddl.ts'
import { type LateRisk, lateRisk, type RiskLevel } from '#shared/domain/promising/late-risk.ts'
import { type ShipBy, shipBy } from '#shared/domain/promising/ship-by.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { type House, journeyBy, loadHouse, workCalendar } from '../promising/calendar.ts'
import { loadPromises, loadRisks, saveRisk, saveShipBy } from './order-risk.sql.ts'
import { saveRisks, saveShipBys } from './orders-at-once.sql.ts'

type Planned = Awaited<ReturnType<typeof loadPromises>>[number]

/** Works out by when orders must leave to keep their promises, each way only once. */
function planner(house: House): (promise: Planned) => ShipBy | null {
  const known = new Map<string, ShipBy>()
  return ({ promisedOn, carrier, country, leadHours }) => {
    if (promisedOn === null) return null
    const hours = Math.max(0, ...leadHours.map((own) => own ?? house.calendar.leadHours))
    const key = JSON.stringify([promisedOn, carrier, country, hours])
    const plan =
      known.get(key) ?? shipBy(workCalendar(house, promisedOn), journeyBy(house, { carrier, country }, promisedOn), promisedOn, hours)
    known.set(key, plan)
    return plan
  }
}

/** Works out by when an order must leave to keep its promise. Nothing without a promise. */
export async function planShipBy({ tx }: Pick<Work, 'tx'>, orderId: string, house: House): Promise<ShipBy | null> {
  const [found] = await loadPromises(tx, [orderId])
  const promise = must(found, `order ${orderId}`)
  const days = planner(house)(promise)
  if (!isSame(promise, days)) await saveShipBy(tx, orderId, days)
  return days
}

function isSame(before: Planned, days: ShipBy | null): boolean {
  return before.shipByOn === (days?.on ?? null) && before.shipByAt === (days?.at ?? null) && before.beginByAt === (days?.beginAt ?? null)
}

type ManyWork = Pick<Work, 'tx' | 'clock'> & { readonly engine: EngineName }

/** The same for many orders; only those that must leave at another time are written. */
export async function planShipBys(work: ManyWork, orderIds: readonly string[], house: House): Promise<void> {
  const plan = planner(house)
  const changed = new Map<string, ShipBy | null>()
  for (const promise of await loadPromises(work.tx, orderIds)) {
    const days = plan(promise)
    if (!isSame(promise, days)) changed.set(promise.id, days)
  }
  await saveShipBys(work, changed)
}

/** Weighs an order and keeps what came out. */
export async function weighRisk({ tx, clock }: Pick<Work, 'tx' | 'clock'>, orderId: string, timeZone: string): Promise<LateRisk> {
  const state = must((await loadRisks(tx, [orderId])).get(orderId), `order ${orderId}`)
  const now = clock.now()
  const risk = lateRisk(state.facts, now, dayOf(now, timeZone))
  const { level, reason, actByAt, until } = state.before
  const isAsBefore = risk.level === level && risk.reason === reason && risk.actByAt === actByAt && risk.until === until
  if (!isAsBefore) await saveRisk(tx, orderId, risk, now)
  return risk
}

/** Weighs many orders, and says which of them stand otherwise than before. */
export async function weighRisks(work: ManyWork, orderIds: readonly string[], timeZone: string): Promise<Map<RiskLevel, string[]>> {
  const now = work.clock.now()
  const today = dayOf(now, timeZone)
  const risks = new Map<string, LateRisk>()
  const changed = new Map<RiskLevel, string[]>()
  for (const [id, { facts, before }] of await loadRisks(work.tx, orderIds)) {
    const risk = lateRisk(facts, now, today)
    risks.set(id, risk)
    if (risk.level !== before.level) changed.set(risk.level, [...(changed.get(risk.level) ?? []), id])
  }
  await saveRisks(work, risks, now)
  return changed
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
