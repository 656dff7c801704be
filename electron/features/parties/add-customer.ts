import { parties } from '#shared/contract/parties.ts'
import { must } from '#shared/kernel/must.ts'
import { handle, Refused } from '../handle.ts'
import { loadCustomer } from './parties.sql.ts'
import { createCustomer } from './save-customers.ts'

export const addCustomer = handle(parties.addCustomer, async (call) => {
  const { tx, input, tell } = call
  const number = await createCustomer(call, input)
  if (number instanceof Refused) return number
  tell('customerAdded', [{ kind: 'customer', id: input.id }], { number, name: input.name })
  return must(await loadCustomer(tx, input.id), 'the customer just added')
})
