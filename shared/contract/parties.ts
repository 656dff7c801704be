import { z } from 'zod'
import { command, query } from './procedure.ts'
import { Address, ChangedMeanwhile, Count, filledText, Id, Missing, PageAsk, PageOf, text, Version } from './terms.ts'

const CustomerFields = {
  name: filledText(120),
  email: text(200).default(''),
  phone: text(40).default(''),
  taxNumber: text(40).default(''),
  address: Address,
  /** Days from invoice to due date. */
  paymentDays: z.int().min(0).max(365).default(14),
}

export const CustomerView = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  taxNumber: z.string(),
  address: Address,
  paymentDays: z.int(),
  version: Version,
})
export type CustomerView = z.infer<typeof CustomerView>

export const CustomerRow = z.object({
  id: Id,
  number: z.string(),
  name: z.string(),
  city: z.string(),
  country: z.string(),
  email: z.string(),
  openOrders: Count,
})
export type CustomerRow = z.infer<typeof CustomerRow>

export const parties = {
  addCustomer: command({
    summary: 'Add a customer; without a number it gets the next one',
    input: z.object({ id: Id, number: text(20).optional(), ...CustomerFields }),
    output: CustomerView,
    refusals: { CUSTOMER_NUMBER_TAKEN: z.object({ number: z.string() }) },
    needs: 'office',
  }),
  changeCustomer: command({
    summary: 'Change a customer; orders already confirmed keep their address',
    input: z.object({ id: Id, version: Version, ...CustomerFields }),
    output: CustomerView,
    refusals: { CUSTOMER_UNKNOWN: Missing, CHANGED_MEANWHILE: ChangedMeanwhile },
    needs: 'office',
  }),
  getCustomer: query({
    summary: 'One customer by id',
    input: z.object({ id: Id }),
    output: CustomerView,
    refusals: { CUSTOMER_UNKNOWN: Missing },
    needs: 'floor',
  }),
  listCustomers: query({
    summary: 'Customers by number',
    input: z.object(PageAsk),
    output: PageOf(CustomerRow),
    refusals: {},
    needs: 'floor',
  }),
}
