// Goods that go from one warehouse to another.
import { z } from 'zod'
import { transferSorts, transferStatuses } from '#shared/domain/transfers/transfer-sorts.ts'
import { command, query } from './procedure.ts'
import { FaultyCode } from './scans.ts'
import { DayRange, sortBy } from './sorting.ts'
import { Count, Id, Instant, Missing, PackCount, PageAsk, PageOf, Quantity, ScanText, text } from './terms.ts'

const Head = {
  id: Id,
  number: z.string(),
  status: z.enum(transferStatuses),
  fromWarehouseId: Id,
  toWarehouseId: Id,
  /** The short order that it was made for. */
  order: z.object({ id: Id, number: z.string() }).nullable(),
  units: Count,
  unitsReceived: Count,
  unitsMissing: Count,
  createdAt: Instant,
  shippedAt: Instant.nullable(),
  receivedAt: Instant.nullable(),
}

/** A transfer as the hand at the other end sees it; `step` is what its floor screen asks for. */
export const TransferView = z.object({
  ...Head,
  notes: z.string(),
  step: z.enum(['notShipped', 'waitingForBin', 'waitingForItem', 'done']),
  /** The bin into which the next items go. */
  binCode: z.string().nullable(),
  lines: z.array(
    z.object({
      id: Id,
      productId: Id,
      sku: z.string(),
      productName: z.string(),
      unit: z.string(),
      lot: z.string(),
      /** Where they are claimed, or stood. */
      fromBin: z.string(),
      quantity: Quantity,
      shipped: Count,
      received: Count,
      missing: Count,
    }),
  ),
  canUndo: z.boolean(),
})
export type TransferView = z.infer<typeof TransferView>

export const TransferRow = z.object(Head)
export type TransferRow = z.infer<typeof TransferRow>

/** What the list of transfers is narrowed to; `made`: the days on which they were written. */
export const TransferWhere = z.object({
  status: z.enum(transferStatuses).optional(),
  fromWarehouseId: Id.optional(),
  toWarehouseId: Id.optional(),
  made: DayRange.optional(),
})
export type TransferWhere = z.infer<typeof TransferWhere>

export const TransferSortAsk = sortBy(transferSorts)
export type TransferSortAsk = z.infer<typeof TransferSortAsk>

const Unknown = { TRANSFER_UNKNOWN: Missing }
const WrongStatus = { TRANSFER_NOT_SO: z.object({ number: z.string(), status: z.enum(transferStatuses) }) }
const Expected = { scan: z.string(), expected: z.string() }

export const transfers = {
  addTransfer: command({
    summary: 'Let goods go from one warehouse to another: they are claimed where they stand until they leave',
    input: z.object({
      id: Id,
      fromWarehouseId: Id,
      toWarehouseId: Id,
      /** The short order that they are for. */
      orderId: Id.optional(),
      notes: text(500).default(''),
      lines: z
        .array(z.object({ productId: Id, quantity: Quantity }))
        .min(1)
        .max(200),
    }),
    output: TransferView,
    refusals: {
      WAREHOUSE_UNKNOWN: Missing,
      WAREHOUSE_SAME: z.object({ code: z.string() }),
      PRODUCT_UNKNOWN: Missing,
      ORDER_UNKNOWN: Missing,
      TRANSFER_SHORT: z.object({ lines: z.array(z.object({ sku: z.string(), wanted: Count, available: Count })) }),
    },
    needs: 'office',
  }),
  shipTransfer: command({
    summary: 'The goods have left: they are on the way and belong to neither warehouse',
    input: z.object({ id: Id }),
    output: TransferView,
    refusals: { ...Unknown, ...WrongStatus },
    needs: 'floor',
  }),
  callBack: command({
    summary: 'The goods have not left after all: they stand in their bins again, as long as none has arrived',
    input: z.object({ id: Id }),
    output: TransferView,
    refusals: { ...Unknown, ...WrongStatus, TRANSFER_ARRIVED: z.object({ number: z.string(), received: Count }) },
    needs: 'floor',
  }),
  cancelTransfer: command({
    summary: 'Give a transfer up before it has left; its goods are free again',
    input: z.object({ id: Id }),
    output: TransferView,
    refusals: { ...Unknown, ...WrongStatus },
    needs: 'office',
  }),
  recordScan: command({
    summary: 'One scan while receiving: the bin first, then each item that goes into it',
    input: z.object({ id: Id, scan: ScanText, times: PackCount }),
    output: z.object({
      view: TransferView,
      did: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('binConfirmed'), binCode: z.string() }),
        z.object({ kind: z.literal('itemReceived'), sku: z.string(), productName: z.string(), quantity: Quantity, isLast: z.boolean() }),
      ]),
    }),
    refusals: {
      ...Unknown,
      ...WrongStatus,
      BIN_FIRST: z.object({ ...Expected, scannedItem: z.string() }),
      BIN_WRONG: z.object({ ...Expected, scannedBin: z.string() }),
      ITEM_WRONG: z.object({ ...Expected, scannedItem: z.string() }),
      PACK_TOO_BIG: z.object({ scan: z.string(), packQuantity: Quantity, stillWanted: Count }),
      CODE_UNKNOWN: z.object(Expected),
      CODE_FAULTY: FaultyCode,
    },
    needs: 'floor',
    journalsScan: true,
  }),
  finishTransfer: command({
    summary: 'Nothing more has come: what is missing leaves stock with the transfer as its reason',
    input: z.object({ id: Id }),
    output: TransferView,
    refusals: { ...Unknown, ...WrongStatus },
    needs: 'floor',
  }),
  undoReceive: command({
    summary: 'Take the last step of receiving back: the items are on the way again, or the missing ones are',
    input: z.object({ id: Id }),
    output: TransferView,
    refusals: {
      ...Unknown,
      NOTHING_TO_UNDO: z.object({ number: z.string() }),
      PUT_BACK_PROMISED: z.object({ sku: z.string(), binCode: z.string() }),
    },
    needs: 'floor',
  }),
  getTransfer: query({
    summary: 'One transfer with its goods',
    input: z.object({ id: Id }),
    output: TransferView,
    refusals: Unknown,
    needs: 'floor',
  }),
  findTransfer: query({
    summary: 'A transfer by its number',
    input: z.object({ number: text(40) }),
    output: z.object({ id: Id, number: z.string() }),
    refusals: Unknown,
    needs: 'floor',
  }),
  listTransfers: query({
    summary: 'Transfers, newest first or sorted; or only those that have not arrived',
    input: z.object({
      ...PageAsk,
      isOpenOnly: z.boolean().default(false),
      where: TransferWhere.prefault({}),
      sort: TransferSortAsk.optional(),
    }),
    output: PageOf(TransferRow),
    refusals: {},
    needs: 'floor',
  }),
  suggestGoods: query({
    summary: 'What a warehouse lacks for its orders, less what is on its way there, as far as another one has it free',
    input: z.object({ fromWarehouseId: Id, toWarehouseId: Id }),
    output: z.object({
      lines: z.array(z.object({ productId: Id, sku: z.string(), name: z.string(), short: Count, available: Count, quantity: Quantity })),
    }),
    refusals: { WAREHOUSE_UNKNOWN: Missing },
    needs: 'office',
  }),
  suggestTransfers: query({
    summary: 'Which warehouses could send what a short order lacks to the one that is to send it',
    input: z.object({ orderId: Id }),
    output: z.object({
      toWarehouseId: Id,
      from: z.array(
        z.object({
          warehouseId: Id,
          lines: z.array(z.object({ productId: Id, sku: z.string(), short: Count, available: Count, quantity: Quantity })),
        }),
      ),
    }),
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'office',
  }),
}
