// Changing an order that is confirmed: what it will undo, doing it, and the versions that came of it. Part of the room `orders` on the wire.
import { z } from 'zod'
import { OrderJoined } from './order-joined.ts'
import { OrderView } from './orders.ts'
import { Discount, NoPrice } from './pricing.ts'
import { command, query } from './procedure.ts'
import { Address, ChangedMeanwhile, Count, Day, Id, Instant, Minor, Missing, Quantity, text, UnitPrice, Version } from './terms.ts'

const AmendedLine = z.object({
  /** A line of the order, or the new id of one that is added. */
  id: Id,
  productId: Id,
  /** How many are wanted in all, shipped ones included. */
  quantity: Quantity,
  /** Empty: the price that the line has; for a new line the product's own. */
  unitPrice: UnitPrice.optional(),
  /** The line whose place it takes, when it is another product instead. */
  insteadOf: Id.optional(),
})

const AmendmentAsk = {
  id: Id,
  version: Version,
  shipTo: Address,
  customerReference: text(60).default(''),
  promisedOn: Day.nullable().default(null),
  carrier: text(60).default(''),
  notes: text(1000).default(''),
  /** The order's lines as they shall be; one that is left out is cancelled as far as it has not shipped. None at all cancels the rest of the order. */
  lines: z.array(AmendedLine).max(500),
}

/** The facts about an order that an amendment may change besides its lines. */
export const amendedFields = ['shipTo', 'customerReference', 'promisedOn', 'carrier', 'notes'] as const

/** What an amendment changes, before and after. */
export const AmendmentChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('lineAdded'), sku: z.string(), description: z.string(), quantity: Quantity, unitPrice: z.string() }),
  z.object({ kind: z.literal('lineRemoved'), sku: z.string(), description: z.string(), quantity: Quantity, shipped: Count }),
  z.object({ kind: z.literal('lineSubstituted'), sku: z.string(), quantity: Quantity, by: z.string(), byQuantity: Quantity }),
  z.object({ kind: z.literal('quantity'), sku: z.string(), description: z.string(), before: Count, after: Quantity }),
  z.object({ kind: z.literal('price'), sku: z.string(), description: z.string(), before: z.string(), after: z.string() }),
  z.object({ kind: z.literal('field'), field: z.enum(amendedFields), before: z.string(), after: z.string() }),
])
export type AmendmentChange = z.infer<typeof AmendmentChange>

/** What an amendment does to the work that is under way. */
export const AmendmentEffect = z.discriminatedUnion('kind', [
  /** Claims on shelves that are given up. */
  z.object({ kind: z.literal('freed'), sku: z.string(), quantity: Quantity }),
  z.object({ kind: z.literal('reserved'), sku: z.string(), quantity: Quantity }),
  /** Wanted now, and not there: a back-order. */
  z.object({ kind: z.literal('short'), sku: z.string(), quantity: Quantity }),
  z.object({
    kind: z.literal('pickListReduced'),
    pickListId: Id,
    number: z.string(),
    /** Who has it in hand; empty while nobody has. */
    picker: z.string(),
    units: Quantity,
    linesRemoved: Count,
  }),
  z.object({ kind: z.literal('packageReopened'), packageId: Id, number: z.string(), why: z.enum(['contents', 'label']), unitsOut: Count }),
  /** Units that come out of a box that stands open anyway. */
  z.object({ kind: z.literal('unpacked'), packageId: Id, number: z.string(), quantity: Quantity }),
  z.object({ kind: z.literal('printsCancelled'), number: z.string(), prints: Quantity }),
  z.object({
    kind: z.literal('putBack'),
    sku: z.string(),
    productName: z.string(),
    lot: z.string(),
    quantity: Quantity,
    binCode: z.string(),
  }),
  /** Another order that was sent at this one's charge, and pays so much for its sending now. */
  z.object({ kind: z.literal('charged'), number: z.string(), shippingMinor: Minor, currency: z.string() }),
])
export type AmendmentEffect = z.infer<typeof AmendmentEffect>

const Sums = z.object({ netMinor: Minor, taxMinor: Minor, grossMinor: Minor })

export const AmendmentPreview = z.object({
  number: z.string(),
  version: Version,
  currency: z.string(),
  changes: z.array(AmendmentChange),
  effects: z.array(AmendmentEffect),
  before: Sums,
  after: Sums,
})
export type AmendmentPreview = z.infer<typeof AmendmentPreview>

const Amendable = {
  ORDER_UNKNOWN: Missing,
  ORDER_NOT_AMENDABLE: z.object({ number: z.string(), status: z.string() }),
  CHANGED_MEANWHILE: ChangedMeanwhile,
  NOTHING_CHANGES: z.object({ number: z.string() }),
  ORDER_JOINED: OrderJoined,
  CUSTOMER_UNKNOWN: Missing,
  PRODUCT_UNKNOWN: Missing,
  NO_PRICE: NoPrice,
  LINE_TWICE: z.object({ lineId: Id }),
  PRODUCT_FIXED: z.object({ sku: z.string() }),
  SHIPPED_ALREADY: z.object({ sku: z.string(), shipped: Count, wanted: Count }),
  PRICE_SHIPPED: z.object({ sku: z.string(), shipped: Count }),
}

/** An order as it stood after one of its amendments. */
export const OrderVersion = z.object({
  number: z.int(),
  at: Instant,
  user: z.string(),
  reason: z.string(),
  changes: z.array(AmendmentChange),
  content: z.object({
    shipTo: Address,
    customerReference: z.string(),
    promisedOn: Day.nullable(),
    carrier: z.string(),
    notes: z.string(),
    lines: z.array(
      z.object({
        id: Id,
        sku: z.string(),
        description: z.string(),
        unit: z.string(),
        quantity: Count,
        unitPrice: z.string(),
        allowanceMinor: Minor,
        netMinor: Minor,
      }),
    ),
    discount: Discount.nullable(),
    allowanceMinor: Minor,
    shippingMinor: Minor,
    ...Sums.shape,
  }),
})
export type OrderVersion = z.infer<typeof OrderVersion>

export const amendments = {
  previewAmendment: query({
    summary: 'What changing a confirmed order would undo and set going, without doing it',
    input: z.object(AmendmentAsk),
    output: AmendmentPreview,
    refusals: Amendable,
    needs: 'office',
  }),
  amendOrder: command({
    summary: 'Change a confirmed order at any stage: claims, pick lists, boxes and labels follow, and what is in hand already is put back',
    input: z.object({
      ...AmendmentAsk,
      reason: text(200).default(''),
      /** The effects that were shown: when the floor has moved on since, so that they would be others, nothing is done. */
      shown: z.array(AmendmentEffect).max(5000).optional(),
    }),
    output: z.object({ order: OrderView, version: z.int(), changes: z.array(AmendmentChange), effects: z.array(AmendmentEffect) }),
    refusals: Amendable,
    needs: 'office',
  }),
  cancelOrder: command({
    summary: 'Cancel what has not shipped, at any stage; stock on shelves is free at once, what is in hand is put back first',
    input: z.object({ id: Id, lineIds: z.array(Id).max(500).optional(), reason: text(200).default('') }),
    output: OrderView,
    refusals: {
      ORDER_UNKNOWN: Missing,
      NOTHING_TO_CANCEL: z.object({ number: z.string(), status: z.string() }),
      ORDER_JOINED: OrderJoined,
    },
    needs: 'office',
  }),
  uncancelOrder: command({
    summary: 'Take a cancellation back: the order is what it was, and its stock is reserved again as far as it is still free',
    input: z.object({ id: Id }),
    output: z.object({ order: OrderView, reservedNow: Count, short: Count }),
    refusals: {
      ORDER_UNKNOWN: Missing,
      ORDER_NOT_CANCELLED: z.object({ number: z.string(), status: z.string() }),
      CANCELLATION_STANDS: z.object({ number: z.string() }),
    },
    needs: 'office',
  }),
  listOrderVersions: query({
    summary: 'Every version of an order since it was confirmed, newest first; none while nothing was changed',
    input: z.object({ id: Id }),
    output: z.object({ versions: z.array(OrderVersion) }),
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'office',
  }),
}
