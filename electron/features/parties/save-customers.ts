// Saving customers, one or a file full, inside the caller's transaction.
import { nextNumber } from '#electron/database/number-series.ts'
import type { WriteDb } from '#electron/database/schema.ts'
import { Refused, type Work } from '../handle.ts'
import { type CustomerChange, type CustomerFields, insertCustomers, loadCustomersByNumber, updateCustomer } from './parties.sql.ts'

type Taken = Refused<'CUSTOMER_NUMBER_TAKEN', { number: string }>
type Stale = Refused<'CHANGED_MEANWHILE', { what: string }>

/** Adds one customer and returns its number: the one given, or, when that is empty, the next of the series. */
export async function createCustomer(
  work: Pick<Work, 'tx' | 'clock'>,
  customer: Omit<CustomerFields, 'number'> & { readonly number?: string | undefined },
): Promise<string | Taken> {
  const number = customer.number || (await nextFreeNumber(work.tx))
  return (await createCustomers(work, [{ ...customer, number }])) ?? number
}

/** Adds all of the customers, or none and says which number is taken. */
export async function createCustomers(work: Pick<Work, 'tx' | 'clock'>, customers: readonly CustomerFields[]): Promise<Taken | undefined> {
  const numbers = customers.map(({ number }) => number)
  const [known] = await loadCustomersByNumber(work.tx, numbers)
  const taken = known?.number ?? numbers.find((number, i) => numbers.indexOf(number) !== i)
  if (taken !== undefined) return new Refused('CUSTOMER_NUMBER_TAKEN', { number: taken })
  await insertCustomers(work.tx, customers, work.clock.now())
  return undefined
}

/** Overwrites all of the customers, or none and says which one somebody saved since the caller read the version it gives. */
export async function updateCustomers(work: Pick<Work, 'tx'>, customers: readonly CustomerChange[]): Promise<Stale | undefined> {
  for (const customer of customers) {
    if (!(await updateCustomer(work.tx, customer))) return new Refused('CHANGED_MEANWHILE', { what: customer.number })
  }
  return undefined
}

/** Steps over numbers that came in from outside. */
async function nextFreeNumber(tx: WriteDb): Promise<string> {
  for (;;) {
    const number = await nextNumber(tx, 'customer')
    if ((await loadCustomersByNumber(tx, [number])).length === 0) return number
  }
}
