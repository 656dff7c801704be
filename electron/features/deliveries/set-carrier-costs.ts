import { deliveries } from '#shared/contract/deliveries.ts'
import { handle } from '../handle.ts'
import { loadCarrierCosts, saveCarrierCosts } from './deliveries.sql.ts'

export const setCarrierCosts = handle(deliveries.setCarrierCosts, async ({ tx, input, refuse, tell }) => {
  if (!(await saveCarrierCosts(tx, input.costs, input.version))) return refuse('CHANGED_MEANWHILE', { what: 'carrierCosts' })
  tell('carrierCostsSet', [{ kind: 'settings', id: 'carrierCosts' }], { carriers: input.costs.length })
  return loadCarrierCosts(tx)
})
