import { promising } from '#shared/contract/promising.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadHouse } from './calendar.ts'
import { outlookOf } from './product-outlook.ts'

export const getAvailability = answer(promising.getAvailability, async ({ db, input, refuse, clock }) => {
  const { timeZone } = await loadHouse(db)
  const outlook = (await outlookOf(db, [input.productId], dayOf(clock.now(), timeZone))).get(input.productId)
  if (!outlook) return refuse('PRODUCT_UNKNOWN', { what: input.productId })
  const { onHand, hard, soft, setAside, free } = outlook.stock
  return {
    productId: input.productId,
    onHand,
    reserved: hard + soft,
    soft,
    allocated: setAside,
    available: free,
    short: outlook.short,
    leadHours: outlook.leadHours,
    days: [...outlook.days],
  }
})
