import { pricing } from '#shared/contract/pricing.ts'
import { answer } from '../handle.ts'
import { customerTerms } from './customer-terms.ts'

export const getCustomerTerms = answer(pricing.getCustomerTerms, async ({ db, input, refuse }) => {
  return (await customerTerms(db, input.customerId)) ?? refuse('CUSTOMER_UNKNOWN', { what: input.customerId })
})
