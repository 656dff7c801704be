import { parties } from '#shared/contract/parties.ts'
import { defaultTwice } from '#shared/domain/parties/default-twice.ts'
import { must } from '#shared/kernel/must.ts'
import { handle, Refused } from '../handle.ts'
import { saveLists } from './customer-details.sql.ts'
import { loadCustomer, setFurtherFields } from './parties.sql.ts'
import { createCustomer } from './save-customers.ts'

export const addCustomer = handle(parties.addCustomer, async (call) => {
  const { tx, input, refuse, tell } = call
  const twice = defaultTwice(input.addresses ?? [])
  if (twice) return refuse('ADDRESS_DEFAULT_TWICE', { what: twice })
  const number = await createCustomer(call, input)
  if (number instanceof Refused) return number
  await setFurtherFields(tx, input.id, input)
  await saveLists(tx, input.id, input)
  tell('customerAdded', [{ kind: 'customer', id: input.id }], { number, name: input.name })
  return must(await loadCustomer(tx, input.id), 'the customer just added')
})
