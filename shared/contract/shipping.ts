import { z } from 'zod'
import { packageStatuses } from '#shared/domain/packing/pack-flow.ts'
import { shipmentSorts } from '#shared/domain/shipping/shipment-sorts.ts'
import { OnHold } from './picking.ts'
import { command, query } from './procedure.ts'
import { DayRange, sortBy } from './sorting.ts'
import { Address, Count, Day, filledText, Id, Instant, Missing, PageAsk, PageOf, text } from './terms.ts'

export const ShipPackageRow = z.object({
  id: Id,
  number: z.string(),
  sscc: z.string(),
  status: z.enum(packageStatuses),
  orderId: Id,
  orderNumber: z.string(),
  /** The other orders that lie in the same box. */
  goesWith: z.array(z.string()),
  customerId: Id,
  customerName: z.string(),
  city: z.string(),
  country: z.string(),
  carrier: z.string(),
  weightGrams: Count,
  units: Count,
  closedAt: Instant,
})
export type ShipPackageRow = z.infer<typeof ShipPackageRow>

export const ShipmentView = z.object({
  id: Id,
  number: z.string(),
  warehouseId: Id,
  customerId: Id,
  customerName: z.string(),
  shipTo: Address,
  carrier: z.string(),
  service: z.string(),
  trackingNumber: z.string(),
  shippedAt: Instant,
  /** The day on which it arrived, once that is known, and who took it. */
  deliveredOn: Day.nullable(),
  receivedBy: z.string(),
  /** With the orders that lie in it. */
  packages: z.array(z.object({ id: Id, number: z.string(), orderNumbers: z.array(z.string()), sscc: z.string(), weightGrams: Count })),
  orders: z.array(z.object({ id: Id, number: z.string() })),
  invoiceId: Id.nullable(),
})
export type ShipmentView = z.infer<typeof ShipmentView>

export const ShipmentRow = z.object({
  id: Id,
  number: z.string(),
  customerName: z.string(),
  city: z.string(),
  country: z.string(),
  carrier: z.string(),
  trackingNumber: z.string(),
  packages: Count,
  shippedAt: Instant,
})

/** Why a line of a bulk shipment stayed behind. */
export const bulkShipProblems = [
  'PACKAGE_UNKNOWN',
  'PACKAGE_NOT_CLOSED',
  'ALREADY_SHIPPED',
  'ADDRESSES_DIFFER',
  'HOUSES_DIFFER',
  'ORDER_ON_HOLD',
  'TRACKING_TWICE',
  'TRACKING_IS_COMMAND',
] as const

/** So many lines of a bulk shipment are one transaction: more would make every scan wait for them. */
export const MOST_SHIPPED_AT_ONCE = 20

/** What the list of shipments is narrowed to: the days on which they left, and with whom. */
export const ShipmentWhere = z.object({ shipped: DayRange.optional(), carrier: text(60).optional() })
export type ShipmentWhere = z.infer<typeof ShipmentWhere>

export const ShipmentSortAsk = sortBy(shipmentSorts)
export type ShipmentSortAsk = z.infer<typeof ShipmentSortAsk>

export const shipping = {
  findPackages: query({
    summary: 'The closed packages that belong to a scanned package, SSCC or order number',
    input: z.object({ code: text(5000) }),
    output: z.object({ packages: z.array(ShipPackageRow) }),
    refusals: {
      ORDER_ON_HOLD: OnHold,
      PACKAGE_UNKNOWN: Missing,
      PACKAGE_NOT_CLOSED: z.object({ number: z.string() }),
      ALREADY_SHIPPED: z.object({ number: z.string(), shipment: z.string() }),
    },
    needs: 'floor',
  }),
  shipPackages: command({
    summary: 'Hand closed packages of one customer and one address to a carrier: they leave stock, and the invoice follows by itself',
    input: z.object({
      id: Id,
      packageIds: z.array(Id).min(1).max(200),
      carrier: filledText(60),
      service: text(60).default(''),
      trackingNumber: text(60).default(''),
    }),
    output: ShipmentView,
    refusals: {
      PACKAGE_UNKNOWN: Missing,
      PACKAGE_NOT_CLOSED: z.object({ number: z.string() }),
      ALREADY_SHIPPED: z.object({ number: z.string(), shipment: z.string() }),
      ORDER_ON_HOLD: OnHold,
      ADDRESSES_DIFFER: z.object({ numbers: z.array(z.string()) }),
      HOUSES_DIFFER: z.object({ numbers: z.array(z.string()) }),
      TRACKING_IS_COMMAND: z.object({ word: z.string() }),
    },
    needs: 'floor',
  }),
  shipOrders: command({
    summary: 'Hand many parcels or orders to their carriers at once: each line is a shipment of its own, and says what became of it',
    input: z.object({
      lines: z
        .array(
          z.object({
            id: Id,
            /** A package, an SSCC or an order: all closed packages of its order go. */
            code: filledText(200),
            carrier: filledText(60),
            service: text(60).default(''),
            trackingNumber: text(60).default(''),
          }),
        )
        .min(1)
        .max(MOST_SHIPPED_AT_ONCE),
    }),
    output: z.object({
      results: z.array(z.object({ id: Id, code: z.string(), number: z.string().nullable(), problem: z.enum(bulkShipProblems).nullable() })),
    }),
    refusals: {},
    needs: 'floor',
  }),
  deliverShipment: command({
    summary: 'Say that a shipment has arrived: on which day, and who took it',
    input: z.object({ id: Id, deliveredOn: Day, receivedBy: text(120).default('') }),
    output: ShipmentView,
    refusals: {
      SHIPMENT_UNKNOWN: Missing,
      DELIVERED_IN_FUTURE: z.object({ deliveredOn: Day }),
      DELIVERED_TOO_EARLY: z.object({ number: z.string(), shippedOn: Day }),
    },
    needs: 'office',
  }),
  listReadyPackages: query({
    summary: 'Closed packages that wait for a carrier, oldest first',
    /** Without a warehouse: those of the station's house. */
    input: z.object({ limit: z.int().min(1).max(500).default(200), warehouseId: Id.optional() }),
    output: z.object({ rows: z.array(ShipPackageRow) }),
    refusals: {},
    needs: 'floor',
  }),
  getShipment: query({
    summary: 'One shipment',
    input: z.object({ id: Id }),
    output: ShipmentView,
    refusals: { SHIPMENT_UNKNOWN: Missing },
    needs: 'floor',
  }),
  listShipments: query({
    summary: 'Shipments, newest first or sorted; the shipments of all years only by number or when they left',
    input: z.object({ ...PageAsk, where: ShipmentWhere.prefault({}), sort: ShipmentSortAsk.optional() }),
    output: PageOf(ShipmentRow),
    refusals: { SORT_TOO_WIDE: z.object({ by: z.string() }) },
    needs: 'floor',
  }),
}
