// A recurring order as it is being typed.
import type { RecurringView } from '#shared/contract/recurring.ts'
import type { Day } from '#shared/kernel/dates.ts'
import { weekdayOf } from '#shared/kernel/dates.ts'

export type RecurringDraft = {
  readonly template: { readonly id: string; readonly name: string } | undefined
  readonly customer: { readonly id: string; readonly name: string } | undefined
  readonly every: number | undefined
  readonly unit: RecurringView['unit']
  readonly weekday: number
  readonly dayOfMonth: number | undefined
  readonly startOn: Day | undefined
  readonly endOn: Day | undefined
  readonly most: number | undefined
  readonly onClosed: NonNullable<RecurringView['onClosed']>
  readonly makes: NonNullable<RecurringView['makes']>
  readonly prices: NonNullable<RecurringView['prices']>
  readonly promiseDays: number | undefined
}

export function emptyRecurring(today: Day): RecurringDraft {
  return {
    template: undefined,
    customer: undefined,
    every: 1,
    unit: 'week',
    weekday: weekdayOf(today),
    dayOfMonth: Number(today.slice(8)),
    startOn: today,
    endOn: undefined,
    most: undefined,
    onClosed: 'after',
    makes: 'draft',
    prices: 'today',
    promiseDays: undefined,
  }
}

export function draftOfRecurring(view: RecurringView): RecurringDraft {
  const { templateId, templateName, customerId, customerName, every, unit, weekday, dayOfMonth, startOn, onClosed, makes, prices } = view
  return {
    template: { id: templateId, name: templateName },
    customer: { id: customerId, name: customerName },
    ...{ every, unit, weekday, dayOfMonth, startOn, onClosed, makes, prices },
    endOn: view.endOn ?? undefined,
    most: view.most ?? undefined,
    promiseDays: view.promiseDays ?? undefined,
  }
}

/** What the hub takes; undefined while something is missing. */
export function recurringInput(draft: RecurringDraft) {
  const { template, customer, every, startOn, dayOfMonth, unit, weekday, onClosed, makes, prices } = draft
  if (!template || !customer || every === undefined || every < 1 || startOn === undefined) return undefined
  if (unit === 'month' && (dayOfMonth === undefined || dayOfMonth < 1 || dayOfMonth > 31)) return undefined
  return {
    ...{ templateId: template.id, customerId: customer.id, every, unit, weekday, startOn, onClosed, makes, prices },
    dayOfMonth: dayOfMonth ?? 1,
    endOn: draft.endOn ?? null,
    most: draft.most ?? null,
    promiseDays: draft.promiseDays ?? null,
  }
}
