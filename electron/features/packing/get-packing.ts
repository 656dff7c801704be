import { packing } from '#shared/contract/packing.ts'
import { answer } from '../handle.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { packingView } from './packing-view.ts'

export const getPacking = answer(packing.getPacking, async ({ db, input, refuse, caller }) => {
  const house = await houseAmongSeveral(db, caller)
  return (await packingView(db, input.orderId, house)) ?? refuse('ORDER_UNKNOWN', { what: input.orderId })
})
