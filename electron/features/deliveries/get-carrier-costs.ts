import { deliveries } from '#shared/contract/deliveries.ts'
import { answer } from '../handle.ts'
import { loadCarrierCosts } from './deliveries.sql.ts'

export const getCarrierCosts = answer(deliveries.getCarrierCosts, ({ db }) => loadCarrierCosts(db))
