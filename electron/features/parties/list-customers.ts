import { parties } from '#shared/contract/parties.ts'
import { answer } from '../handle.ts'
import { listCustomerRows } from './parties.sql.ts'

export const listCustomers = answer(parties.listCustomers, ({ db, input }) => listCustomerRows(db, input))
