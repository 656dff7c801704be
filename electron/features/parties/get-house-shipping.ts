import { parties } from '#shared/contract/parties.ts'
import { answer } from '../handle.ts'
import { loadHouseShipping } from './house-shipping.ts'

export const getHouseShipping = answer(parties.getHouseShipping, ({ db }) => loadHouseShipping(db))
