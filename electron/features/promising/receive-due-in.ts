import { promising } from '#shared/contract/promising.ts'
import { handle } from '../handle.ts'
import { findSpot } from '../stock/find-spot.ts'
import { receive } from '../stock/receive-stock.ts'
import { markRisk } from './availability.sql.ts'
import { countReceived, findDueIn } from './due-in.sql.ts'

export const receiveDueIn = handle(promising.receiveDueIn, async (call) => {
  const { tx, input, refuse, tell } = call
  const expected = await findDueIn(tx, input.id)
  if (!expected) return refuse('DUE_IN_UNKNOWN', { what: input.id })
  const { productId, document } = expected
  const spot = await findSpot(tx, { productId, binCode: input.binCode, lot: input.lot })
  if (!spot.ok) return refuse(spot.refusal.code, spot.refusal.data)
  const counted = await countReceived(tx, input.id, input.quantity)
  if (!counted) return refuse('DUE_IN_CLOSED', { what: document })
  const level = await receive(call, spot.value, input.quantity, document)
  await markRisk(tx, [productId])
  tell(
    'dueInReceived',
    [
      { kind: 'product', id: productId },
      { kind: 'stock', id: level.id },
    ],
    { quantity: input.quantity, binCode: input.binCode, document, received: counted.received, expected: expected.quantity },
  )
  return counted
})
