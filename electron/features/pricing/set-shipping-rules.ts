import { pricing, type ShippingRuleView } from '#shared/contract/pricing.ts'
import { handle } from '../handle.ts'
import { listShippingRuleRows, replaceShippingRules } from './taxes.sql.ts'

export const setShippingRules = handle(pricing.setShippingRules, async ({ tx, input, refuse, tell }) => {
  const shown = input.before && JSON.stringify(input.before.map(inOrder))
  if (shown !== undefined && shown !== JSON.stringify((await listShippingRuleRows(tx)).map(inOrder)))
    return refuse('CHANGED_MEANWHILE', { what: 'shipping' })
  await replaceShippingRules(tx, input.rules)
  tell('shippingRulesSet', [{ kind: 'settings', id: 'shipping' }], { rules: input.rules.length })
  return { rules: await listShippingRuleRows(tx) }
})

function inOrder(rule: ShippingRuleView): unknown[] {
  return [rule.id, rule.name, rule.currency, rule.country, rule.carrier, rule.maxWeightGrams, rule.amountMinor, rule.freeFromMinor]
}
