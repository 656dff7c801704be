import { parties } from '#shared/contract/parties.ts'
import { answer } from '../handle.ts'
import { countTags } from './customer-details.sql.ts'

export const listCustomerTags = answer(parties.listCustomerTags, async ({ db }) => ({ rows: await countTags(db) }))
