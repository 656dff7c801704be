import { amendments } from '#shared/contract/amendments.ts'
import { answer } from '../handle.ts'
import { loadOrder } from '../orders/order-work.ts'
import { planAmendment } from './plan-amendment.ts'

export const previewAmendment = answer(amendments.previewAmendment, async ({ db, input, refuse }) => {
  const order = await loadOrder(db, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const planned = await planAmendment(db, order, input)
  if (!planned.ok) return refuse(planned.refusal.code, planned.refusal.data)
  const { changes, effects, totals } = planned.value
  const { number, version, currency, netMinor, taxMinor, grossMinor } = order
  return {
    number,
    version,
    currency,
    changes: [...changes],
    effects: [...effects],
    before: { netMinor, taxMinor, grossMinor },
    after: { netMinor: totals.netMinor, taxMinor: totals.taxMinor, grossMinor: totals.grossMinor },
  }
})
