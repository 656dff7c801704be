// When an order stops by itself, and when it may go on.
import type { Setting } from './kind.ts'
import type { RefRule } from './ref-holds.ts'
import { type Reference, type RefOrder, standingOn, statusOf } from './reference.ts'
import { total } from './total.ts'

/** The calendar day where the house stands. */
export const today = ({ w }: Setting) => new Date(w.clock.now()).toLocaleDateString('sv-SE', { timeZone: 'Europe/Berlin' })

export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

export const isOpenOrder = (ref: Reference, order: RefOrder) =>
  order.isConfirmed && !['shipped', 'closed', 'cancelled'].includes(statusOf(ref, order))

export const prepaidFor = (ref: Reference, order: RefOrder) =>
  total(ref.prepayments.filter((one) => one.order === order).map(({ amountMinor }) => amountMinor))

/** What an order comes to with its shipping, less what invoices charged of it. */
const toInvoice = ({ grossMinor, billed }: RefOrder) => Math.max(0, grossMinor - total(billed.map(({ net, tax }) => net + tax)))

function brokenBy(setting: Setting, order: RefOrder): RefRule[] {
  const { ref } = setting
  const { checksCreditLimit, checksOverdue, overdueDays, overdueMinor, firstOrderMinor } = ref.holdSettings
  const theirs = ref.orders.filter((one) => one.customer === order.customer && one.isConfirmed)
  const running = theirs.filter((one) => !['closed', 'cancelled'].includes(statusOf(ref, one)))
  const unpaid = ref.invoices.filter((one) => one.customer === order.customer && one.paidMinor < one.grossMinor)
  const due = (invoices: typeof unpaid) => total(invoices.map((one) => one.grossMinor - one.paidMinor))
  const inAdvance = total(
    ref.prepayments.filter((one) => one.order.customer === order.customer).map((one) => one.amountMinor - one.usedMinor),
  )
  const debt = total(running.map(toInvoice)) + due(unpaid) - inAdvance
  const credit = ref.credit.get(order.customer)
  const late = unpaid.filter((one) => one.dueOn < daysAfter(today(setting), -overdueDays))
  const rules: [RefRule, boolean][] = [
    ['creditLimit', checksCreditLimit && credit?.limitMinor !== undefined && debt > credit.limitMinor],
    ['overdue', checksOverdue && due(late) > overdueMinor],
    ['prepaid', credit?.isPrepaid === true && prepaidFor(ref, order) < order.grossMinor],
    ['firstOrder', firstOrderMinor !== null && theirs.every((one) => one === order) && order.grossMinor > firstOrderMinor],
  ]
  return rules.filter(([, isBroken]) => isBroken).map(([rule]) => rule)
}

/** Places the holds that the rules ask for, and takes off those whose ground is gone; only a person lets a first order go. */
export function followRules(setting: Setting, order: RefOrder): void {
  if (!isOpenOrder(setting.ref, order)) return
  const broken = brokenBy(setting, order)
  const standing = standingOn(order)
  for (const hold of standing) if (hold.rule && hold.rule !== 'firstOrder' && !broken.includes(hold.rule)) hold.isOff = true
  for (const rule of broken) {
    if (standing.some((hold) => hold.rule === rule)) continue
    // Somebody has looked at it, and let it go.
    if (rule === 'firstOrder' && order.holds.some((hold) => hold.rule === rule)) continue
    order.holds.push({ id: '', reason: rule === 'firstOrder' ? 'fraud' : 'credit', rule, isOff: false })
  }
}

/** A customer's money came, or the terms changed: the orders that a rule holds are looked at again. */
export function followRulesFor(setting: Setting, customer: string): void {
  for (const order of setting.ref.orders) {
    if (order.customer === customer && standingOn(order).some(({ rule }) => rule)) followRules(setting, order)
  }
}
