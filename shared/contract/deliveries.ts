// How an order is sent: in parts, by a plan that says what goes when and from where.
import { z } from 'zod'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import { OrderJoined } from './order-joined.ts'
import { command, query } from './procedure.ts'
import { ChangedMeanwhile, Count, Currency, Day, Id, Minor, Missing, Quantity, text, Version } from './terms.ts'

const PartLine = z.object({ orderLineId: Id, quantity: Count })
export const PartAsk = z.object({
  id: Id,
  /** From which house it goes. */
  warehouseId: Id,
  /** Not before this day; null: as soon as it can be. */
  plannedOn: Day.nullable().default(null),
  lines: z.array(PartLine).min(1).max(500),
})
export type PartAsk = z.infer<typeof PartAsk>

const parts = z.array(PartAsk).min(1).max(20)
const paidBy = z.enum(['us', 'customer'])

export const DeliveryPartView = z.object({
  id: Id,
  position: z.int(),
  warehouseId: Id,
  plannedOn: Day.nullable(),
  /** As an order of just this part would be; confirmed while nobody has begun it. */
  status: z.enum(orderStatuses),
  isInHand: z.boolean(),
  lines: z.array(
    z.object({
      orderLineId: Id,
      sku: z.string(),
      description: z.string(),
      unit: z.string(),
      quantity: Quantity,
      /** Reserved in its house and on no list yet. */
      ready: Count,
      toPick: Count,
      onBench: Count,
      packed: Count,
      shipped: Count,
    }),
  ),
  shipments: z.array(z.object({ id: Id, number: z.string() })),
})
export type DeliveryPartView = z.infer<typeof DeliveryPartView>

export const DeliveryView = z.object({
  orderId: Id,
  orderNumber: z.string(),
  /** 0: it is sent as one. */
  version: Version,
  paidBy,
  /** What the customer is charged for sending on account of the parts. */
  extraMinor: Minor,
  currency: Currency,
  parts: z.array(DeliveryPartView),
  /** What the parts that have not left are made of, line by line. */
  toPlan: z.array(z.object({ orderLineId: Id, sku: z.string(), description: z.string(), unit: z.string(), quantity: Quantity })),
})
export type DeliveryView = z.infer<typeof DeliveryView>

const PartCost = z.object({
  goodsMinor: Minor,
  weightGrams: Count,
  /** Guessed from the weight, because nothing is packed yet. */
  parcels: Count,
  /** What the carrier takes; null: nobody has said. */
  costMinor: Minor.nullable(),
  /** What a customer would be charged for an order of just this part. */
  chargeMinor: Minor,
})

export const DeliveryCosts = z.object({
  currency: Currency,
  /** In which the carrier's costs are. */
  costCurrency: Currency,
  carrier: z.string(),
  parts: z.array(PartCost),
  whole: PartCost,
  /** What sending in parts costs us more. */
  extraCostMinor: Minor.nullable(),
  /** What the customer would be charged more, if they pay for the parts. */
  extraChargeMinor: Minor,
})
export type DeliveryCosts = z.infer<typeof DeliveryCosts>

export const CarrierCosts = z.object({
  costs: z.array(z.object({ carrier: text(60).pipe(z.string().min(1)), parcelMinor: Minor.min(0), parcelGrams: Quantity })).max(50),
  version: Version,
})

const NotOpen = z.object({ number: z.string(), status: z.string() })

const Planned = {
  ORDER_UNKNOWN: Missing,
  ORDER_NOT_OPEN: NotOpen,
  LINE_UNKNOWN: Missing,
  WAREHOUSE_UNKNOWN: Missing,
  PART_TWICE: z.object({ partId: Id }),
  PART_EMPTY: z.object({ part: z.int() }),
  /** Units that stand in no part, or in more than one. */
  PARTS_DO_NOT_ADD_UP: z.object({ lines: z.array(z.object({ sku: z.string(), wanted: Count, planned: Count })) }),
  /** Goods that are picked, packed or shipped stay in the part in which they are. */
  PART_UNDER_WAY: z.object({ part: z.int(), sku: z.string(), held: Count }),
  /** Goods are under way in a house from which no part goes. */
  HOUSE_UNDER_WAY: z.object({ warehouse: z.string(), units: Count }),
}

export const deliveries = {
  getDelivery: query({
    summary: 'In which parts an order is sent, and how far each has come',
    input: z.object({ orderId: Id }),
    output: DeliveryView,
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'floor',
  }),
  previewDelivery: query({
    summary: 'What it costs to send an order in these parts, for us and for the customer, before it is decided',
    input: z.object({ orderId: Id, parts }),
    output: DeliveryCosts,
    refusals: Planned,
    needs: 'office',
  }),
  planDelivery: command({
    summary: 'Send an order in parts: every unit that has not left stands in one of them; parts that have left stay as they are',
    input: z.object({
      orderId: Id,
      version: Version,
      /** The customer pays for sending once, unless they asked for the parts. */
      paidBy: paidBy.default('us'),
      parts,
    }),
    output: DeliveryView,
    refusals: {
      ...Planned,
      CHANGED_MEANWHILE: ChangedMeanwhile,
      ORDER_JOINED: OrderJoined,
      SPLIT_BILLED: z.object({ number: z.string(), billedMinor: Minor, currency: Currency }),
    },
    needs: 'office',
  }),
  sendWhole: command({
    summary: 'Send what is left of an order as one again',
    input: z.object({ orderId: Id, version: Version }),
    output: DeliveryView,
    refusals: {
      ORDER_UNKNOWN: Missing,
      NOT_IN_PARTS: z.object({ number: z.string() }),
      PART_SHIPPED: z.object({ number: z.string(), shipped: Count }),
      CHANGED_MEANWHILE: ChangedMeanwhile,
    },
    needs: 'office',
  }),
  getCarrierCosts: query({
    summary: 'What carriers take for a parcel',
    input: z.object({}),
    output: CarrierCosts,
    refusals: {},
    needs: 'office',
  }),
  setCarrierCosts: command({
    summary: 'Say what carriers take for a parcel, and how heavy one may be',
    input: CarrierCosts,
    output: CarrierCosts,
    refusals: { CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'office',
  }),
}
