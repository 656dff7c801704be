// Drafts by the thousand: made ready by whoever reads the file, written by whoever holds the transaction.
import { type BulkDb, batchesOf, insertRows, type RowsJson } from '#electron/database/bulk-rows.ts'
import { sumLines } from '#shared/domain/orders/order-status.ts'
import { defaultHouse } from '../warehouses/houses.ts'
import type { NewLine } from './new-lines.sql.ts'
import type { HeadFields } from './order-heads.sql.ts'

const headColumns = {
  id: 'text',
  number: 'text',
  customerId: 'text',
  shipTo: 'text',
  customerReference: 'text',
  channel: 'text',
  currency: 'text',
  orderedOn: 'text',
  wishedOn: 'text',
  promisedOn: 'text',
  promiseSource: 'text',
  shipComplete: 'int',
  carrier: 'text',
  notes: 'text',
  search: 'text',
  discountBp: 'int',
  discountMinor: 'int',
  allowanceMinor: 'int',
  shippingMinor: 'int',
  shippingSource: 'text',
  shippingRule: 'text',
  shippingCategory: 'text',
  shippingRateBp: 'int',
  netMinor: 'int',
  taxMinor: 'int',
  grossMinor: 'int',
  lineCount: 'int',
  unitsOrdered: 'int',
} as const
const lineColumns = {
  id: 'text',
  orderId: 'text',
  position: 'int',
  productId: 'text',
  description: 'text',
  unitPrice: 'text',
  priceSource: 'text',
  priceList: 'text',
  priceFrom: 'int',
  discountBp: 'int',
  discountMinor: 'int',
  allowanceMinor: 'int',
  taxCategory: 'text',
  taxRateBp: 'int',
  taxReason: 'text',
  netMinor: 'int',
  ordered: 'int',
} as const

/** A draft has promised nothing: its units are ordered and nowhere else. */
const nothingDone = { reserved: 0, picked: 0, packed: 0, shipped: 0, cancelled: 0, invoiced: 0 }
const noUnits = { unitsReserved: 0, unitsPicked: 0, unitsPacked: 0, unitsShipped: 0, unitsCancelled: 0, unitsShort: 0 }

export interface NewDraft {
  readonly id: string
  readonly number: string
  readonly head: HeadFields
  readonly lines: readonly NewLine[]
}

export interface DraftBatches {
  readonly heads: readonly RowsJson[]
  readonly lines: readonly RowsJson[]
}

/** Makes completed drafts ready to be written. */
export function makeDraftBatches(drafts: readonly NewDraft[]): DraftBatches {
  const lines = drafts.flatMap(({ id, lines }) => lines.map((line, at) => ({ ...line, orderId: id, position: at + 1 })))
  return {
    heads: batchesOf(drafts, ({ id, number, head, lines: own }) => {
      const unitsOrdered = sumLines(own.map(({ ordered }) => ({ ordered, ...nothingDone }))).ordered
      const row = { ...head, id, number, shipTo: JSON.stringify(head.shipTo), lineCount: own.length, unitsOrdered }
      return keysOf(headColumns).map((name) => row[name])
    }),
    lines: batchesOf(lines, (line) => keysOf(lineColumns).map((name) => line[name])),
  }
}

export async function writeDraftBatches(db: BulkDb, batches: DraftBatches, at: number): Promise<void> {
  const constants = { status: 'draft', isConfirmed: 0, version: 1, createdAt: at, warehouseId: await defaultHouse(db.tx), ...noUnits }
  for (const rows of batches.heads) await insertRows(db, 'salesOrders', headColumns, rows, { constants })
  for (const rows of batches.lines) await insertRows(db, 'salesOrderLines', lineColumns, rows, { constants: nothingDone })
}

function keysOf<C extends object>(columns: C): (keyof C)[] {
  return Object.keys(columns) as (keyof C)[] // the object's own keys
}
