import { z } from 'zod'
import { allocationPurposes } from '#shared/domain/stock/allocation-serves.ts'
import { rangeFaults } from '#shared/domain/stock/bin-range.ts'
import { binFills, binSorts } from '#shared/domain/stock/bin-sorts.ts'
import { claimStates, goodsSorts } from '#shared/domain/stock/goods-sorts.ts'
import { command, query } from './procedure.ts'
import { sortBy } from './sorting.ts'
import { ChangedMeanwhile, Count, Day, filledText, Id, Instant, Missing, PageAsk, PageOf, Quantity, text, UnitPrice } from './terms.ts'

export const BinCode = z.string().regex(/^[A-Z0-9][A-Z0-9-]{0,19}$/, 'capitals, digits and dashes, such as A-03-2')
const StockSpot = { productId: Id, binCode: BinCode, lot: text(40).default('') }

export const adjustReasons = ['count', 'damaged', 'found', 'lost', 'other'] as const

export const StockRow = z.object({
  levelId: Id,
  productId: Id,
  sku: z.string(),
  productName: z.string(),
  zone: z.string(),
  binCode: z.string(),
  lot: z.string(),
  onHand: Count,
  reserved: Count,
  available: Count,
})
export type StockRow = z.infer<typeof StockRow>

export const GoodsSortAsk = sortBy(goodsSorts)
export type GoodsSortAsk = z.infer<typeof GoodsSortAsk>

/** What the goods in stock are narrowed to; everything that is set must hold. */
export const GoodsWhere = z.object({ zone: text(40).optional(), warehouseId: Id.optional(), claims: z.enum(claimStates).optional() })
export type GoodsWhere = z.infer<typeof GoodsWhere>

export const BinSortAsk = sortBy(binSorts)
export type BinSortAsk = z.infer<typeof BinSortAsk>

/** What the bins are narrowed to; everything that is set must hold. */
export const BinsWhere = z.object({ zone: text(40).optional(), warehouseId: Id.optional(), fill: z.enum(binFills).optional() })
export type BinsWhere = z.infer<typeof BinsWhere>

export const StockClaim = z.object({ orderId: Id, orderNumber: z.string(), customerName: z.string(), quantity: Quantity })
/** What is set aside of the product, wherever it stands. */
export const SetAside = z.object({
  allocationId: Id,
  serves: z.enum(allocationPurposes),
  channel: z.string(),
  customerName: z.string().nullable(),
  fromOn: Day.nullable(),
  untilOn: Day.nullable(),
  remaining: Quantity,
})
export const StockMoveRow = z.object({
  id: Id,
  at: Instant,
  quantity: Quantity,
  from: z.string().nullable(),
  to: z.string().nullable(),
  reason: z.string(),
  document: z.string(),
})

export const stock = {
  addBin: command({
    summary: 'Add a bin to a zone; the zone is made when it is new',
    /** A new zone is made in this warehouse, else in the one of the station; a known zone is where it is. */
    input: z.object({ id: Id, code: BinCode, zone: filledText(40), warehouseId: Id.optional() }),
    output: z.object({ id: Id, code: z.string(), zone: z.string() }),
    refusals: {
      BIN_TAKEN: z.object({ code: z.string() }),
      WAREHOUSE_UNKNOWN: Missing,
      ZONE_ELSEWHERE: z.object({ zone: z.string() }),
    },
    needs: 'office',
  }),
  addBins: command({
    summary: 'Add every bin of a range such as A-01-1 .. C-04-3; those that are there already stay as they are',
    input: z.object({
      range: filledText(60),
      /** Where the new bins stand; left out, each is in the zone of its code's first part. */
      zone: text(40).default(''),
    }),
    output: z.object({ first: z.string(), last: z.string(), added: Count, known: Count }),
    refusals: {
      BIN_RANGE_WRONG: z.object({ range: z.string(), fault: z.enum(rangeFaults) }),
      BIN_RANGE_TOO_LONG: z.object({ count: Count, most: Count }),
    },
    needs: 'office',
  }),
  receiveStock: command({
    summary: 'Put goods that came in into a bin',
    input: z.object({
      ...StockSpot,
      quantity: Quantity,
      document: text(60).default(''),
      /** What the code of the goods said besides: a serial number, the last day on which they may be used. */
      serial: text(60).default(''),
      expiresOn: Day.nullable().default(null),
      /** What one unit cost, in the company's currency: the product's average cost moves by it. Only the owner says so. */
      unitCost: UnitPrice.optional(),
    }),
    /** `costId`: what the step of the average is kept under, so that an undo can name it. */
    output: z.object({ onHand: Count, reserved: Count, costId: Id.nullable() }),
    refusals: { PRODUCT_UNKNOWN: Missing, BIN_UNKNOWN: Missing, COST_OWNER_ONLY: z.object({}) },
    needs: 'floor',
  }),
  adjustStock: command({
    summary: 'Correct a bin to what was counted there, with a reason; never below what is reserved',
    input: z.object({
      ...StockSpot,
      counted: z.int().min(0).max(1_000_000_000),
      /** What the books said when it was counted; when they say something else by now, nothing is done. */
      booked: Count.optional(),
      /** A receipt is taken back: the product's average cost becomes what it would be without it. Only the owner says so. */
      withoutCost: Id.optional(),
      reason: z.enum(adjustReasons),
      note: text(200).default(''),
    }),
    output: z.object({ onHand: Count, reserved: Count }),
    refusals: {
      PRODUCT_UNKNOWN: Missing,
      BIN_UNKNOWN: Missing,
      CHANGED_MEANWHILE: ChangedMeanwhile,
      STOCK_RESERVED: z.object({ counted: Count, reserved: Count }),
      COST_OWNER_ONLY: z.object({}),
    },
    needs: 'office',
  }),
  moveStock: command({
    summary: 'Move unreserved goods from one bin to another',
    input: z.object({ ...StockSpot, toBinCode: BinCode, quantity: Quantity }),
    output: z.object({ onHand: Count, reserved: Count }),
    refusals: {
      PRODUCT_UNKNOWN: Missing,
      BIN_UNKNOWN: Missing,
      STOCK_SHORT: z.object({ available: Count, wanted: Quantity }),
      SAME_BIN: z.object({ code: z.string() }),
    },
    needs: 'floor',
  }),
  listStock: query({
    summary: 'Stock by product and bin, by SKU unless it is asked otherwise',
    input: z.object({ ...PageAsk, productId: Id.optional(), where: GoodsWhere.prefault({}), sort: GoodsSortAsk.optional() }),
    output: PageOf(StockRow),
    refusals: {},
    needs: 'floor',
  }),
  listStockWords: query({
    summary: 'The zones that stock can be narrowed to',
    input: z.object({}),
    output: z.object({ zones: z.array(z.string()) }),
    refusals: {},
    needs: 'floor',
  }),
  explainStock: query({
    summary: 'Why a stock line is reserved, and what moved there',
    input: z.object({ levelId: Id }),
    output: z.object({
      level: StockRow,
      claims: z.array(StockClaim),
      /** Claims on the product that are in no bin yet. */
      softClaims: z.array(StockClaim),
      setAside: z.array(SetAside),
      moves: z.array(StockMoveRow),
    }),
    refusals: { STOCK_UNKNOWN: Missing },
    needs: 'floor',
  }),
  listBins: query({
    summary: 'Bins in walking order, unless it is asked otherwise',
    input: z.object({ ...PageAsk, where: BinsWhere.prefault({}), sort: BinSortAsk.optional() }),
    output: PageOf(z.object({ id: Id, code: z.string(), zone: z.string(), lines: Count, units: Count })),
    refusals: {},
    needs: 'floor',
  }),
}
