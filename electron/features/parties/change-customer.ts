import { type CustomerView, parties } from '#shared/contract/parties.ts'
import type { Address } from '#shared/contract/terms.ts'
import { defaultTwice } from '#shared/domain/parties/default-twice.ts'
import { must } from '#shared/kernel/must.ts'
import { changedFacts } from '../changed-facts.ts'
import { handle } from '../handle.ts'
import { shareAnewFor } from '../promising/outlook.ts'
import { saveLists } from './customer-details.sql.ts'
import { loadCustomer, setFurtherFields } from './parties.sql.ts'
import { updateCustomers } from './save-customers.ts'

export const changeCustomer = handle(parties.changeCustomer, async (call) => {
  const { tx, input, refuse, tell } = call
  const before = await loadCustomer(tx, input.id)
  if (!before) return refuse('CUSTOMER_UNKNOWN', { what: input.id })
  if (before.mergedInto) return refuse('CUSTOMER_MERGED', { number: before.number, into: before.mergedInto.number })
  const twice = defaultTwice(input.addresses ?? [])
  if (twice) return refuse('ADDRESS_DEFAULT_TWICE', { what: twice })
  const { email = before.email, phone = before.phone, taxNumber = before.taxNumber, paymentDays = before.paymentDays } = input
  const { number, formerNumbers } = before
  const refusal = await updateCustomers(call, [{ ...input, email, phone, taxNumber, paymentDays, number, formerNumbers }])
  if (refusal) return refusal
  await setFurtherFields(tx, input.id, input)
  await saveLists(tx, input.id, input)
  const after = must(await loadCustomer(tx, input.id), 'the customer just changed')
  if (after.priority !== before.priority) await shareAnewFor(tx, input.id)
  tell('customerChanged', [{ kind: 'customer', id: input.id }], { number: after.number, ...changedFacts(briefOf(before), briefOf(after)) })
  return after
})

function briefOf({ address, ...customer }: CustomerView) {
  const { name, email, phone, taxNumber, paymentDays, language, notes, priority, shipComplete, tags, addresses, contacts } = customer
  return {
    name,
    email,
    phone,
    taxNumber,
    address: written(address),
    paymentDays,
    language,
    notes: notes.slice(0, 200),
    priority,
    shipComplete,
    tags: tags.join(', '),
    addresses: addresses.map((one) => [one.label, written(one.address)].filter(Boolean).join(': ')).join(' / '),
    contacts: contacts.map((one) => [one.name, one.email, one.phone].filter(Boolean).join(' ')).join(' / '),
  }
}

function written({ name, line1, line2, postcode, city, region, country }: Address): string {
  return [name, line1, line2, postcode, city, region, country].filter(Boolean).join(', ')
}
