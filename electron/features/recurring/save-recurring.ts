import type { WriteDb } from '#electron/database/schema.ts'
import { recurring } from '#shared/contract/recurring.ts'
import { no, ok } from '#shared/kernel/result.ts'
import { handle, type InputOf } from '../handle.ts'
import { orderingCustomer } from '../parties/ordering-customer.ts'
import { todayOf } from '../setup/today.ts'
import { dueFrom } from './next-due.ts'
import { insertRecurring, loadRecurring, type NextDue, type RecurringTerms, updateTerms } from './recurring.sql.ts'
import { viewOfRecurring } from './recurring-view.ts'
import { loadTemplate } from './templates.sql.ts'

type Typed = InputOf<typeof recurring.addRecurring>

/** The terms as they were typed, and the first day they fall due on from today; or why they make no order. */
async function complete(tx: WriteDb, typed: Typed, today: string, made: number) {
  const { id: _, ...fields } = typed
  const template = await loadTemplate(tx, typed.templateId)
  if (!template) return no({ code: 'TEMPLATE_UNKNOWN', data: { what: typed.templateId } } as const)
  const customer = await orderingCustomer(tx, typed.customerId)
  if (!customer) return no({ code: 'CUSTOMER_UNKNOWN', data: { what: typed.customerId } } as const)
  const terms: RecurringTerms = { ...fields, customerId: customer.id }
  const next: NextDue = dueFrom(terms, today > typed.startOn ? today : typed.startOn, made)
  const isOver = made === 0 && next.nextDueOn === null
  if (isOver) return no({ code: 'NEVER_DUE', data: { endOn: typed.endOn ?? today } } as const)
  return ok({ ...terms, ...next, name: template.name })
}

export const addRecurring = handle(recurring.addRecurring, async ({ tx, input, refuse, tell, clock }) => {
  const whole = await complete(tx, input, await todayOf(tx, clock), 0)
  if (!whole.ok) return refuse(whole.refusal.code, whole.refusal.data)
  const { name, ...terms } = whole.value
  await insertRecurring(tx, input.id, terms, clock.now())
  tell('recurringAdded', about(input.id, terms.customerId), { name, nextDueOn: terms.nextDueOn })
  return viewOfRecurring(tx, input.id)
})

export const changeRecurring = handle(recurring.changeRecurring, async ({ tx, input, refuse, tell, clock }) => {
  const before = await loadRecurring(tx, input.id)
  if (!before) return refuse('RECURRING_UNKNOWN', { what: input.id })
  const { version, ...typed } = input
  const whole = await complete(tx, typed, await todayOf(tx, clock), before.made)
  if (!whole.ok) return refuse(whole.refusal.code, whole.refusal.data)
  const { name, ...terms } = whole.value
  if (!(await updateTerms(tx, input.id, version, terms))) return refuse('CHANGED_MEANWHILE', { what: name })
  tell('recurringChanged', about(input.id, terms.customerId), { name, nextDueOn: terms.nextDueOn })
  return viewOfRecurring(tx, input.id)
})

function about(id: string, customerId: string) {
  return [
    { kind: 'recurring', id },
    { kind: 'customer', id: customerId },
  ] as const
}
