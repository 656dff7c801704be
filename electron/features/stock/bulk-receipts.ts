// Bins and goods by the thousand: made ready by whoever reads the file, written by whoever holds the transaction.
import { sql } from 'kysely'
import { type BulkDb, batchesOf, insertRows, type RowsJson, selectRows } from '#electron/database/bulk-rows.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { walkPosition } from '#shared/domain/stock/walk-position.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'
import { defaultHouse } from '../warehouses/houses.ts'
import type { StockSpot } from './stock-ledger.sql.ts'

export interface NewBin {
  readonly id: string
  readonly code: string
  /** The zone's name; a new one is made. */
  readonly zone: string
}

export interface Receipt extends StockSpot {
  readonly quantity: number
}

const zoneColumns = { id: 'text', name: 'text', position: 'int', warehouseId: 'text' } as const
const binColumns = { id: 'text', code: 'text', zoneId: 'text', position: 'int', warehouseId: 'text' } as const
const levelColumns = { id: 'text', productId: 'text', binId: 'text', lot: 'text', onHand: 'int' } as const
const moveColumns = { id: 'text', productId: 'text', lot: 'text', toBinId: 'text', quantity: 'int' } as const
const spotColumns = { productId: 'text', binId: 'text', lot: 'text' } as const

export interface ReceiptBatches {
  readonly zones: readonly RowsJson[]
  readonly bins: readonly RowsJson[]
  readonly levels: readonly RowsJson[]
  readonly moves: readonly RowsJson[]
  readonly spots: readonly RowsJson[]
}

/** Makes bins and what is put into bins ready to be written. Each spot stands in `receipts` once. */
export async function makeReceiptBatches(
  db: ReadDb,
  ids: Ids,
  bins: readonly NewBin[],
  receipts: readonly Receipt[],
): Promise<ReceiptBatches> {
  const known = await db.selectFrom('zones').select(['id', 'name', 'warehouseId']).execute()
  const zoneOf = new Map(known.map(({ name, ...zone }) => [name, zone]))
  const home = await defaultHouse(db)
  const zones: [string, string, number, string][] = []
  for (const name of groupBy(bins, ({ zone }) => zone).keys()) {
    if (zoneOf.has(name)) continue
    const id = ids.next()
    zones.push([id, name, zoneOf.size, home])
    zoneOf.set(name, { id, warehouseId: home })
  }
  return {
    zones: batchesOf(zones, (zone) => zone),
    bins: batchesOf(bins, ({ id, code, zone }) => {
      const { id: zoneId, warehouseId } = must(zoneOf.get(zone), `zone ${zone}`)
      return [id, code, zoneId, walkPosition(code), warehouseId]
    }),
    levels: batchesOf(receipts, ({ productId, binId, lot, quantity }) => [ids.next(), productId, binId, lot, quantity]),
    moves: batchesOf(receipts, ({ productId, lot, binId, quantity }) => [ids.next(), productId, lot, binId, quantity]),
    spots: batchesOf(receipts, ({ productId, binId, lot }) => [productId, binId, lot]),
  }
}

/** Writes them all: each receipt adds to what is there and has its line in the ledger. */
export async function writeReceiptBatches(
  db: BulkDb,
  batches: ReceiptBatches,
  from: { readonly document: string; readonly requestId: string; readonly at: number },
): Promise<void> {
  for (const rows of batches.zones) await insertRows(db, 'zones', zoneColumns, rows)
  for (const rows of batches.bins) await insertRows(db, 'bins', binColumns, rows, { constants: { kind: 'shelf' } })
  const ifThere = sql`on conflict (product_id, bin_id, lot) do update set on_hand = stock_levels.on_hand + excluded.on_hand`
  for (const rows of batches.levels) await insertRows(db, 'stockLevels', levelColumns, rows, { constants: { reserved: 0 }, ifThere })
  const constants = { fromBinId: null, reason: 'received', ...from }
  for (const rows of batches.moves) await insertRows(db, 'stockMoves', moveColumns, rows, { constants })
  for (const rows of batches.spots) await markWaitedFor(db, rows)
}

/** Products that somebody waits for are filled by the job: a file may bring thousands of them. */
async function markWaitedFor({ tx, engine }: BulkDb, spots: RowsJson): Promise<void> {
  await sql`update product_stock set is_refilling = 1 where on_hand > hard + soft + set_aside
    and product_id in (select given.product_id from (${selectRows(engine, spotColumns, spots)}) as given)
    and exists (select 1 from sales_order_lines as l join sales_orders as o on o.id = l.order_id where l.product_id = product_stock.product_id
      and l.reserved + l.picked + l.packed + l.shipped + l.cancelled < l.ordered and o.is_confirmed = 1)`.execute(tx)
}

/** The stock lines of spots, for the history of each. */
export async function levelIdsOf({ tx, engine }: BulkDb, spots: RowsJson): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select l.id from (${selectRows(engine, spotColumns, spots)}) as given
    join stock_levels as l on l.product_id = given.product_id and l.bin_id = given.bin_id and l.lot = given.lot`.execute(tx)
  return rows.map(({ id }) => id)
}

/** Grows with every bin: what was planned on one state may be written while it is the same. */
export async function binsState(db: ReadDb): Promise<number> {
  const { state } = await db
    .selectFrom('bins')
    .select((e) => e.fn.countAll<number>().as('state'))
    .executeTakeFirstOrThrow()
  return Number(state)
}
