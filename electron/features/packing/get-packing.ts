import { packing } from '#shared/contract/packing.ts'
import { answer } from '../handle.ts'
import { packingView } from './packing-view.ts'

export const getPacking = answer(packing.getPacking, async ({ db, input, refuse }) => {
  return (await packingView(db, input.orderId)) ?? refuse('ORDER_UNKNOWN', { what: input.orderId })
})
