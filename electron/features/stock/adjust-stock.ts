import { stock } from '#shared/contract/stock.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import { handle } from '../handle.ts'
import { takeBackReceiptCost } from '../pricing/costs.ts'
import { houseOfBin } from '../warehouses/houses.ts'
import { findSpot } from './find-spot.ts'
import { freeByHouse } from './product-stock.sql.ts'
import { addToSpot, takeAvailable, writeMove } from './stock-ledger.sql.ts'

/** What is reserved is promised to somebody: a count below it is refused, so that a person frees or moves the claims first. */
export const adjustStock = handle(stock.adjustStock, async (call) => {
  const { tx, input, refuse, tell, caller } = call
  if (input.withoutCost !== undefined && !mayDo(caller.role, 'owner')) return refuse('COST_OWNER_ONLY', {})
  const found = await findSpot(tx, input)
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const spot = found.value
  const level = await addToSpot(call, spot, 0)
  if (input.booked !== undefined && input.booked !== level.onHand) return refuse('CHANGED_MEANWHILE', { what: input.binCode })
  const difference = input.counted - level.onHand
  const after = difference < 0 ? await takeAvailable(tx, level.id, -difference) : await addToSpot(call, spot, difference)
  if (!after) {
    // What is promised in no bin yet, or set aside, may stand anywhere: so much of it as has no other place to stand is promised here.
    const free = (await freeByHouse(tx, input.productId)).get((await houseOfBin(tx, spot.binId)) ?? '') ?? 0
    const promised = Math.max(level.reserved, level.onHand - free)
    return refuse('STOCK_RESERVED', { counted: input.counted, reserved: promised })
  }
  if (difference !== 0) {
    const [fromBinId, toBinId] = difference < 0 ? [spot.binId, null] : [null, spot.binId]
    const { productId, lot } = spot
    await writeMove(call, {
      productId,
      lot,
      fromBinId,
      toBinId,
      quantity: Math.abs(difference),
      reason: input.reason,
      document: input.note,
    })
  }
  if (input.withoutCost !== undefined) await takeBackReceiptCost(tx, input.withoutCost)
  tell(
    'stockAdjusted',
    [
      { kind: 'stock', id: level.id },
      { kind: 'product', id: input.productId },
    ],
    {
      binCode: input.binCode,
      onHandBefore: level.onHand,
      onHand: after.onHand,
      reason: input.reason,
    },
  )
  return { onHand: after.onHand, reserved: after.reserved }
})
