// What the sample's customers order again and again: templates, and two of them by the calendar.
import { addDays } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { addRecurring } from '../recurring/save-recurring.ts'
import { addTemplate } from '../recurring/save-template.ts'
import { granted, type Scene, type Stage } from './sample-stage.ts'

interface SampleTemplate {
  readonly name: string
  readonly customer: string
  readonly lines: Readonly<Record<string, number>>
  readonly rhythm?: { readonly unit: 'week' | 'month'; readonly every: number; readonly weekday: number; readonly dayOfMonth: number }
}

const templates: readonly SampleTemplate[] = [
  {
    name: 'Weekly coffee, all cafés',
    customer: '10006',
    lines: { 'COF-HON-B1000': 6, 'CAP-LUN-10': 12 },
    rhythm: { unit: 'week', every: 1, weekday: 2, dayOfMonth: 1 },
  },
  {
    name: 'Tea of the month',
    customer: '10004',
    lines: { 'TEA-SA-250': 24 },
    rhythm: { unit: 'month', every: 1, weekday: 1, dayOfMonth: 31 },
  },
  { name: 'Mugs for a new shop', customer: '10010', lines: { 'KIT-MUG-CRM': 48, 'KIT-MUG-BLU': 24, 'KIT-MUG-THM': 6 } },
]

const DAY = 24 * 60 * 60_000
/** The first of them falls due after the reader's first days, so that the sample's orders are those of its story. */
const BEGINS_IN_DAYS = 7

export function recurringScenes({ today }: Stage, now: number): Scene[] {
  const at = now - 2 * DAY
  const as = { at, userName: 'Mara' }
  return templates.map(({ name, customer, lines, rhythm }) => ({
    at,
    take: async ({ call, customerIds, products }) => {
      const customerId = must(customerIds.get(customer), `sample customer ${customer}`)
      const id = call.ids.next()
      const content = {
        ...{ carrier: '', channel: 'mail', notes: '', tags: ['standing'], discount: null, shippingMinor: null },
        lines: Object.entries(lines).map(([sku, quantity]) => {
          return { productId: must(products.get(sku), sku).id, quantity, discount: null, isPriceTyped: false }
        }),
      }
      granted(await call.perform(addTemplate, { id, name, customerId, content }, as))
      if (!rhythm) return
      const terms = { endOn: null, most: null, onClosed: 'after', makes: 'draft', prices: 'today', promiseDays: 3 } as const
      const startOn = addDays(today, BEGINS_IN_DAYS)
      granted(await call.perform(addRecurring, { id: call.ids.next(), templateId: id, customerId, startOn, ...rhythm, ...terms }, as))
    },
  }))
}
