// Putting back what an order wants no more: from the bench to its bin, by scans.
import { z } from 'zod'
import { command, query } from './procedure.ts'
import { FaultyCode, LotWrong } from './scans.ts'
import { Count, Id, Quantity, ScanText } from './terms.ts'

export const PutBackTaskView = z.object({
  id: Id,
  orderId: Id,
  orderNumber: z.string(),
  productId: Id,
  sku: z.string(),
  productName: z.string(),
  unit: z.string(),
  lot: z.string(),
  binCode: z.string(),
  quantity: Quantity,
  returned: Count,
  inHand: Count,
  /** Who has units of it in hand; empty while nobody has. */
  inHandOf: z.string(),
})
export type PutBackTaskView = z.infer<typeof PutBackTaskView>

/** Putting back as the hand of whoever asks sees it. */
export const PutBackView = z.object({
  step: z.enum(['waitingForItem', 'waitingForBin', 'allBack']),
  currentTaskId: Id.nullable(),
  /** What is not back yet, the oldest first. */
  tasks: z.array(PutBackTaskView),
  unitsLeft: Count,
  canUndo: z.boolean(),
})
export type PutBackView = z.infer<typeof PutBackView>

const Expected = { scan: z.string(), expected: z.string() }

export const putBacks = {
  getPutBack: query({
    summary: 'What stands on the bench and goes back to its bin, and what the caller does next',
    input: z.object({}),
    output: PutBackView,
    refusals: {},
    needs: 'floor',
  }),
  recordScan: command({
    summary: 'One scan while putting back: the item, once per pack in the hand, then its bin',
    input: z.object({ scan: ScanText }),
    output: z.object({
      view: PutBackView,
      did: z.object({
        kind: z.enum(['taken', 'putDown']),
        sku: z.string(),
        productName: z.string(),
        quantity: Quantity,
        binCode: z.string(),
        taskDone: z.boolean(),
      }),
    }),
    refusals: {
      CODE_UNKNOWN: z.object(Expected),
      CODE_FAULTY: FaultyCode,
      LOT_WRONG: LotWrong,
      ITEM_WRONG: z.object({ ...Expected, scannedItem: z.string() }),
      ITEM_FIRST: z.object({ ...Expected, scannedBin: z.string() }),
      BIN_WRONG: z.object({ ...Expected, scannedBin: z.string() }),
      PACK_TOO_BIG: z.object({ scan: z.string(), packQuantity: Quantity, stillWanted: Count }),
      NOTHING_TO_PUT_BACK: z.object({}),
    },
    needs: 'floor',
    journalsScan: true,
  }),
  undoPutBack: command({
    summary: 'Take the caller’s last accepted scan of putting back exactly back',
    input: z.object({}),
    output: PutBackView,
    refusals: { NO_PUT_BACK_STEP: z.object({}), PUT_BACK_PROMISED: z.object({ sku: z.string(), binCode: z.string() }) },
    needs: 'floor',
  }),
}
