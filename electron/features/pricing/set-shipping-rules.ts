import { pricing } from '#shared/contract/pricing.ts'
import { handle } from '../handle.ts'
import { listShippingRuleRows, replaceShippingRules } from './taxes.sql.ts'

export const setShippingRules = handle(pricing.setShippingRules, async ({ tx, input, tell }) => {
  await replaceShippingRules(tx, input.rules)
  tell('shippingRulesSet', [{ kind: 'settings', id: 'shipping' }], { rules: input.rules.length })
  return { rules: await listShippingRuleRows(tx) }
})
