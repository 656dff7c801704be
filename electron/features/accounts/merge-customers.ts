import { accounts } from '#shared/contract/accounts.ts'
import { likenessKeys } from '#shared/domain/parties/likeness-keys.ts'
import { must } from '#shared/kernel/must.ts'
import { moveAttachments } from '../attachments/move-attachments.ts'
import { handle } from '../handle.ts'
import { loadCustomer } from '../parties/customer-by-id.ts'
import { joinCustomers } from '../parties/join-customers.ts'
import { shareAnewFor } from '../promising/outlook.ts'
import { moveDocuments, moveTerms } from './accounts.sql.ts'

export const mergeCustomers = handle(accounts.mergeCustomers, async (call) => {
  const { tx, input, refuse, tell, ids } = call
  const into = await loadCustomer(tx, input.id)
  if (!into) return refuse('CUSTOMER_UNKNOWN', { what: input.id })
  const other = await loadCustomer(tx, input.otherId)
  if (!other) return refuse('CUSTOMER_UNKNOWN', { what: input.otherId })
  if (into.id === other.id) return refuse('CUSTOMER_SAME', { number: into.number })
  for (const { number, mergedInto } of [into, other]) if (mergedInto) return refuse('CUSTOMER_MERGED', { number, into: mergedInto.number })
  if (into.version !== input.version) return refuse('CHANGED_MEANWHILE', { what: into.number })
  if (other.version !== input.otherVersion) return refuse('CHANGED_MEANWHILE', { what: other.number })
  const { number, taxNumber } = into
  const [one, two] = [into, other].map((customer) => likenessKeys({ ...customer, postcode: '' }).likeTaxNumber)
  if (one && two && one !== two && !input.evenIfTaxNumbersDiffer) {
    return refuse('TAX_NUMBERS_DIFFER', { number, taxNumber, other: other.number, otherTaxNumber: other.taxNumber })
  }
  if (!(await joinCustomers(tx, ids, into, other))) return refuse('CHANGED_MEANWHILE', { what: number })
  const moved = { ...(await moveDocuments(tx, other.id, into.id)), ...(await moveTerms(tx, other.id, into.id)) }
  await moveAttachments(call, other.id, into.id)
  if (other.priority !== into.priority) await shareAnewFor(tx, into.id)
  tell(
    'customersMerged',
    [
      { kind: 'customer', id: into.id },
      { kind: 'customer', id: other.id },
    ],
    { number, other: other.number, otherName: other.name, ...moved },
  )
  return must(await loadCustomer(tx, into.id), 'the customer just merged')
})
