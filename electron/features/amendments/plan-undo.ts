import type { ReadDb } from '#electron/database/schema.ts'
import { type PutBack, sharePutBacks } from '#shared/domain/amendments/share-put-backs.ts'
import { type LineUndo, takeBack } from '#shared/domain/amendments/take-back.ts'
import { shortOf } from '#shared/domain/orders/order-status.ts'
import { must } from '#shared/kernel/must.ts'
import type { Order } from '../orders/order-work.ts'
import { claimsOfLine } from '../stock/line-claims.ts'
import { type BoxInHouse, type loadOpenTasks, loadPickedFrom, shelfBeside } from './amendment-facts.sql.ts'
import type { AmendedLine } from './plan-amendment.ts'

export type OpenTask = Awaited<ReturnType<typeof loadOpenTasks>>[number]

export interface PlannedPutBack extends PutBack {
  readonly orderLineId: string
  readonly productId: string
}

export interface UndoPlan {
  readonly undos: readonly LineUndo[]
  readonly putBacks: readonly PlannedPutBack[]
  /** Closed boxes that open again. */
  readonly reopened: readonly string[]
  readonly forget: readonly string[]
}

interface Ground {
  readonly amended: readonly AmendedLine[]
  readonly tasks: readonly OpenTask[]
  readonly boxes: readonly BoxInHouse[]
  /** Address or carrier change, so every label on a closed box is wrong. */
  readonly isNewLabel: boolean
}

/** What is taken back of the lines that shrink, which boxes open for it, and to which bins goes what is in hand already. */
export async function planUndo(db: ReadDb, order: Order, { amended, tasks, boxes, isNewLabel }: Ground): Promise<UndoPlan> {
  const undos: LineUndo[] = []
  const putBacks: PlannedPutBack[] = []
  const forget = new Set<string>()
  for (const { id, growth } of amended) {
    if (growth >= 0) continue
    const line = must(
      order.lines.find((l) => l.id === id),
      'a line of the order',
    )
    const onShelves = (await claimsOfLine(db, id, 'shelf')).map(({ stockLevelId, quantity }) => ({
      stockLevelId,
      quantity,
      tasks: tasks
        .filter((task) => task.orderLineId === id && task.stockLevelId === stockLevelId)
        .map((task) => ({ taskId: task.id, pickListId: task.pickListId, open: task.asked - task.picked })),
    }))
    const inBoxes = boxes.flatMap((box) =>
      box.lines.filter((l) => l.orderLineId === id).map(({ quantity }) => ({ packageId: box.id, isClosed: box.isClosed, quantity })),
    )
    const undo = takeBack({ orderLineId: id, short: shortOf(line), shelves: onShelves, picked: line.picked, boxes: inBoxes }, -growth)
    undos.push(undo)
    const inHand = undo.picked + undo.boxes.reduce((sum, box) => sum + box.quantity, 0)
    if (inHand === 0) continue
    const places = await loadPickedFrom(db, order.id, id)
    const bench = (await claimsOfLine(db, id, 'bench')).map(({ binId: benchId, ...claim }) => ({ ...claim, benchId }))
    const shelves = new Map<string, { binId: string; binCode: string }>()
    for (const { benchId } of bench) shelves.set(benchId, must(await shelfBeside(db, benchId), 'a shelf in a house'))
    const shares = sharePutBacks(bench, places, inHand, (benchId) => must(shelves.get(benchId), 'a shelf beside the bench'))
    putBacks.push(...shares.map((share) => ({ ...share, orderLineId: id, productId: line.productId })))
    for (const place of places) forget.add(place.pickListId)
  }
  const touched = new Set(undos.flatMap((undo) => undo.boxes.map((box) => box.packageId)))
  const reopened = boxes.filter((box) => box.isClosed && (isNewLabel || touched.has(box.id))).map((box) => box.id)
  return { undos, putBacks, reopened, forget: [...forget].sort() }
}
