// What is there already, and what was said of the steps: a settings row for each step that has a mark.
import type { SelectQueryBuilder } from 'kysely'
import type { ReadDb, Tables, WriteDb } from '#electron/database/schema.ts'
import { type MoveInMark, type MoveInStep, moveInSteps } from '#shared/domain/setup/move-in.ts'

/** Nobody counts further to see that a step is done, and a warehouse of a million orders is not to be counted through. */
const COUNTED_TO = 10_000

/** How many there are of what each step brings in. */
export async function countMoveIn(db: ReadDb) {
  const [bins, stock] = [
    db.selectFrom('bins').select('id').where('kind', '=', 'shelf').limit(COUNTED_TO),
    db.selectFrom('stockLevels').select('id').where('onHand', '>', 0).limit(COUNTED_TO),
  ]
  return {
    bins: await countRows(db, bins),
    products: await countRows(db, db.selectFrom('products').select('id').limit(COUNTED_TO)),
    customers: await countRows(db, db.selectFrom('customers').select('id').limit(COUNTED_TO)),
    stock: await countRows(db, stock),
    orders: await countRows(db, db.selectFrom('salesOrders').select('id').limit(COUNTED_TO)),
    printer: await countRows(db, db.selectFrom('stationPrinters').select('documentKind as id').limit(COUNTED_TO)),
    firstOrder: await countRows(db, db.selectFrom('shipments').select('id').limit(COUNTED_TO)),
  }
}

async function countRows(db: ReadDb, rows: SelectQueryBuilder<Tables, keyof Tables, { id: string }>): Promise<number> {
  const { n } = await db
    .selectFrom(rows.as('some'))
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(n)
}

export async function loadMoveInMarks(db: ReadDb): Promise<Partial<Record<MoveInStep, MoveInMark>>> {
  const rows = await db.selectFrom('settings').select(['key', 'value']).where('key', 'in', moveInSteps.map(keyOf)).execute()
  const marks = new Map(rows.map(({ key, value }) => [key, JSON.parse(value) as MoveInMark])) // written by saveMoveInMark
  return Object.fromEntries(moveInSteps.flatMap((step) => (marks.has(keyOf(step)) ? [[step, marks.get(keyOf(step))]] : [])))
}

/** Each step's mark is a row of its own, so that two people who mark two steps do not undo each other. */
export async function saveMoveInMark(tx: WriteDb, step: MoveInStep, mark: MoveInMark | null): Promise<void> {
  if (mark === null) {
    await tx.deleteFrom('settings').where('key', '=', keyOf(step)).execute()
    return
  }
  const value = JSON.stringify(mark)
  await tx
    .insertInto('settings')
    .values({ key: keyOf(step), value, version: 1 })
    .onConflict((c) => c.column('key').doUpdateSet((e) => ({ value, version: e('settings.version', '+', 1) })))
    .execute()
}

function keyOf(step: MoveInStep): string {
  return `moveIn:${step}`
}
