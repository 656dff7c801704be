import { pricing } from '#shared/contract/pricing.ts'
import { handle } from '../handle.ts'
import { saveTaxPolicy } from './taxes.sql.ts'

export const setTaxPolicy = handle(pricing.setTaxPolicy, async ({ tx, input, refuse, tell }) => {
  const { policy, version } = input
  if (!(await saveTaxPolicy(tx, policy, version))) return refuse('CHANGED_MEANWHILE', { what: 'taxes' })
  tell('taxPolicySet', [{ kind: 'settings', id: 'taxes' }], { isSmallBusiness: policy.isSmallBusiness, usesOss: policy.usesOss })
  return { policy, version: version + 1 }
})
