import { accounts } from '#shared/contract/accounts.ts'
import { answer } from '../handle.ts'
import { loadCustomer } from '../parties/customer-by-id.ts'
import { todayOf } from '../setup/today.ts'
import { loadAccount } from './accounts.sql.ts'
import { loadBought } from './bought.sql.ts'

export const getCustomerAccount = answer(accounts.getCustomerAccount, async ({ db, input, refuse, clock }) => {
  const customer = await loadCustomer(db, input.id)
  if (!customer) return refuse('CUSTOMER_UNKNOWN', { what: input.id })
  return { ...(await loadAccount(db, input.id, await todayOf(db, clock))), ...(await loadBought(db, input.id)) }
})
