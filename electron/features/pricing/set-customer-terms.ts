import { pricing } from '#shared/contract/pricing.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { customerTerms } from './customer-terms.ts'
import { isPriceGroup, saveCustomerTerms } from './taxes.sql.ts'

export const setCustomerTerms = handle(pricing.setCustomerTerms, async ({ tx, input, refuse, tell }) => {
  const { customerId, kind, priceGroupId, currency } = input
  if (!(await customerTerms(tx, customerId))) return refuse('CUSTOMER_UNKNOWN', { what: customerId })
  if (priceGroupId !== null && !(await isPriceGroup(tx, priceGroupId))) return refuse('PRICE_GROUP_UNKNOWN', { what: priceGroupId })
  await saveCustomerTerms(tx, input)
  tell('customerTermsSet', [{ kind: 'customer', id: customerId }], { kind, currency })
  return must(await customerTerms(tx, customerId), `customer ${customerId}`)
})
