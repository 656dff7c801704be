import { recurring } from '#shared/contract/recurring.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { handle, type InputOf, Refused } from '../handle.ts'
import { addOrder } from '../orders/add-order.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { dueAt } from './next-due.ts'
import { countMade, goOn, loadRecurring, type Recurring } from './recurring.sql.ts'
import { viewOfRecurring } from './recurring-view.ts'
import { claimRun, loadRun, setRunOrder } from './runs.sql.ts'
import { loadTemplate, type Template } from './templates.sql.ts'

/** Claim, order and the step to the next due day are saved together or not at all, so a day has one order however often it is tried. */
export const makeDueOrder = handle(recurring.makeDueOrder, async ({ tx, input, refuse, tell, clock, ids, perform }) => {
  const { id, dueOn } = input
  const rule = await loadRecurring(tx, id)
  if (!rule) return refuse('RECURRING_UNKNOWN', { what: id })
  const run = await loadRun(tx, id, dueOn)
  if (run?.order) return refuse('MADE_ALREADY', { dueOn, number: run.order.number })
  const isNext = rule.nextDueOn === dueOn
  if (!isNext && run?.outcome !== 'failed') return refuse('NOT_DUE', { dueOn })
  if (!(await claimRun(tx, id, dueOn, clock.now()))) return refuse('NOT_DUE', { dueOn })
  const template = must(await loadTemplate(tx, rule.templateId), 'the template of a recurring order')
  const orderId = ids.next()
  const added = await perform(addOrder, { ...orderOf(template, rule, dueOn, ids), id: orderId })
  if (added instanceof Refused) return added
  const order = rule.makes === 'confirmed' ? await perform(confirmOrder, { id: orderId, ifShort: 'backorder' }) : added
  if (order instanceof Refused) return refuse('ORDER_NOT_DRAFT', { number: added.number, status: added.status })
  await setRunOrder(tx, id, dueOn, orderId)
  const made = await countMade(tx, id)
  const at = isNext ? rule.nextAt + 1 : rule.nextAt
  await goOn(tx, id, rule.nextAt, dueAt(rule, at, made))
  const about = [
    { kind: 'recurring', id },
    { kind: 'order', id: orderId },
    { kind: 'customer', id: added.customerId },
  ] as const
  tell('recurringMade', about, { name: rule.templateName, dueOn, order: added.number, held: order.holds.length > 0 })
  return { recurring: await viewOfRecurring(tx, id), order: { id: orderId, number: added.number } }
})

/** What is typed for the order of a due day: nothing that the template does not say. */
function orderOf({ content }: Template, rule: Recurring, dueOn: string, ids: { next(): string }): InputOf<typeof addOrderOf> {
  const { lines, ...said } = content
  return {
    ...said,
    id: '',
    customerId: rule.customerId,
    customerReference: '',
    purchasedOn: null,
    promisedOn: rule.promiseDays === null ? null : addDays(dueOn, rule.promiseDays),
    lines: lines.map(({ productId, quantity, discount, unitPrice, isPriceTyped }) => ({
      id: ids.next(),
      productId,
      quantity,
      discount,
      ...(unitPrice !== undefined && (isPriceTyped || rule.prices === 'fixed') && { unitPrice }),
    })),
  }
}

const addOrderOf = addOrder.procedure
