import { type CustomerView, parties } from '#shared/contract/parties.ts'
import { must } from '#shared/kernel/must.ts'
import { changedFacts } from '../changed-facts.ts'
import { handle } from '../handle.ts'
import { loadCustomer } from './parties.sql.ts'
import { updateCustomers } from './save-customers.ts'

export const changeCustomer = handle(parties.changeCustomer, async (call) => {
  const { tx, input, refuse, tell } = call
  const before = await loadCustomer(tx, input.id)
  if (!before) return refuse('CUSTOMER_UNKNOWN', { what: input.id })
  const refusal = await updateCustomers(call, [{ ...input, number: before.number }])
  if (refusal) return refusal
  const after = must(await loadCustomer(tx, input.id), 'the customer just changed')
  tell('customerChanged', [{ kind: 'customer', id: input.id }], { number: after.number, ...changedFacts(briefOf(before), briefOf(after)) })
  return after
})

function briefOf({ name, email, phone, taxNumber, address, paymentDays }: CustomerView) {
  const { name: addressee, line1, line2, postcode, city, region, country } = address
  const written = [addressee, line1, line2, postcode, city, region, country].filter(Boolean).join(', ')
  return { name, email, phone, taxNumber, address: written, paymentDays }
}
