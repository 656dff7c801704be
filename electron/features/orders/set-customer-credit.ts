import { holds } from '#shared/contract/holds.ts'
import { changedFacts } from '../changed-facts.ts'
import { handle } from '../handle.ts'
import { heldByRule, loadCredit, saveCredit } from './holds.sql.ts'
import { recheckHolds } from './recheck-holds.ts'

/** Orders that the old terms hold are looked at again in the same moment. */
export const setCustomerCredit = handle(holds.setCustomerCredit, async (call) => {
  const { tx, input, refuse, tell } = call
  const { customerId, creditLimitMinor, isPrepaid } = input
  const before = await loadCredit(tx, customerId)
  if (!before) return refuse('CUSTOMER_UNKNOWN', { what: customerId })
  await saveCredit(tx, customerId, { creditLimitMinor, isPrepaid })
  for (const orderId of await heldByRule(tx, customerId)) await call.perform(recheckHolds, { orderId })
  tell('customerCreditChanged', [{ kind: 'customer', id: customerId }], changedFacts({ ...before }, { creditLimitMinor, isPrepaid }))
  return { creditLimitMinor, isPrepaid }
})
