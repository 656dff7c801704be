// What the sample has promised: deliveries that short orders wait for, and stock kept for two who ask for it often.
import { addDays, type Day, weekdayOf } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { addAllocation } from '../promising/add-allocation.ts'
import { addDueIn } from '../promising/add-due-in.ts'
import { loadPlentiful, loadWanted } from './sample.sql.ts'
import { granted, type Stage } from './sample-stage.ts'

/** One delivery in good time, one that nobody has confirmed, one that comes late, and so on; what is left over nobody has ordered. */
const deliveries = [
  { inDays: 2, isConfirmed: true, share: 2 },
  { inDays: 4, isConfirmed: false, share: 1 },
  { inDays: 16, isConfirmed: true, share: 3 },
  { inDays: 6, isConfirmed: true, share: 0.5 },
] as const

/** Suppliers do not come at weekends. */
const workday = (day: Day) => (weekdayOf(day) > 5 ? addDays(day, 8 - weekdayOf(day)) : day)

export async function makeSamplePromises({ call, today, customerIds }: Stage, at: number): Promise<void> {
  const { tx, ids, perform } = call
  const as = { at, userName: 'Mara' }
  const wanted = await loadWanted(tx)
  for (const [n, { inDays, isConfirmed, share }] of deliveries.entries()) {
    const product = wanted[n]
    if (!product) break
    const quantity = Math.max(1, Math.round(product.short * share))
    const document = `PO-${String(31 + n).padStart(5, '0')}`
    const dueOn = workday(addDays(today, inDays))
    granted(await perform(addDueIn, { id: ids.next(), productId: product.productId, quantity, dueOn, document, isConfirmed, note: '' }, as))
  }
  const [most, second] = await loadPlentiful(tx)
  if (!most || !second) return
  const aside = { note: '', fromOn: null, customerId: null, channel: '' }
  const customerId = must(customerIds.get('10001'), 'the sample customer 10001')
  const forCustomer = { ...aside, id: ids.next(), productId: most, serves: 'customer' as const, customerId, quantity: 24 }
  granted(await perform(addAllocation, { ...forCustomer, untilOn: addDays(today, 45) }, as))
  const forShop = { ...aside, id: ids.next(), productId: second, serves: 'channel' as const, channel: 'shop', quantity: 12 }
  granted(await perform(addAllocation, { ...forShop, untilOn: null }, as))
}
