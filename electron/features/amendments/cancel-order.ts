import { amendments } from '#shared/contract/amendments.ts'
import type { CommandCall } from '../handle.ts'
import { handle } from '../handle.ts'
import { viewOf } from '../orders/order-view.ts'
import { holdFacts, loadOrder, lockTogether, type Order, recheckOrder, refreshOrder, shiftLine } from '../orders/order-work.ts'
import { lockListsOf } from '../picking/shorten-lists.ts'
import { carryOut } from './carry-out.ts'
import { keepVersion } from './keep-version.ts'
import { planAmendment } from './plan-amendment.ts'
import { recountDraft } from './recount-draft.ts'
import { factsOf, subjectsOf } from './tell-amendment.ts'

/** Cancelling is the amendment by which lines are not wanted any more; what has shipped stays. */
export const cancelOrder = handle(amendments.cancelOrder, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockListsOf(call, input.id)
  const others = await lockTogether(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const chosen = order.lines.filter((line) => !input.lineIds || input.lineIds.includes(line.id))
  const units = chosen.reduce((sum, line) => sum + line.ordered - line.cancelled - line.shipped, 0)
  const nothing = () => refuse('NOTHING_TO_CANCEL', { number: order.number, status: order.status })
  if (units === 0) return nothing()
  if (!order.isConfirmed) {
    await cancelDraftLines(call, order, chosen)
    tell('orderCancelled', [{ kind: 'order', id: order.id }], { number: order.number, units, reason: input.reason })
    return viewOf(tx, order.id)
  }
  const kept = order.lines.filter((line) => !chosen.includes(line) && line.ordered > line.cancelled)
  const lines = kept.map(({ id, productId, ordered, cancelled }) => ({ id, productId, quantity: ordered - cancelled }))
  const planned = await planAmendment(tx, order, { ...order, lines })
  if (!planned.ok) return planned.refusal.code === 'ORDER_JOINED' ? refuse('ORDER_JOINED', planned.refusal.data) : nothing()
  const effects = await carryOut(call, planned.value, others)
  const holds = await recheckOrder(call, order.id)
  const version = await keepVersion(call, planned.value, input.reason)
  const facts = { number: order.number, units, version, ...factsOf(planned.value, effects), ...holdFacts(holds), reason: input.reason }
  tell('orderCancelled', subjectsOf(planned.value, effects), facts)
  return viewOf(tx, order.id)
})

/** A draft has promised nothing: its lines are cancelled as they stand. */
async function cancelDraftLines({ tx }: Pick<CommandCall<typeof amendments.cancelOrder>, 'tx'>, order: Order, lines: Order['lines']) {
  for (const line of lines) await shiftLine(tx, line.id, { cancelled: line.ordered - line.cancelled })
  await recountDraft(tx, order.id)
  await refreshOrder(tx, order.id)
}
