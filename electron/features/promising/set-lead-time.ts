import { promising } from '#shared/contract/promising.ts'
import { handle } from '../handle.ts'
import { saveLeadHours } from './availability.sql.ts'

export const setLeadTime = handle(promising.setLeadTime, async ({ tx, input, refuse, tell }) => {
  const sku = await saveLeadHours(tx, input.productId, input.hours)
  if (sku === undefined) return refuse('PRODUCT_UNKNOWN', { what: input.productId })
  tell('leadTimeSet', [{ kind: 'product', id: input.productId }], { sku, hours: input.hours })
  return { hours: input.hours }
})
