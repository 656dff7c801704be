import { getCustomerAccount } from './get-customer-account.ts'
import { mergeCustomers } from './merge-customers.ts'

export const accountsHandlers = { getCustomerAccount, mergeCustomers }
