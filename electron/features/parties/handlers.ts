import { addCustomer } from './add-customer.ts'
import { changeCustomer } from './change-customer.ts'
import { changeHouseShipping } from './change-house-shipping.ts'
import { findLikeCustomers } from './find-like-customers.ts'
import { getCustomer } from './get-customer.ts'
import { getHouseShipping } from './get-house-shipping.ts'
import { listCustomerTags } from './list-customer-tags.ts'
import { listCustomers } from './list-customers.ts'

export const partiesHandlers = {
  addCustomer,
  changeCustomer,
  getCustomer,
  getHouseShipping,
  changeHouseShipping,
  listCustomers,
  listCustomerTags,
  findLikeCustomers,
}
