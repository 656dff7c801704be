// What other rooms may do with what products cost.

import type { WriteDb } from '#electron/database/schema.ts'
import { movingAverage } from '#shared/domain/pricing/moving-average.ts'
import type { CommandCall } from '../handle.ts'
import { costPricesOf, costsSince, deleteCost, insertCost, insertShippedCosts, saveCost } from './costs.sql.ts'
import { loadProductTerms, saveProductTerms } from './taxes.sql.ts'

// biome-ignore lint/performance/noBarrelFile: the room's door; its SQL stays private
export { costPricesOf, shippedCostsOf } from './costs.sql.ts'

type Work = Pick<CommandCall<never>, 'tx' | 'ids' | 'clock' | 'caller'>

/** Goods came in at a cost: the product's average moves, and both are kept. Answers what the step is kept under. */
export async function keepReceiptCost(
  { tx, ids, clock, caller }: Work,
  came: { productId: string; quantity: number; unitCost: string; onHandBefore: number },
): Promise<string> {
  const { productId, quantity, unitCost, onHandBefore } = came
  const averageBefore = (await loadProductTerms(tx, productId))?.costPrice ?? null
  const average = movingAverage({ onHand: onHandBefore, average: averageBefore }, { quantity, unitCost })
  await saveProductTerms(tx, productId, { costPrice: average })
  const row = { id: ids.next(), productId, at: clock.now(), userName: caller.userName, source: 'receipt', quantity, unitCost } as const
  await insertCost(tx, { ...row, onHandBefore, averageBefore, average })
  return row.id
}

/** A receipt is taken back: the average becomes what it would be without it, through every step since. False when there is no such step. */
export async function takeBackReceiptCost(tx: WriteDb, id: string): Promise<boolean> {
  const [gone, ...later] = await costsSince(tx, id)
  if (!gone) return false
  let average = gone.averageBefore
  for (const step of later) {
    const averageBefore = average
    if (step.source === 'typed' || step.unitCost === null) {
      average = step.average
      await saveCost(tx, { ...step, averageBefore })
      continue
    }
    const onHandBefore = Math.max(0, step.onHandBefore - gone.quantity)
    average = movingAverage({ onHand: onHandBefore, average }, { quantity: step.quantity, unitCost: step.unitCost })
    await saveCost(tx, { ...step, onHandBefore, averageBefore, average })
  }
  await deleteCost(tx, gone.id)
  await saveProductTerms(tx, gone.productId, { costPrice: average })
  return true
}

/** What goods had cost on average when they left is kept with their shipment: the average goes on, their margin does not. */
export async function keepShippedCosts(
  tx: WriteDb,
  shipmentId: string,
  goods: readonly { orderLineId: string; productId: string; quantity: number }[],
): Promise<void> {
  const costs = await costPricesOf(tx, [...new Set(goods.map(({ productId }) => productId))])
  const rows = goods.map(({ orderLineId, productId, quantity }) => {
    return { shipmentId, orderLineId, quantity, unitCost: costs.get(productId) ?? null }
  })
  await insertShippedCosts(tx, rows)
}
