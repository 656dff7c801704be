import { z } from 'zod'
import { priorityKeys } from '#shared/domain/promising/fill-priority.ts'
import { promiseReasonKinds } from '#shared/domain/promising/promise-reasons.ts'
import { allocationPurposes } from '#shared/domain/stock/allocation-serves.ts'
import { command, query } from './procedure.ts'
import { ChangedMeanwhile, Count, Country, Day, filledText, Id, Missing, Quantity, text, Version } from './terms.ts'

const TimeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 15:00')
const CountryOrNone = z.union([Country, z.literal('')])

/** When the house works, when each carrier collects, how long the goods take, and how long a promise needs no bin. */
const CalendarFields = {
  /** 1 is Monday, 7 is Sunday. */
  workdays: z.array(z.int().min(1).max(7)).min(1).max(7),
  opensAt: TimeOfDay,
  closesAt: TimeOfDay,
  /** Whose public holidays are kept; empty: nobody's. */
  country: CountryOrNone,
  /** The part of the country, in the library's code, such as BY for Bavaria. */
  region: z
    .string()
    .regex(/^[A-Z0-9-]{0,10}$/)
    .default(''),
  closedDays: z.array(z.object({ on: Day, note: text(80).default('') })).max(400),
  /** Working hours from the order to the packed box, for products that have none of their own. */
  leadHours: z.int().min(0).max(500),
  /** By carrier (empty: any other), the time of each weekday from Monday at which it collects; empty: it does not come. */
  cutOffs: z.array(z.object({ carrier: text(60), times: z.array(z.union([TimeOfDay, z.literal('')])).length(7) })).max(50),
  /** Working days on the road, by carrier and country (empty: any other). */
  transit: z.array(z.object({ carrier: text(60), country: CountryOrNone, days: z.int().min(0).max(60) })).max(500),
  /** A claim is bound to bins this many days before it ships. */
  hardenDays: z.int().min(0).max(365),
}
export const Calendar = z.object(CalendarFields)
export type Calendar = z.infer<typeof Calendar>
const Holiday = z.object({ on: Day, name: z.string() })

export const PromiseReason = z.object({ kind: z.enum(promiseReasonKinds), on: Day.optional(), what: z.string().default('') })
export type PromiseReason = z.infer<typeof PromiseReason>
/** Units that a line waits for: how many, and the delivery with which the last of them come. */
export const WaitsFor = z.object({ quantity: Quantity, on: Day, document: z.string(), isConfirmed: z.boolean() })
export type WaitsFor = z.infer<typeof WaitsFor>
export const PromiseDays = z.object({ shipOn: Day, deliverOn: Day, reasons: z.array(PromiseReason) })

const Priority = z.object({
  keys: z.array(z.enum(priorityKeys)).max(priorityKeys.length),
  classes: z.array(filledText(30)).max(30),
  channels: z.array(filledText(30)).max(50),
})

export const AvailableDay = z.object({
  on: Day,
  /** What comes in on the day. */
  dueIn: Count,
  /** What back-orders want by the day. */
  wanted: Count,
  /** What may be promised for the day without breaking an earlier or a later promise. */
  available: Count,
})
export const Availability = z.object({
  productId: Id,
  onHand: Count,
  /** Claimed by orders, in a bin or not yet. */
  reserved: Count,
  soft: Count,
  allocated: Count,
  available: Count,
  /** Back-orders: wanted and claimed nowhere. */
  short: Count,
  leadHours: Count.nullable(),
  days: z.array(AvailableDay),
})
export type Availability = z.infer<typeof Availability>

const DueInFields = {
  productId: Id,
  quantity: Quantity,
  dueOn: Day,
  /** The order at the supplier, or whatever says that it comes. */
  document: text(60).default(''),
  isConfirmed: z.boolean().default(false),
  note: text(200).default(''),
}
export const DueInRow = z.object({
  id: Id,
  productId: Id,
  sku: z.string(),
  productName: z.string(),
  quantity: Quantity,
  received: Count,
  dueOn: Day,
  document: z.string(),
  isConfirmed: z.boolean(),
  note: z.string(),
  status: z.enum(['open', 'closed']),
  version: Version,
  /** What back-orders of the product want. */
  short: Count,
})
export type DueInRow = z.infer<typeof DueInRow>

const AllocationFields = {
  productId: Id,
  /** In which house it stands; empty: the default one. */
  warehouseId: Id.optional(),
  serves: z.enum(allocationPurposes),
  channel: text(30).default(''),
  customerId: Id.nullable().default(null),
  quantity: Quantity,
  fromOn: Day.nullable().default(null),
  untilOn: Day.nullable().default(null),
  note: text(200).default(''),
}
export const AllocationRow = z.object({
  id: Id,
  productId: Id,
  warehouseId: Id,
  sku: z.string(),
  productName: z.string(),
  serves: z.enum(allocationPurposes),
  channel: z.string(),
  customerId: Id.nullable(),
  customerName: z.string().nullable(),
  quantity: Quantity,
  remaining: Count,
  used: Count,
  fromOn: Day.nullable(),
  untilOn: Day.nullable(),
  note: z.string(),
  status: z.enum(['active', 'ended']),
  version: Version,
})
export type AllocationRow = z.infer<typeof AllocationRow>
const AllocationUse = z.object({ orderId: Id, orderNumber: z.string(), customerName: z.string(), quantity: Quantity })

const StockShort = z.object({ available: Count, wanted: Count })
const TermsWrong = z.object({ serves: z.enum(allocationPurposes) })

export const promising = {
  getCalendar: query({
    summary: 'The calendar and cut-offs of the warehouse, and the holidays that follow from them',
    input: z.object({ country: CountryOrNone.optional(), region: text(10).optional() }),
    output: z.object({
      calendar: Calendar,
      version: Version,
      holidays: z.array(Holiday),
      regions: z.array(z.object({ code: z.string(), name: z.string() })),
    }),
    refusals: {},
    needs: 'office',
  }),
  changeCalendar: command({
    summary: 'Change working days, holidays, cut-offs, lead and transit times; promises that were made stay',
    input: z.object({ version: Version, calendar: Calendar }),
    output: z.object({ version: Version }),
    refusals: { CHANGED_MEANWHILE: ChangedMeanwhile, REGION_UNKNOWN: Missing },
    needs: 'office',
  }),
  getPriority: query({
    summary: 'By which rule back-orders are filled',
    input: z.object({}),
    output: z.object({ priority: Priority, version: Version }),
    refusals: {},
    needs: 'office',
  }),
  changePriority: command({
    summary: 'Change the rule by which back-orders are filled from now on',
    input: z.object({ version: Version, priority: Priority }),
    output: z.object({ version: Version }),
    refusals: { CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'office',
  }),
  setLeadTime: command({
    summary: 'Say how many working hours a product needs until it is packed; without a number the calendar’s hours apply',
    input: z.object({ productId: Id, hours: z.int().min(0).max(500).nullable() }),
    output: z.object({ hours: z.int().nullable() }),
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'office',
  }),
  suggestPromise: query({
    summary: 'The earliest day each line and the whole order can ship and be there, and why not earlier',
    input: z.object({
      lines: z
        .array(z.object({ id: Id, productId: Id, quantity: Quantity }))
        .min(1)
        .max(500),
      carrier: text(60).default(''),
      country: CountryOrNone.default(''),
    }),
    output: z.object({
      /** Nothing when part of a line is neither there nor due in. */
      order: PromiseDays.nullable(),
      lines: z.array(
        z.object({
          id: Id,
          promise: PromiseDays.nullable(),
          missing: Count,
          /** What of it is there now. */
          free: Count,
          /** What the rest waits for; nothing while nothing waits, or when not enough is due in. */
          waits: WaitsFor.nullable(),
        }),
      ),
    }),
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'office',
  }),
  getAvailability: query({
    summary: 'What of a product may be promised, day by day, and why',
    input: z.object({ productId: Id }),
    output: Availability,
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'floor',
  }),
  listDueIn: query({
    summary: 'Goods that are due in, the earliest first',
    input: z.object({ productId: Id.optional(), includeClosed: z.boolean().default(false), limit: z.int().min(1).max(500).default(200) }),
    output: z.object({ rows: z.array(DueInRow) }),
    refusals: {},
    needs: 'floor',
  }),
  addDueIn: command({
    summary: 'Say that goods are due in',
    input: z.object({ id: Id, ...DueInFields }),
    output: z.object({ id: Id }),
    refusals: { PRODUCT_UNKNOWN: Missing },
    needs: 'office',
  }),
  changeDueIn: command({
    summary: 'Change what is due in, or say that it will not come any more',
    input: z.object({ id: Id, version: Version, ...DueInFields, isClosed: z.boolean().default(false) }),
    output: z.object({ id: Id, version: Version }),
    refusals: {
      DUE_IN_UNKNOWN: Missing,
      PRODUCT_UNKNOWN: Missing,
      CHANGED_MEANWHILE: ChangedMeanwhile,
      DUE_IN_RECEIVED: z.object({ received: Count }),
    },
    needs: 'office',
  }),
  receiveDueIn: command({
    summary: 'Put goods that were due in into a bin; back-orders are filled from them at once',
    input: z.object({ id: Id, binCode: z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/), lot: text(40).default(''), quantity: Quantity }),
    output: z.object({ received: Count, isClosed: z.boolean() }),
    refusals: { DUE_IN_UNKNOWN: Missing, DUE_IN_CLOSED: Missing, PRODUCT_UNKNOWN: Missing, BIN_UNKNOWN: Missing },
    needs: 'floor',
  }),
  listAllocations: query({
    summary: 'Stock that is set aside, by SKU',
    input: z.object({ productId: Id.optional(), includeEnded: z.boolean().default(false), limit: z.int().min(1).max(500).default(200) }),
    output: z.object({ rows: z.array(AllocationRow) }),
    refusals: {},
    needs: 'floor',
  }),
  getAllocation: query({
    summary: 'One allocation and the orders that used it',
    input: z.object({ id: Id }),
    output: z.object({ allocation: AllocationRow, uses: z.array(AllocationUse) }),
    refusals: { ALLOCATION_UNKNOWN: Missing },
    needs: 'floor',
  }),
  addAllocation: command({
    summary: 'Set stock aside for a channel, a customer or days to come; others cannot claim it',
    input: z.object({ id: Id, ...AllocationFields }),
    output: AllocationRow,
    refusals: { PRODUCT_UNKNOWN: Missing, CUSTOMER_UNKNOWN: Missing, ALLOCATION_FOR_NOBODY: TermsWrong, STOCK_SHORT: StockShort },
    needs: 'office',
  }),
  changeAllocation: command({
    summary: 'Set more or less stock aside, or change how long',
    input: z.object({
      id: Id,
      version: Version,
      quantity: Quantity,
      fromOn: Day.nullable().default(null),
      untilOn: Day.nullable().default(null),
      note: text(200).default(''),
    }),
    output: AllocationRow,
    refusals: {
      ALLOCATION_UNKNOWN: Missing,
      ALLOCATION_ENDED: Missing,
      ALLOCATION_FOR_NOBODY: TermsWrong,
      ALLOCATION_USED: z.object({ used: Count }),
      CHANGED_MEANWHILE: ChangedMeanwhile,
      STOCK_SHORT: StockShort,
    },
    needs: 'office',
  }),
  freeAllocation: command({
    summary: 'End an allocation: what is left of it is free, and fills back-orders at once',
    input: z.object({ id: Id }),
    output: AllocationRow,
    refusals: { ALLOCATION_UNKNOWN: Missing, ALLOCATION_ENDED: Missing },
    needs: 'office',
  }),
}
