import { makeCustomerBatches } from '../parties/bulk-customers.ts'
import type { PlanImport } from './import-plan.ts'
import { type KnownCustomer, loadKnownCustomers } from './imports.sql.ts'
import { type CustomerRecord, customerColumns, parseCustomers } from './parse-customers.ts'
import { readTable } from './read-table.ts'

/** A new number adds a customer, a known one changes it: what the file leaves empty stays as it is. */
export const planCustomers: PlanImport = async ({ db, ids }, bytes, problems, options) => {
  const file = readTable(bytes, customerColumns, problems, options)
  const records = parseCustomers(file, problems)
  const numbers = records.map(({ number }) => number)
  const known = await loadKnownCustomers(db, numbers)
  const added: Omit<KnownCustomer, 'version' | 'formerNumbers'>[] = []
  const changed: KnownCustomer[] = []
  for (const record of records) {
    if (problems.badRows.has(record.row)) continue
    const before = known.get(record.number)
    const fields = fieldsOf(record, before)
    if (!before) added.push({ id: ids.next(), number: record.number, ...fields })
    else if (JSON.stringify({ ...before, ...fields }) !== JSON.stringify(before)) changed.push({ ...before, ...fields })
  }
  return {
    file,
    added: added.length,
    changed: changed.length,
    about: [...added, ...changed].map(({ id }) => ({ kind: 'customer', id })),
    makeWrites: async () => ({ kind: 'customers', batches: makeCustomerBatches(added, changed) }),
  }
}

function fieldsOf(record: CustomerRecord, before: KnownCustomer | undefined) {
  // Goods that go to somebody else than the customer still do.
  const recipient = before && before.address.name !== before.name ? before.address.name : record.name
  return {
    name: record.name,
    email: record.email ?? before?.email ?? '',
    phone: record.phone ?? before?.phone ?? '',
    taxNumber: record.tax_number ?? before?.taxNumber ?? '',
    address: {
      name: recipient,
      line1: record.address_line_1,
      line2: record.address_line_2 ?? before?.address.line2 ?? '',
      postcode: record.postcode ?? before?.address.postcode ?? '',
      city: record.city,
      region: record.region ?? before?.address.region ?? '',
      country: record.country,
    },
    paymentDays: record.payment_days ?? before?.paymentDays ?? 14,
  }
}
