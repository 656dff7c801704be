import Big from 'big.js'

/** Unit prices have at most so many decimals. */
const DECIMALS = 4

/**
 * What a unit costs on average once goods have come in at a price: what is there keeps its average, what came has its own cost. Where nothing
 * is there, or nobody knew what it cost, only what came counts.
 */
export function movingAverage(before: { onHand: number; average: string | null }, came: { quantity: number; unitCost: string }): string {
  const { onHand, average } = before
  const weight = average === null ? 0 : Math.max(0, onHand)
  const worth = new Big(average ?? 0).times(weight).plus(new Big(came.unitCost).times(came.quantity))
  const units = weight + came.quantity
  return (units === 0 ? new Big(came.unitCost) : worth.div(units)).round(DECIMALS, Big.roundHalfUp).toFixed()
}
