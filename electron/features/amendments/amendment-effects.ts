import type { AmendmentEffect } from '#shared/contract/amendments.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import type { Order } from '../orders/order-work.ts'
import type { BoxInHouse } from './amendment-facts.sql.ts'
import type { ClaimForecast } from './plan-claims.ts'
import type { OpenTask, UndoPlan } from './plan-undo.ts'

interface Ground extends UndoPlan {
  readonly tasks: readonly OpenTask[]
  readonly boxes: readonly BoxInHouse[]
  readonly claims: readonly ClaimForecast[]
}

/** What a plan does to the work, in the order in which a person would tell it: hands first, then shelves. */
export function effectsOf(order: Order, { undos, putBacks, reopened, tasks, boxes, claims }: Ground): AmendmentEffect[] {
  const product = new Map(order.lines.map((line) => [line.id, line]))
  const skuOf = (orderLineId: string) => product.get(orderLineId)?.sku ?? ''
  const back = putBacks.map(({ orderLineId, lot, quantity, binCode }): AmendmentEffect => {
    const productName = product.get(orderLineId)?.description ?? ''
    return { kind: 'putBack', sku: skuOf(orderLineId), productName, lot, quantity, binCode }
  })
  const cuts = undos.flatMap((undo) => undo.tasks)
  const lists = [...groupBy(tasks, (task) => task.pickListId)].flatMap(([pickListId, ofList]): AmendmentEffect[] => {
    const shrunk = cuts.flatMap((cut) => ofList.filter((task) => task.id === cut.taskId).map((task) => ({ task, units: cut.quantity })))
    const [first] = shrunk
    if (!first) return []
    const { number, picker } = first.task
    const linesRemoved = shrunk.filter(({ task, units }) => units === task.asked).length
    return [{ kind: 'pickListReduced', pickListId, number, picker, units: shrunk.reduce((sum, cut) => sum + cut.units, 0), linesRemoved }]
  })
  const out = undos.flatMap((undo) => undo.boxes)
  const opened = boxes
    .filter((box) => reopened.includes(box.id))
    .flatMap((box): AmendmentEffect[] => {
      const unitsOut = out.filter((b) => b.packageId === box.id).reduce((sum, b) => sum + b.quantity, 0)
      const reopens = {
        kind: 'packageReopened',
        packageId: box.id,
        number: box.number,
        why: unitsOut > 0 ? 'contents' : 'label',
        unitsOut,
      } as const
      return box.waitingPrints > 0 ? [reopens, { kind: 'printsCancelled', number: box.number, prints: box.waitingPrints }] : [reopens]
    })
  const unpacked = boxes
    .filter((box) => !box.isClosed)
    .flatMap((box): AmendmentEffect[] => {
      const quantity = out.filter((b) => b.packageId === box.id).reduce((sum, b) => sum + b.quantity, 0)
      return quantity > 0 ? [{ kind: 'unpacked', packageId: box.id, number: box.number, quantity }] : []
    })
  const freed = undos.flatMap(({ orderLineId, freed }): AmendmentEffect[] => {
    const quantity = freed.reduce((sum, claim) => sum + claim.quantity, 0)
    return quantity > 0 ? [{ kind: 'freed', sku: skuOf(orderLineId), quantity }] : []
  })
  return [...opened, ...unpacked, ...back, ...lists, ...freed, ...claims.flatMap(claimEffects)]
}

/** What became of the wish for more of a product. */
export function claimEffects({ sku, reserved, short }: ClaimForecast): AmendmentEffect[] {
  const effects: AmendmentEffect[] = []
  if (reserved > 0) effects.push({ kind: 'reserved', sku, quantity: reserved })
  if (short > 0) effects.push({ kind: 'short', sku, quantity: short })
  return effects
}
