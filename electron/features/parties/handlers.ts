import { addCustomer } from './add-customer.ts'
import { changeCustomer } from './change-customer.ts'
import { findLikeCustomers } from './find-like-customers.ts'
import { getCustomer } from './get-customer.ts'
import { listCustomerTags } from './list-customer-tags.ts'
import { listCustomers } from './list-customers.ts'

export const partiesHandlers = { addCustomer, changeCustomer, getCustomer, listCustomers, listCustomerTags, findLikeCustomers }
