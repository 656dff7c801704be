import { promising, type WaitsFor } from '#shared/contract/promising.ts'
import { firstDayFor } from '#shared/domain/promising/available-by-day.ts'
import { earliestPromise, type PromisedDays } from '#shared/domain/promising/earliest-promise.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { journeyBy, loadHouse, workCalendar } from './calendar.ts'
import { type Outlook, outlookOf } from './product-outlook.ts'

/** Lines of one product are promised together: the second line does not get what the first took. */
export const suggestPromise = answer(promising.suggestPromise, async ({ db, input, refuse, clock }) => {
  const house = await loadHouse(db)
  const now = clock.now()
  const today = dayOf(now, house.timeZone)
  const outlooks = await outlookOf(db, [...new Set(input.lines.map(({ productId }) => productId))], today)
  const calendar = workCalendar(house, today)
  const journey = journeyBy(house, input, today)
  const taken = new Map<string, number>()
  const lines: { id: string; promise: Promised | null; missing: number; free: number; waits: WaitsFor | null }[] = []
  for (const { id, productId, quantity } of input.lines) {
    const outlook = outlooks.get(productId)
    if (!outlook) return refuse('PRODUCT_UNKNOWN', { what: productId })
    const before = taken.get(productId) ?? 0
    const wanted = before + quantity
    const free = Math.min(quantity, Math.max(0, availableToday(outlook) - before))
    taken.set(productId, wanted)
    const on = firstDayFor(outlook.days, wanted)
    if (on === undefined) {
      const most = Math.max(0, ...outlook.days.map(({ available }) => available))
      lines.push({ id, promise: null, missing: Math.min(quantity, wanted - most), free, waits: null })
      continue
    }
    const goods = on === today && outlook.stock.free >= wanted ? null : { on, isConfirmed: !outlook.unconfirmed.has(on) }
    const promise = earliestPromise(calendar, journey, { at: now, leadHours: outlook.leadHours ?? house.calendar.leadHours, goods })
    const waits = goods && free < quantity ? { ...goods, quantity: quantity - free, document: outlook.documents.get(on) ?? '' } : null
    lines.push({ id, promise: promise ? mutable(promise) : null, missing: 0, free, waits })
  }
  return { order: latest(lines.map(({ promise }) => promise)), lines }
})

/** What is there and may be promised: a delivery of today is not there yet. */
function availableToday({ stock, days }: Outlook): number {
  return Math.min(stock.free, days[0]?.available ?? 0)
}

type Promised = ReturnType<typeof mutable>

function mutable({ shipOn, deliverOn, reasons }: PromisedDays) {
  return { shipOn, deliverOn, reasons: [...reasons] }
}

/** The order is promised for the day of its last line, for that line's reasons. */
function latest(promises: readonly (Promised | null)[]): Promised | null {
  let last: Promised | null = null
  for (const promise of promises) {
    if (promise === null) return null
    if (last === null || promise.deliverOn > last.deliverOn || (promise.deliverOn === last.deliverOn && promise.shipOn > last.shipOn))
      last = promise
  }
  return last
}
