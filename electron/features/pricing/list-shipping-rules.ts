import { pricing } from '#shared/contract/pricing.ts'
import { answer } from '../handle.ts'
import { listShippingRuleRows } from './taxes.sql.ts'

export const listShippingRules = answer(pricing.listShippingRules, async ({ db }) => ({ rules: await listShippingRuleRows(db) }))
