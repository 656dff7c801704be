import { z } from 'zod'
import { holdReasons } from '#shared/domain/orders/order-holds.ts'
import { orderFilters } from '#shared/domain/orders/order-sorts.ts'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import { riskReasons, risks } from '#shared/domain/promising/late-risk.ts'
import { OrderHold } from './order-hold.ts'
import { OrderJoined } from './order-joined.ts'
import { OrderTags } from './order-tag.ts'
import { OrderSortAsk, OrderWhere } from './order-where.ts'
import { Discount, LinePricing, NoPrice, OrderPricing, PricedLineAsk, PricedOrderAsk } from './pricing.ts'
import { command, query } from './procedure.ts'
import { Address, ChangedMeanwhile, Count, Currency, Day, Id, Instant, Minor, Missing, PageAsk, PageOf, text, Version } from './terms.ts'

/** What an order says; a quote says the same. */
export const OrderFields = {
  ...PricedOrderAsk,
  /** The number the customer gave the order. */
  customerReference: text(60).default(''),
  /** The day of the customer's own purchase order. */
  purchasedOn: Day.nullable().default(null),
  channel: text(30).default('phone'),
  /** The day the customer asked for. */
  wishedOn: Day.nullable().optional(),
  promisedOn: Day.nullable().default(null),
  /** Typed by somebody, or taken as it was suggested. */
  promiseSource: z.enum(['typed', 'suggested']).optional(),
  /** Nothing leaves before everything is reserved. Empty: as the customer wants it. */
  shipComplete: z.boolean().optional(),
  notes: text(1000).default(''),
  /** Left out, those of a draft stay as they are. */
  tags: OrderTags.optional(),
  /** The house that is to send it. Empty: that of the station. */
  warehouseId: Id.optional(),
  lines: z.array(z.object(PricedLineAsk)).min(1).max(500),
}

/** Whether the promise can be kept, why not, and the latest moment to do something about it. */
export const Risk = z.object({ level: z.enum(risks), reason: z.enum(riskReasons), actByAt: Instant.nullable() })
export type Risk = z.infer<typeof Risk>

export const OrderLineView = z.object({
  id: Id,
  position: z.int(),
  productId: Id,
  sku: z.string(),
  description: z.string(),
  unit: z.string(),
  ...LinePricing,
  ordered: Count,
  reserved: Count,
  picked: Count,
  packed: Count,
  shipped: Count,
  cancelled: Count,
  invoiced: Count,
  /** Still wanted and not claimed from stock: the back-order. */
  short: Count,
})
export type OrderLineView = z.infer<typeof OrderLineView>

export const OrderView = z.object({
  id: Id,
  number: z.string(),
  status: z.enum(orderStatuses),
  /** The house that is to send it. */
  warehouseId: Id,
  /** The day on which the last of it arrived. */
  deliveredOn: Day.nullable(),
  customerId: Id,
  customerNumber: z.string(),
  customerName: z.string(),
  shipTo: Address,
  customerReference: z.string(),
  purchasedOn: Day.nullable(),
  channel: z.string(),
  currency: Currency,
  orderedOn: Day,
  wishedOn: Day.nullable(),
  promisedOn: Day.nullable(),
  promiseSource: z.enum(['typed', 'suggested']),
  shipComplete: z.boolean(),
  /** Somebody put it before all others that wait for the same goods. */
  first: z.object({ at: Instant, reason: z.string() }).nullable(),
  /** The last day and moment at which it may leave to keep its promise. */
  shipByOn: Day.nullable(),
  risk: Risk,
  carrier: z.string(),
  notes: z.string(),
  discount: Discount.nullable(),
  ...OrderPricing,
  /** In how many parts it is sent, and how many have left; 0 without a delivery plan. */
  parts: Count,
  partsShipped: Count,
  version: Version,
  createdAt: Instant,
  lines: z.array(OrderLineView),
  /** What stops it now, the oldest first. */
  holds: z.array(OrderHold),
  /** In the order of the alphabet. */
  tags: z.array(z.string()),
  /** Paid for it before its invoices. */
  prepaidMinor: Minor,
  /** Where its goods stand: reserved on shelves, or waiting on the bench of a house. */
  claims: z.array(z.object({ orderLineId: Id, warehouseId: Id, onShelf: Count, onBench: Count })),
  pickLists: z.array(z.object({ id: Id, number: z.string(), status: z.string() })),
  packages: z.array(z.object({ id: Id, number: z.string(), status: z.string(), units: Count })),
  shipments: z.array(z.object({ id: Id, number: z.string(), carrier: z.string(), trackingNumber: z.string(), shippedAt: Instant })),
  invoices: z.array(z.object({ id: Id, number: z.string(), grossMinor: Minor, issuedOn: Day })),
})
export type OrderView = z.infer<typeof OrderView>

export const OrderRow = z.object({
  id: Id,
  number: z.string(),
  status: z.enum(orderStatuses),
  customerName: z.string(),
  customerReference: z.string(),
  channel: z.string(),
  carrier: z.string(),
  orderedOn: Day,
  purchasedOn: Day.nullable(),
  promisedOn: Day.nullable(),
  /** The day on which the last of it arrived. */
  deliveredOn: Day.nullable(),
  /** Why it is held; none while it is not. */
  holds: z.array(z.enum(holdReasons)),
  tags: z.array(z.string()),
  risk: Risk,
  lineCount: Count,
  parts: Count,
  partsShipped: Count,
  units: z.object({ ordered: Count, reserved: Count, picked: Count, packed: Count, shipped: Count, cancelled: Count, short: Count }),
  grossMinor: Minor,
  currency: Currency,
})
export type OrderRow = z.infer<typeof OrderRow>

export const orders = {
  addOrder: command({
    summary: 'Write a sales order as a draft; nothing is promised yet',
    input: z.object({ id: Id, ...OrderFields }),
    output: OrderView,
    refusals: {
      CUSTOMER_UNKNOWN: Missing,
      PRODUCT_UNKNOWN: Missing,
      NO_PRICE: NoPrice,
      LINE_TWICE: z.object({ lineId: Id }),
      WAREHOUSE_UNKNOWN: Missing,
    },
    needs: 'office',
  }),
  changeOrder: command({
    summary: 'Change a draft; its lines become exactly the ones given',
    input: z.object({ id: Id, version: Version, ...OrderFields }),
    output: OrderView,
    refusals: {
      ORDER_UNKNOWN: Missing,
      ORDER_NOT_DRAFT: z.object({ number: z.string(), status: z.string() }),
      CHANGED_MEANWHILE: ChangedMeanwhile,
      CUSTOMER_UNKNOWN: Missing,
      PRODUCT_UNKNOWN: Missing,
      NO_PRICE: NoPrice,
      LINE_TWICE: z.object({ lineId: Id }),
      WAREHOUSE_UNKNOWN: Missing,
    },
    needs: 'office',
  }),
  confirmOrder: command({
    summary: 'Confirm a draft and reserve its stock in the same transaction; what is short becomes a back-order, or the order is refused',
    input: z.object({ id: Id, ifShort: z.enum(['backorder', 'refuse']).default('backorder') }),
    output: OrderView,
    refusals: {
      ORDER_UNKNOWN: Missing,
      ORDER_NOT_DRAFT: z.object({ number: z.string(), status: z.string() }),
      STOCK_SHORT: z.object({ lines: z.array(z.object({ sku: z.string(), wanted: Count, available: Count })) }),
    },
    needs: 'office',
  }),
  setPurchaseOrder: command({
    summary: 'Say which purchase order of the customer an order answers, at any time of its life',
    input: z.object({ id: Id, customerReference: text(60), purchasedOn: Day.nullable() }),
    output: OrderView,
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'office',
  }),
  findPurchaseOrder: query({
    summary: 'The orders of a customer that answer a purchase order number already',
    input: z.object({ customerId: Id, customerReference: text(60), exceptOrderId: Id.optional() }),
    output: z.object({ orders: z.array(z.object({ id: Id, number: z.string(), status: z.enum(orderStatuses), orderedOn: Day })) }),
    refusals: {},
    needs: 'office',
  }),
  unconfirmOrder: command({
    summary: 'Make a confirmed order a draft again while nobody has touched it; its stock is free again at once',
    input: z.object({ id: Id }),
    output: OrderView,
    refusals: { ORDER_UNKNOWN: Missing, ORDER_UNDER_WAY: z.object({ number: z.string(), status: z.string() }) },
    needs: 'office',
  }),
  reserveOrder: command({
    summary: 'Reserve stock for what is still short on a confirmed order',
    input: z.object({ id: Id }),
    output: z.object({ order: OrderView, reservedNow: Count }),
    refusals: { ORDER_UNKNOWN: Missing, ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }) },
    needs: 'office',
  }),
  sendFrom: command({
    summary: 'Let another warehouse send an order: what stands on no pick list yet is given up and reserved there first',
    input: z.object({ id: Id, warehouseId: Id }),
    output: OrderView,
    refusals: {
      ORDER_UNKNOWN: Missing,
      WAREHOUSE_UNKNOWN: Missing,
      ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }),
      ORDER_BEING_PICKED: z.object({ number: z.string(), pickList: z.string() }),
      ORDER_JOINED: OrderJoined,
    },
    needs: 'office',
  }),
  setShipComplete: command({
    summary: 'Say whether an order waits until everything is reserved, or ships what is there',
    input: z.object({ id: Id, shipComplete: z.boolean() }),
    output: OrderView,
    refusals: { ORDER_UNKNOWN: Missing, ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }) },
    needs: 'office',
  }),
  setPromise: command({
    summary: 'Change the day that an open order is promised for',
    input: z.object({
      id: Id,
      promisedOn: Day.nullable(),
      promiseSource: z.enum(['typed', 'suggested']).default('typed'),
      /** Left out: the wish stays. */
      wishedOn: Day.nullable().optional(),
    }),
    output: OrderView,
    refusals: { ORDER_UNKNOWN: Missing, ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }) },
    needs: 'office',
  }),
  getOrder: query({
    summary: 'One sales order with its lines and every document that came of it',
    input: z.object({ id: Id }),
    output: OrderView,
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'floor',
  }),
  findOrder: query({
    summary: 'One sales order by its number',
    input: z.object({ number: text(40) }),
    output: z.object({ id: Id, number: z.string() }),
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'floor',
  }),
  listOrders: query({
    summary: 'Sales orders, newest first or sorted; the orders of all years only by number or the day they were ordered',
    input: z.object({
      ...PageAsk,
      filter: z.enum(orderFilters).default('all'),
      customerId: Id.optional(),
      where: OrderWhere.prefault({}),
      sort: OrderSortAsk.optional(),
    }),
    output: PageOf(OrderRow),
    refusals: { SORT_TOO_WIDE: z.object({ by: z.string() }) },
    needs: 'floor',
  }),
  listOrderWords: query({
    summary: 'The channels and carriers that orders of late have, and every tag in use, to choose from',
    input: z.object({}),
    output: z.object({ channels: z.array(z.string()), carriers: z.array(z.string()), tags: z.array(z.string()) }),
    refusals: {},
    needs: 'floor',
  }),
  countOrders: query({
    summary: 'How many orders wait at each step of the work',
    input: z.object({}),
    output: z.object({
      draft: Count,
      toRelease: Count,
      toPick: Count,
      toPack: Count,
      toShip: Count,
      atRisk: Count,
      late: Count,
      onHold: Count,
      /** Of those on hold, how many wait for money that is paid beforehand. */
      waitsForPrepayment: Count,
      short: Count,
      /** Back-order lines that were filled by themselves since yesterday. */
      filled: Count,
      shippedToday: Count,
      unpaidInvoices: Count,
      waitingPrintJobs: Count,
    }),
    refusals: {},
    needs: 'floor',
  }),
}
