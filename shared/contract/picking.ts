import { z } from 'zod'
import { holdReasons } from '#shared/domain/orders/order-holds.ts'
import { pickListStatuses, shortReasons, taskStatuses } from '#shared/domain/picking/pick-flow.ts'
import { command, query } from './procedure.ts'
import { ExpiredItem, FaultyCode, LotWrong, SerialTwice } from './scans.ts'
import { Count, Id, Instant, Missing, PackCount, PageAsk, PageOf, Quantity, ScanText } from './terms.ts'

export const PickTaskView = z.object({
  id: Id,
  position: z.int(),
  status: z.enum(taskStatuses),
  orderId: Id,
  orderNumber: z.string(),
  binCode: z.string(),
  zone: z.string(),
  productId: Id,
  sku: z.string(),
  productName: z.string(),
  unit: z.string(),
  lot: z.string(),
  asked: Quantity,
  picked: Count,
})
export type PickTaskView = z.infer<typeof PickTaskView>

/** The pick flow as the hand sees it. `step` is what the floor screen asks for. */
export const PickListView = z.object({
  id: Id,
  number: z.string(),
  status: z.enum(pickListStatuses),
  step: z.enum(['waitingForBin', 'waitingForItem', 'listDone']),
  currentTaskId: Id.nullable(),
  tasks: z.array(PickTaskView),
  unitsAsked: Count,
  unitsPicked: Count,
  picker: z.string(),
  orders: z.array(z.object({ id: Id, number: z.string() })),
})
export type PickListView = z.infer<typeof PickListView>

export const PickListRow = z.object({
  id: Id,
  number: z.string(),
  status: z.enum(pickListStatuses),
  picker: z.string(),
  orders: Count,
  lines: Count,
  unitsAsked: Count,
  unitsPicked: Count,
  createdAt: Instant,
})
export type PickListRow = z.infer<typeof PickListRow>

/** Orders that a hold stops, and why. */
export const OnHold = z.object({ orders: z.array(z.object({ number: z.string(), reasons: z.array(z.enum(holdReasons)) })) })

const ListGone = { PICK_LIST_UNKNOWN: Missing, PICK_LIST_DONE: z.object({ number: z.string() }) }
const Expected = { scan: z.string(), expected: z.string() }

export const picking = {
  releaseOrders: command({
    summary:
      'Make a pick list in each house, in walking order, of what is reserved there for these orders; the id is that of the first list',
    input: z.object({
      id: Id,
      orderIds: z.array(Id).min(1).max(100),
      /** Only what stands in this house. */
      warehouseId: Id.optional(),
      /** Only this part of an order that is sent in parts; without it, the parts whose day has come. */
      partId: Id.optional(),
    }),
    /** The list of the station's own house, if it has work there; `others` are those of other houses. */
    output: PickListView.extend({ others: z.array(z.object({ id: Id, number: z.string(), warehouseId: Id })).optional() }),
    refusals: {
      ORDER_UNKNOWN: Missing,
      ORDER_ON_HOLD: OnHold,
      NOTHING_TO_PICK: z.object({ orders: z.array(z.string()) }),
      PART_UNKNOWN: Missing,
      PART_IN_THE_WAY: z.object({ number: z.string(), part: z.int(), other: z.int() }),
      ORDER_INCOMPLETE: z.object({ number: z.string(), short: Count }),
    },
    needs: 'floor',
  }),
  withdrawPickList: command({
    summary: 'Take a pick list back from the floor while nothing on it is picked; its orders stay reserved',
    input: z.object({ pickListId: Id }),
    output: z.object({ id: Id, number: z.string(), orders: Count }),
    refusals: { ...ListGone, PICK_LIST_BEGUN: z.object({ number: z.string(), picker: z.string() }) },
    needs: 'office',
  }),
  startPickList: command({
    summary: 'Take a pick list in hand',
    input: z.object({ pickListId: Id }),
    output: PickListView,
    refusals: { ...ListGone, PICK_LIST_TAKEN: z.object({ number: z.string(), picker: z.string() }) },
    needs: 'floor',
  }),
  recordScan: command({
    summary: 'One scan while picking: the bin first, then each item; a case barcode counts its pack',
    input: z.object({ pickListId: Id, scan: ScanText, times: PackCount }),
    output: z.object({
      view: PickListView,
      /** Of a long list `view` has only the tasks that were served or come next, and their orders; its sums are of the whole list. */
      isPart: z.boolean(),
      /** What the scan did: the bin is right, or so many units were counted. */
      did: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('binConfirmed'), binCode: z.string() }),
        z.object({ kind: z.literal('itemCounted'), sku: z.string(), productName: z.string(), quantity: Quantity, taskDone: z.boolean() }),
      ]),
    }),
    refusals: {
      ...ListGone,
      BIN_WRONG: z.object({ ...Expected, scannedBin: z.string() }),
      BIN_FIRST: z.object({ ...Expected, scannedItem: z.string() }),
      ITEM_WRONG: z.object({ ...Expected, scannedItem: z.string() }),
      PACK_TOO_BIG: z.object({ scan: z.string(), packQuantity: Quantity, stillWanted: Count }),
      CODE_UNKNOWN: z.object({ ...Expected }),
      CODE_FAULTY: FaultyCode,
      LOT_WRONG: LotWrong,
      ITEM_EXPIRED: ExpiredItem,
      SERIAL_TWICE: SerialTwice,
    },
    needs: 'floor',
    journalsScan: true,
  }),
  skipTask: command({
    summary: 'Leave the current bin for the end of the walk',
    input: z.object({ pickListId: Id, taskId: Id }),
    output: PickListView,
    refusals: { ...ListGone, TASK_NOT_OPEN: Missing, LAST_TASK: z.object({ binCode: z.string() }) },
    needs: 'floor',
  }),
  reportShort: command({
    summary: 'The bin holds less than asked: the missing units leave stock with the reason, the order line gets a back-order',
    input: z.object({ pickListId: Id, taskId: Id, reason: z.enum(shortReasons) }),
    output: PickListView,
    refusals: { ...ListGone, TASK_NOT_OPEN: Missing },
    needs: 'floor',
  }),
  undoPick: command({
    summary: 'Take the last accepted scan or skip of this list back exactly',
    input: z.object({ pickListId: Id }),
    output: PickListView,
    refusals: { PICK_LIST_UNKNOWN: Missing, NOTHING_TO_UNDO: z.object({ number: z.string() }) },
    needs: 'floor',
  }),
  getPickList: query({
    summary: 'A pick list with its tasks and the step it is on',
    input: z.object({ id: Id }),
    output: PickListView,
    refusals: { PICK_LIST_UNKNOWN: Missing },
    needs: 'floor',
  }),
  listPickLists: query({
    summary: 'Pick lists, newest first',
    input: z.object({ ...PageAsk, openOnly: z.boolean().default(true), warehouseId: Id.optional() }),
    output: PageOf(PickListRow),
    refusals: {},
    needs: 'floor',
  }),
}
