import { pricing } from '#shared/contract/pricing.ts'
import { answer } from '../handle.ts'
import { pricedView, priceLines } from './price-lines.ts'

export const priceOrder = answer(pricing.priceOrder, async ({ db, input, refuse, clock }) => {
  const priced = await priceLines(db, input, clock.now())
  if (!priced.ok) return refuse(priced.refusal.code, priced.refusal.data)
  return pricedView(priced.value.priced)
})
