// The only SQL on warehouses, and on which station works in which.
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { WarehouseView } from '#shared/contract/warehouses.ts'

const defaultOne = kept((db: ReadDb, _: object) => db.selectFrom('warehouses').select('id').where('isDefault', '=', 1))
const ranks = kept((db: ReadDb, _: object) => db.selectFrom('warehouses').select(['id', 'code', 'rank', 'helpsOthers']))
const ofStation = kept((db: ReadDb, { station }: { station: string }) =>
  db
    .selectFrom('warehouses as w')
    .leftJoin('stationWarehouses as s', (on) => on.on('s.station', '=', station))
    .select((e) => e.fn.coalesce('s.warehouseId', 'w.id').as('id'))
    .where('w.isDefault', '=', 1),
)

/** The warehouse for whatever names none. */
export async function defaultHouse(db: ReadDb): Promise<string> {
  return (await defaultOne.one(db, {})).id
}

/** What decides who fills an order: its place in line, and whether it fills the orders of others. */
export async function loadHouseRanks(db: ReadDb): Promise<{ id: string; code: string; rank: number; helpsOthers: boolean }[]> {
  const rows = await ranks.all(db, {})
  return rows.map((row) => ({ ...row, helpsOthers: row.helpsOthers === 1 }))
}

/** The house that a station was put in, or else the one for whatever names none. */
export async function houseOfStation(db: ReadDb, station: string): Promise<string> {
  return (await ofStation.one(db, { station })).id
}

export async function putStation(tx: WriteDb, station: string, warehouseId: string): Promise<void> {
  await tx
    .insertInto('stationWarehouses')
    .values({ station, warehouseId })
    .onConflict((c) => c.column('station').doUpdateSet({ warehouseId }))
    .execute()
}

/** All warehouses by rank, with how many shelf bins each has. */
export async function loadWarehouses(db: ReadDb): Promise<WarehouseView[]> {
  const rows = await db
    .selectFrom('warehouses as w')
    .select((e) => [
      'w.id',
      'w.code',
      'w.name',
      'w.address',
      'w.rank',
      'w.isDefault',
      'w.helpsOthers',
      'w.version',
      e
        .selectFrom('bins as b')
        .select((b) => b.fn.countAll<number>().as('n'))
        .whereRef('b.warehouseId', '=', 'w.id')
        .where('b.kind', '=', 'shelf')
        .as('bins'),
    ])
    .orderBy('w.rank')
    .orderBy('w.id')
    .execute()
  return rows.map((row) => ({
    ...row,
    address: row.address === '' ? null : (JSON.parse(row.address) as Address), // written from an Address by saveWarehouse
    isDefault: row.isDefault === 1,
    helpsOthers: row.helpsOthers === 1,
    bins: row.bins ?? 0,
  }))
}

/** Where a warehouse stands; undefined: at the company's address. */
export async function addressOf(db: ReadDb, id: string): Promise<Address | undefined> {
  const row = await db.selectFrom('warehouses').select('address').where('id', '=', id).executeTakeFirst()
  return row && row.address !== '' ? (JSON.parse(row.address) as Address) : undefined // written from an Address by saveWarehouse
}

export interface WarehouseFields {
  readonly code: string
  readonly name: string
  readonly address: Address | null
  readonly helpsOthers: boolean
}

const columnsOf = ({ code, name, address, helpsOthers }: WarehouseFields) => ({
  code,
  name,
  address: address === null ? '' : JSON.stringify(address),
  helpsOthers: helpsOthers ? 1 : 0,
})

/** Benches are walked to last. */
const BENCH_POSITION = 1_000_000

/** A warehouse with its bench, behind all others in rank. */
export async function insertWarehouse(
  tx: WriteDb,
  house: WarehouseFields & { id: string; rank: number; createdAt: number },
): Promise<void> {
  const { id, rank, createdAt } = house
  await tx
    .insertInto('warehouses')
    .values({ id, ...columnsOf(house), rank, isDefault: 0, version: 1, createdAt })
    .execute()
  const benchId = `bench-${id}`
  await tx.insertInto('zones').values({ id: benchId, name: benchId, position: BENCH_POSITION, warehouseId: id }).execute()
  await tx
    .insertInto('bins')
    .values({ id: benchId, code: `BENCH/${house.code}`, zoneId: benchId, kind: 'bench', position: BENCH_POSITION, warehouseId: id })
    .execute()
}

/** Saves a changed warehouse, if nobody saved it since `version` was read. */
export async function saveWarehouse(tx: WriteDb, id: string, version: number, house: WarehouseFields & { rank: number }): Promise<boolean> {
  const done = await tx
    .updateTable('warehouses')
    .set({ ...columnsOf(house), rank: house.rank, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** There is always exactly one default: the old one steps back in the same transaction. */
export async function makeDefault(tx: WriteDb, id: string): Promise<void> {
  await tx.updateTable('warehouses').set({ isDefault: 0 }).where('isDefault', '=', 1).where('id', '!=', id).execute()
  await tx.updateTable('warehouses').set({ isDefault: 1 }).where('id', '=', id).execute()
}

/** The house that a bin stands in; none for goods on the road. */
export async function houseOfBin(db: ReadDb, binId: string): Promise<string | null> {
  const bin = await db.selectFrom('bins').select('warehouseId').where('id', '=', binId).executeTakeFirst()
  return bin?.warehouseId ?? null
}
