import { joints } from '#shared/contract/joints.ts'
import { answer } from '../handle.ts'
import { jointView } from './joint-view.ts'

export const getJoint = answer(joints.getJoint, async ({ db, input, refuse }) => {
  return (await jointView(db, input.orderId)) ?? refuse('ORDER_UNKNOWN', { what: input.orderId })
})
