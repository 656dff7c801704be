import { promising } from '#shared/contract/promising.ts'
import { firstDayFor } from '#shared/domain/promising/available-by-day.ts'
import { earliestPromise, type PromisedDays } from '#shared/domain/promising/earliest-promise.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { journeyBy, loadHouse, workCalendar } from './calendar.ts'
import { outlookOf } from './product-outlook.ts'

/** Lines of one product are promised together: the second line does not get what the first took. */
export const suggestPromise = answer(promising.suggestPromise, async ({ db, input, refuse, clock }) => {
  const house = await loadHouse(db)
  const now = clock.now()
  const today = dayOf(now, house.timeZone)
  const outlooks = await outlookOf(db, [...new Set(input.lines.map(({ productId }) => productId))], today)
  const calendar = workCalendar(house, today)
  const journey = journeyBy(house, input, today)
  const taken = new Map<string, number>()
  const lines: { id: string; promise: Promised | null; missing: number }[] = []
  for (const { id, productId, quantity } of input.lines) {
    const outlook = outlooks.get(productId)
    if (!outlook) return refuse('PRODUCT_UNKNOWN', { what: productId })
    const wanted = (taken.get(productId) ?? 0) + quantity
    taken.set(productId, wanted)
    const on = firstDayFor(outlook.days, wanted)
    if (on === undefined) {
      const most = Math.max(0, ...outlook.days.map(({ available }) => available))
      lines.push({ id, promise: null, missing: Math.min(quantity, wanted - most) })
      continue
    }
    const goods = on === today && outlook.stock.free >= wanted ? null : { on, isConfirmed: !outlook.unconfirmed.has(on) }
    const promise = earliestPromise(calendar, journey, { at: now, leadHours: outlook.leadHours ?? house.calendar.leadHours, goods })
    lines.push({ id, promise: promise ? mutable(promise) : null, missing: 0 })
  }
  return { order: latest(lines.map(({ promise }) => promise)), lines }
})

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
