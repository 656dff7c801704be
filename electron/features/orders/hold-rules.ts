// The rules that hold an order, and take their hold off again when its ground is gone.
import type { ReadDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import { brokenRules, type HoldReason, reasonOfRule } from '#shared/domain/orders/order-holds.ts'
import { addressProblems } from '#shared/domain/parties/address-problems.ts'
import { addDays, dayOf, type Instant } from '#shared/kernel/dates.ts'
import type { Work } from '../handle.ts'
import { type House, loadHouse } from '../promising/calendar.ts'
import { loadCreditFacts } from './credit-facts.sql.ts'
import { loadHoldSettings } from './hold-settings.sql.ts'
import { endHold, insertHold, isAddressApproved, loadHolds, wasLetGo } from './holds.sql.ts'
import { loadOrder } from './orders.sql.ts'

/** Who places holds that nobody placed by hand. */
const BY_RULE = ''

interface HeldOrder {
  readonly id: string
  readonly customerId: string
  readonly grossMinor: number
  readonly currency: string
  readonly shipTo: Address
}

/** Looks at an order by the rules as it stands now. One that is a draft, has left or is cancelled has nothing to be stopped for. */
export async function recheckOrder(work: Work, orderId: string): Promise<{ placed: HoldReason[]; released: HoldReason[] }> {
  const order = await loadOrder(work.tx, orderId)
  const isOpen = order?.isConfirmed && !['shipped', 'closed', 'cancelled'].includes(order.status)
  return isOpen ? applyHoldRules(work, order) : { placed: [], released: [] }
}

/**
 * Looks at a confirmed order by the rules: places what they ask for and takes off what they ask for no more. A first order that a person has
 * looked at and let go is not stopped again. The caller holds the order.
 */
export async function applyHoldRules(
  work: Work,
  order: HeldOrder,
  known?: House,
): Promise<{ placed: HoldReason[]; released: HoldReason[] }> {
  const { tx, ids, clock } = work
  const house = known ?? (await loadHouse(tx))
  const broken = await brokenRulesOf(tx, order, { now: clock.now(), house })
  const standing = await loadHolds(tx, order.id)
  const placed: HoldReason[] = []
  const released: HoldReason[] = []
  for (const hold of standing) {
    if (hold.rule === null || hold.rule === 'firstOrder' || broken.includes(hold.rule)) continue
    await endHold(tx, order.id, hold.id, { releasedAt: clock.now(), releasedBy: BY_RULE, releaseNote: '' })
    released.push(hold.reason)
  }
  for (const rule of broken) {
    if (standing.some((hold) => hold.rule === rule)) continue
    if (rule === 'firstOrder' && (await wasLetGo(tx, order.id, rule))) continue
    const reason = reasonOfRule[rule]
    const note = rule === 'address' ? written(order.shipTo) : ''
    await insertHold(tx, { id: ids.next(), orderId: order.id, reason, rule, note, placedAt: clock.now(), placedBy: BY_RULE })
    placed.push(reason)
  }
  return { placed, released }
}

async function brokenRulesOf(db: ReadDb, order: HeldOrder, { now, house }: { now: Instant; house: House }) {
  const { settings } = await loadHoldSettings(db)
  const today = dayOf(now, house.timeZone)
  const { shipTo, currency } = order
  const facts = {
    ...(await loadCreditFacts(db, order, addDays(today, -settings.overdueDays))),
    isHomeCurrency: currency === (house.currency ?? currency),
    isAddressDoubtful: addressProblems(shipTo).length > 0 && !(await isAddressApproved(db, order.id, written(shipTo))),
  }
  return brokenRules(facts, settings)
}

/** An address in one line: what a hold for it was placed for. */
function written({ line1, line2, postcode, city, region, country }: Address): string {
  return [line1, line2, postcode, city, region, country].filter(Boolean).join(', ').slice(0, 400)
}

/** What an event says of holds that came or went with it. */
export function holdFacts({ placed, released }: { placed: readonly HoldReason[]; released: readonly HoldReason[] }) {
  return { held: placed.join(', '), unheld: released.join(', ') }
}
