// Orders that are kept as templates, and those that the calendar writes again and again.
import { z } from 'zod'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import { closedChoices, rhythmUnits } from '#shared/domain/recurring/due-days.ts'
import { OrderTags } from './order-tag.ts'
import { Discount, NoPrice, PricedLineAsk, PricedOrderAsk } from './pricing.ts'
import { command, query } from './procedure.ts'
import {
  ChangedMeanwhile,
  Count,
  Day,
  filledText,
  Id,
  Instant,
  Missing,
  PageAsk,
  PageOf,
  Quantity,
  text,
  UnitPrice,
  Version,
} from './terms.ts'

const { currency, shipTo, carrier, discount, shippingMinor } = PricedOrderAsk

const TemplateLine = z.object({
  productId: Id,
  quantity: Quantity,
  discount: PricedLineAsk.discount,
  /** What it cost when the template was saved. */
  unitPrice: UnitPrice.optional(),
  /** A typed price goes along to every order; others are those of the day. */
  isPriceTyped: z.boolean().default(false),
})

/** What an order says that can be said again: everything but its days and the customer's number for it. */
export const TemplateContent = z.object({
  ...{ currency, shipTo, carrier, discount, shippingMinor },
  channel: text(30).default('phone'),
  notes: text(1000).default(''),
  tags: OrderTags.default([]),
  warehouseId: Id.optional(),
  shipComplete: z.boolean().optional(),
  lines: z.array(TemplateLine).min(1).max(500),
})
export type TemplateContent = z.infer<typeof TemplateContent>

const TemplateFields = { name: filledText(60), customerId: Id, content: TemplateContent }

export const TemplateView = z.object({
  id: Id,
  name: z.string(),
  customerId: Id,
  customerName: z.string(),
  content: z.object({
    ...TemplateContent.shape,
    discount: Discount.nullable(),
    lines: z.array(
      z.object({
        ...TemplateLine.shape,
        position: z.int(),
        sku: z.string(),
        description: z.string(),
        unit: z.string(),
        taxRateBp: z.int(),
      }),
    ),
  }),
  recurring: z.array(Id),
  version: Version,
})
export type TemplateView = z.infer<typeof TemplateView>

export const TemplateRow = z.object({
  id: Id,
  name: z.string(),
  customerId: Id,
  customerName: z.string(),
  lineCount: Count,
  recurring: Count,
})
export type TemplateRow = z.infer<typeof TemplateRow>

export const runOutcomes = ['made', 'skipped', 'failed'] as const
export const makesChoices = ['draft', 'confirmed'] as const
export const priceChoices = ['today', 'fixed'] as const
export const recurringStates = ['running', 'paused', 'ended'] as const

const RecurringFields = {
  templateId: Id,
  customerId: Id,
  every: z.int().min(1).max(366).default(1),
  unit: z.enum(rhythmUnits),
  /** Of weeks; 1 is Monday. */
  weekday: z.int().min(1).max(7).default(1),
  /** Of months; one that is shorter has it on its last day. */
  dayOfMonth: z.int().min(1).max(31).default(1),
  startOn: Day,
  endOn: Day.nullable().default(null),
  /** It ends when so many orders are made; null: never. */
  most: z.int().min(1).max(10_000).nullable().default(null),
  /** When the house is closed on the day. */
  onClosed: z.enum(closedChoices).default('after'),
  makes: z.enum(makesChoices).default('draft'),
  /** Those of the day by the lists, or those that the template was saved with. */
  prices: z.enum(priceChoices).default('today'),
  /** Promised so many days after it is due; null: not promised. */
  promiseDays: z.int().min(0).max(365).nullable().default(null),
}

/** One day on which it fell due, and what came of it. */
export const RecurringRun = z.object({
  dueOn: Day,
  outcome: z.enum(runOutcomes),
  at: Instant,
  order: z.object({ id: Id, number: z.string(), status: z.enum(orderStatuses), isHeld: z.boolean() }).nullable(),
  /** Why no order could be made: a refusal of the orders room, and what it is about. */
  problem: z.object({ code: z.string(), what: z.string() }).nullable(),
})
export type RecurringRun = z.infer<typeof RecurringRun>

export const RecurringView = z.object({
  id: Id,
  ...RecurringFields,
  templateName: z.string(),
  customerName: z.string(),
  state: z.enum(recurringStates),
  /** The day it falls due next, and the one on which the order is then made; null once it has ended. */
  nextDueOn: Day.nullable(),
  nextOn: Day.nullable(),
  made: Count,
  /** Due days without their order. */
  failed: Count,
  /** The newest first. */
  runs: z.array(RecurringRun),
  version: Version,
})
export type RecurringView = z.infer<typeof RecurringView>

export const RecurringRow = RecurringView.omit({ runs: true, version: true }).extend({
  lastOrder: RecurringRun.shape.order,
  /** The longest ago of the days without their order, and why. */
  missing: RecurringRun.pick({ dueOn: true, problem: true }).nullable(),
})
export type RecurringRow = z.infer<typeof RecurringRow>

export const recurringFilters = ['running', 'failed', 'paused', 'ended', 'all'] as const

const Written = { TEMPLATE_UNKNOWN: Missing, CUSTOMER_UNKNOWN: Missing }
const NeverDue = z.object({ endOn: Day })

export const recurring = {
  addTemplate: command({
    summary: 'Keep an order as a template',
    input: z.object({ id: Id, ...TemplateFields }),
    output: TemplateView,
    refusals: { CUSTOMER_UNKNOWN: Missing, PRODUCT_UNKNOWN: Missing },
    needs: 'office',
  }),
  changeTemplate: command({
    summary: 'Change a template; orders that were made of it stay as they are',
    input: z.object({ id: Id, version: Version, ...TemplateFields }),
    output: TemplateView,
    refusals: { TEMPLATE_UNKNOWN: Missing, CHANGED_MEANWHILE: ChangedMeanwhile, CUSTOMER_UNKNOWN: Missing, PRODUCT_UNKNOWN: Missing },
    needs: 'office',
  }),
  deleteTemplate: command({
    summary: 'Forget a template that no recurring order is made of',
    input: z.object({ id: Id }),
    output: z.object({ name: z.string() }),
    refusals: { TEMPLATE_UNKNOWN: Missing, TEMPLATE_IN_USE: z.object({ name: z.string(), recurring: Count }) },
    needs: 'office',
  }),
  getTemplate: query({
    summary: 'One template with what its lines are',
    input: z.object({ id: Id }),
    output: TemplateView,
    refusals: { TEMPLATE_UNKNOWN: Missing },
    needs: 'office',
  }),
  listTemplates: query({
    summary: 'Templates by their names',
    input: z.object({ ...PageAsk, customerId: Id.optional() }),
    output: PageOf(TemplateRow),
    refusals: {},
    needs: 'office',
  }),
  addRecurring: command({
    summary: 'Let a template become an order again and again',
    input: z.object({ id: Id, ...RecurringFields }),
    output: RecurringView,
    refusals: { ...Written, NEVER_DUE: NeverDue },
    needs: 'office',
  }),
  changeRecurring: command({
    summary: 'Change when and how a recurring order is made; days that have passed are not made up for',
    input: z.object({ id: Id, version: Version, ...RecurringFields }),
    output: RecurringView,
    refusals: { ...Written, RECURRING_UNKNOWN: Missing, CHANGED_MEANWHILE: ChangedMeanwhile, NEVER_DUE: NeverDue },
    needs: 'office',
  }),
  pauseRecurring: command({
    summary: 'Let a recurring order rest, or go on; days that pass meanwhile are not made up for',
    input: z.object({ id: Id, isPaused: z.boolean() }),
    output: RecurringView,
    refusals: { RECURRING_UNKNOWN: Missing },
    needs: 'office',
  }),
  makeDueOrder: command({
    summary:
      'Make the order of a due day: the next one, if need be before its time, or one that failed. The hub does so by itself on the day',
    input: z.object({ id: Id, dueOn: Day }),
    output: z.object({ recurring: RecurringView, order: z.object({ id: Id, number: z.string() }) }),
    refusals: {
      RECURRING_UNKNOWN: Missing,
      NOT_DUE: z.object({ dueOn: Day }),
      MADE_ALREADY: z.object({ dueOn: Day, number: z.string() }),
      CUSTOMER_UNKNOWN: Missing,
      PRODUCT_UNKNOWN: Missing,
      NO_PRICE: NoPrice,
      WAREHOUSE_UNKNOWN: Missing,
      LINE_TWICE: z.object({ lineId: Id }),
      ORDER_NOT_DRAFT: z.object({ number: z.string(), status: z.string() }),
    },
    needs: 'office',
  }),
  getRecurring: query({
    summary: 'One recurring order with what its last due days came to',
    input: z.object({ id: Id }),
    output: RecurringView,
    refusals: { RECURRING_UNKNOWN: Missing },
    needs: 'office',
  }),
  listRecurring: query({
    summary: 'Recurring orders, the one that is due next first',
    input: z.object({ ...PageAsk, filter: z.enum(recurringFilters).default('running'), customerId: Id.optional() }),
    output: PageOf(RecurringRow),
    refusals: {},
    needs: 'office',
  }),
  countRecurring: query({
    summary: 'How many recurring orders have a due day without its order',
    input: z.object({}),
    output: z.object({ failed: Count }),
    refusals: {},
    needs: 'floor',
  }),
}
