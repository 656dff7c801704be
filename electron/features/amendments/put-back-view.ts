import type { ReadDb } from '#electron/database/schema.ts'
import type { PutBackView } from '#shared/contract/put-backs.ts'
import { putBackStep } from '#shared/domain/amendments/put-back-flow.ts'
import type { Caller } from '../handle.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { lastPutBackStep, loadOpenPutBacks } from './put-backs.sql.ts'

/** Putting back as the hand of somebody sees it. */
export async function putBackView(db: ReadDb, caller: Caller): Promise<PutBackView> {
  const { userName } = caller
  const open = await loadOpenPutBacks(db, await houseAmongSeveral(db, caller))
  const { step, task } = putBackStep(open, userName)
  return {
    step,
    currentTaskId: task?.id ?? null,
    tasks: open.map(({ orderLineId: _line, stockLevelId: _level, binId: _bin, userName: inHandOf, ...shown }) => ({ ...shown, inHandOf })),
    unitsLeft: open.reduce((sum, t) => sum + t.quantity - t.returned, 0),
    canUndo: (await lastPutBackStep(db, userName)) !== undefined,
  }
}
