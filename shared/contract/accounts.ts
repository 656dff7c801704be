// A customer as a whole: everything that came of them, and two that turn out to be one. Part of the room `parties` on the wire.
import { z } from 'zod'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import { CustomerView } from './parties.ts'
import { command, query } from './procedure.ts'
import { ChangedMeanwhile, Count, Currency, Day, Id, Instant, Minor, Missing, Version } from './terms.ts'

/** What a customer owes and has paid, in one currency. */
const Balance = z.object({
  currency: Currency,
  invoices: Count,
  invoicedMinor: Minor,
  paidMinor: Minor,
  openMinor: Minor,
  overdueMinor: Minor,
  overdueInvoices: Count,
})

export const CustomerAccount = z.object({
  orders: z.object({ all: Count, open: Count, firstOn: Day.nullable(), lastOn: Day.nullable() }),
  balances: z.array(Balance),
  /** What they bought most of, in the newest of their orders. */
  bought: z.array(
    z.object({ productId: Id, sku: z.string(), name: z.string(), unit: z.string(), units: Count, orders: Count, lastOn: Day }),
  ),
  boughtFromOrders: Count,
  recentOrders: z.array(
    z.object({ id: Id, number: z.string(), status: z.enum(orderStatuses), orderedOn: Day, grossMinor: Minor, currency: Currency }),
  ),
  recentShipments: z.array(z.object({ id: Id, number: z.string(), carrier: z.string(), trackingNumber: z.string(), shippedAt: Instant })),
  recentInvoices: z.array(
    z.object({ id: Id, number: z.string(), issuedOn: Day, dueOn: Day, grossMinor: Minor, paidMinor: Minor, currency: Currency }),
  ),
  recentPayments: z.array(
    z.object({ id: Id, invoiceId: Id, invoiceNumber: z.string(), paidOn: Day, amountMinor: Minor, currency: Currency }),
  ),
})
export type CustomerAccount = z.infer<typeof CustomerAccount>

export const accounts = {
  getCustomerAccount: query({
    summary: 'What came of a customer: orders, shipments, invoices, payments, balance, and what they buy',
    input: z.object({ id: Id }),
    output: CustomerAccount,
    refusals: { CUSTOMER_UNKNOWN: Missing },
    needs: 'office',
  }),
  mergeCustomers: command({
    summary: 'Make two customers one: all documents, addresses and people move to the first; the number of the other keeps finding it',
    input: z.object({
      id: Id,
      version: Version,
      otherId: Id,
      otherVersion: Version,
      /** Two tax numbers are two businesses, unless somebody who knows says otherwise. */
      evenIfTaxNumbersDiffer: z.boolean().default(false),
    }),
    output: CustomerView,
    refusals: {
      CUSTOMER_UNKNOWN: Missing,
      CHANGED_MEANWHILE: ChangedMeanwhile,
      CUSTOMER_SAME: z.object({ number: z.string() }),
      CUSTOMER_MERGED: z.object({ number: z.string(), into: z.string() }),
      TAX_NUMBERS_DIFFER: z.object({ number: z.string(), taxNumber: z.string(), other: z.string(), otherTaxNumber: z.string() }),
    },
    needs: 'office',
  }),
}
