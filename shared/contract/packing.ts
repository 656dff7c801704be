import { z } from 'zod'
import { packageStatuses } from '#shared/domain/packing/pack-flow.ts'
import { command, query } from './procedure.ts'
import { ExpiredItem, FaultyCode, SerialTwice } from './scans.ts'
import { Count, Id, Instant, Missing, PackCount, Quantity, ScanText, text } from './terms.ts'

export const PackLineView = z.object({
  orderLineId: Id,
  orderNumber: z.string(),
  productId: Id,
  sku: z.string(),
  productName: z.string(),
  unit: z.string(),
  /** Still wanted, shipped ones included. */
  ordered: Quantity,
  /** Picked and waiting on the bench. */
  toPack: Count,
  packed: Count,
  shipped: Count,
})
export const PackageView = z.object({
  id: Id,
  number: z.string(),
  sequence: z.int(),
  sscc: z.string(),
  status: z.enum(packageStatuses),
  weightGrams: Count,
  closedAt: Instant.nullable(),
  /** The part of its order that it belongs to, when the order is sent in parts. */
  partId: Id.nullable(),
  lines: z.array(z.object({ orderLineId: Id, sku: z.string(), productName: z.string(), quantity: Quantity })),
})
export type PackageView = z.infer<typeof PackageView>

/** The packing of one order, or of orders that go together, as the hand sees it. */
export const PackingView = z.object({
  /** The order, or the leading one of those that go together. */
  orderId: Id,
  orderNumber: z.string(),
  /** All that is packed here together, the leading one first. */
  orders: z.array(z.object({ id: Id, number: z.string() })),
  customerName: z.string(),
  carrier: z.string(),
  /** It may be packed, and does not leave until the hold is taken off. */
  isOnHold: z.boolean(),
  step: z.enum(['waitingForItem', 'orderPacked']),
  lines: z.array(PackLineView),
  packages: z.array(PackageView),
  unitsToPack: Count,
  unitsPacked: Count,
})
export type PackingView = z.infer<typeof PackingView>

export const PackQueueRow = z.object({
  orderId: Id,
  orderNumber: z.string(),
  customerName: z.string(),
  promisedOn: z.string().nullable(),
  /** The orders that go together with it, and are packed with it. */
  goesWith: z.array(z.string()),
  unitsToPack: Count,
  unitsPacked: Count,
})
export type PackQueueRow = z.infer<typeof PackQueueRow>

const Packable = {
  ORDER_UNKNOWN: Missing,
  STILL_PICKING: z.object({ number: z.string(), pickList: z.string() }),
  /** It goes together with an order of which nothing has been picked yet. */
  JOINT_WAITS: z.object({ number: z.string(), waitsFor: z.string() }),
  NOTHING_TO_PACK: z.object({ number: z.string(), status: z.string() }),
}

export const packing = {
  startPacking: command({
    summary: 'Bring an order to the packing bench by its number or its pick list number',
    input: z.object({ code: text(5000) }),
    output: PackingView,
    refusals: { ...Packable, SEVERAL_ORDERS: z.object({ pickList: z.string(), orders: z.array(z.string()) }) },
    needs: 'floor',
  }),
  recordScan: command({
    summary: 'One item into the open package; the last right scan closes it and prints slip and label',
    input: z.object({ orderId: Id, scan: ScanText, times: PackCount }),
    output: z.object({
      view: PackingView,
      /** Of a long order `view` has only the lines that the scan had to do with, and the box that it went into with them; its sums are of all. */
      isPart: z.boolean(),
      did: z.object({
        sku: z.string(),
        productName: z.string(),
        quantity: Quantity,
        packageNumber: z.string(),
        packageClosed: z.boolean(),
      }),
    }),
    refusals: {
      ...Packable,
      ITEM_NOT_IN_ORDER: z.object({ scan: z.string(), scannedItem: z.string() }),
      ITEM_ALREADY_PACKED: z.object({ scan: z.string(), scannedItem: z.string(), packed: Count }),
      PACK_TOO_BIG: z.object({ scan: z.string(), packQuantity: Quantity, stillWanted: Count }),
      CODE_UNKNOWN: z.object({ scan: z.string(), expected: z.string() }),
      CODE_FAULTY: FaultyCode,
      ITEM_EXPIRED: ExpiredItem,
      SERIAL_TWICE: SerialTwice,
    },
    needs: 'floor',
    journalsScan: true,
  }),
  closePackage: command({
    summary: 'The box is full: close it, print, and go on with the next one',
    input: z.object({ orderId: Id }),
    output: PackingView,
    refusals: { ORDER_UNKNOWN: Missing, PACKAGE_EMPTY: z.object({ number: z.string() }) },
    needs: 'floor',
  }),
  weighPackage: command({
    summary: 'What a closed package weighs, in place of what its contents should weigh by their products',
    input: z.object({ packageId: Id, weightGrams: z.int().min(1).max(2_000_000), source: z.enum(['scale', 'typed']) }),
    output: PackingView,
    refusals: { PACKAGE_UNKNOWN: Missing, PACKAGE_NOT_CLOSED: z.object({ number: z.string() }) },
    needs: 'floor',
  }),
  undoPack: command({
    summary: 'Take the last packing step back exactly: its items are on the bench again, a package that it closed reopens',
    input: z.object({ orderId: Id }),
    output: PackingView,
    refusals: { ORDER_UNKNOWN: Missing, NOTHING_TO_UNDO: z.object({ number: z.string() }) },
    needs: 'floor',
  }),
  getPacking: query({
    summary: 'The packing state of an order',
    input: z.object({ orderId: Id }),
    output: PackingView,
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'floor',
  }),
  listPackQueue: query({
    summary: 'Orders that are picked and wait for the bench, first promise first',
    /** Without a warehouse: the bench of the station's house. */
    input: z.object({ limit: z.int().min(1).max(500).default(100), warehouseId: Id.optional() }),
    output: z.object({ rows: z.array(PackQueueRow) }),
    refusals: {},
    needs: 'floor',
  }),
}
