import { holds } from '#shared/contract/holds.ts'
import { handle } from '../handle.ts'
import { loadHoldSettings } from './hold-settings.sql.ts'
import { endHold, loadHold } from './holds.sql.ts'
import { lockOrder } from './line-quantities.sql.ts'
import { viewOf } from './order-view.ts'

export const releaseHold = handle(holds.releaseHold, async ({ tx, input, refuse, tell, caller, clock }) => {
  const hold = await loadHold(tx, input.holdId)
  if (!hold) return refuse('HOLD_UNKNOWN', { what: input.holdId })
  const { orderId, reason } = hold
  await lockOrder(tx, orderId)
  const { number } = await viewOf(tx, orderId)
  const { settings } = await loadHoldSettings(tx)
  if (reason === 'credit' && settings.creditNeedsOwner && caller.role !== 'owner') return refuse('HOLD_OWNER_ONLY', { number })
  const isEnded = await endHold(tx, orderId, hold.id, { releasedAt: clock.now(), releasedBy: caller.userName, releaseNote: input.note })
  if (!isEnded) return refuse('HOLD_OFF_ALREADY', { number })
  tell('orderUnheld', [{ kind: 'order', id: orderId }], { number, reason, note: input.note })
  return viewOf(tx, orderId)
})
