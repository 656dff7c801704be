// What other rooms may do with what products cost.
import { movingAverage } from '#shared/domain/pricing/moving-average.ts'
import type { CommandCall } from '../handle.ts'
import { insertCost } from './costs.sql.ts'
import { loadProductTerms, saveProductTerms } from './taxes.sql.ts'

// biome-ignore lint/performance/noBarrelFile: the room's door; its SQL stays private
export { costPricesOf } from './costs.sql.ts'

type Work = Pick<CommandCall<never>, 'tx' | 'ids' | 'clock' | 'caller'>

/** Goods came in at a cost: the product's average moves, and both are kept. */
export async function keepReceiptCost(
  { tx, ids, clock, caller }: Work,
  came: { productId: string; quantity: number; unitCost: string; onHandBefore: number },
): Promise<void> {
  const { productId, quantity, unitCost, onHandBefore } = came
  const averageBefore = (await loadProductTerms(tx, productId))?.costPrice ?? null
  const average = movingAverage({ onHand: onHandBefore, average: averageBefore }, { quantity, unitCost })
  await saveProductTerms(tx, productId, { costPrice: average })
  const row = { id: ids.next(), productId, at: clock.now(), userName: caller.userName, source: 'receipt', quantity, unitCost } as const
  await insertCost(tx, { ...row, onHandBefore, averageBefore, average })
}
