import { addCustomer } from './add-customer.ts'
import { changeCustomer } from './change-customer.ts'
import { getCustomer } from './get-customer.ts'
import { listCustomers } from './list-customers.ts'

export const partiesHandlers = { addCustomer, changeCustomer, getCustomer, listCustomers }
