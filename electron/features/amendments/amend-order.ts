import { amendments } from '#shared/contract/amendments.ts'
import { handle } from '../handle.ts'
import { viewOf } from '../orders/order-view.ts'
import { holdFacts, loadOrder, lockTogether, recheckOrder } from '../orders/order-work.ts'
import { lockListsOf } from '../picking/shorten-lists.ts'
import { carryOut } from './carry-out.ts'
import { keepVersion } from './keep-version.ts'
import { planAmendment } from './plan-amendment.ts'
import { factsOf, subjectsOf } from './tell-amendment.ts'

export const amendOrder = handle(amendments.amendOrder, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockListsOf(call, input.id)
  const others = await lockTogether(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const planned = await planAmendment(tx, order, input)
  if (!planned.ok) return refuse(planned.refusal.code, planned.refusal.data)
  const plan = planned.value
  // Someone picked or packed since the effects were shown: whoever asked should see what it means now.
  if (input.shown && JSON.stringify(input.shown) !== JSON.stringify(plan.effects))
    return refuse('CHANGED_MEANWHILE', { what: order.number })
  const effects = await carryOut(call, plan, others)
  const holds = await recheckOrder(call, order.id)
  const version = await keepVersion(call, plan, input.reason)
  tell('orderAmended', subjectsOf(plan, effects), {
    number: order.number,
    version,
    ...factsOf(plan, effects),
    ...holdFacts(holds),
    reason: input.reason,
  })
  return { order: await viewOf(tx, order.id), version, changes: [...plan.changes], effects }
})
