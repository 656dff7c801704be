import { pricing } from '#shared/contract/pricing.ts'
import { handle } from '../handle.ts'
import { upsertTaxRate } from './taxes.sql.ts'

/** Orders that are written already keep their rate; the next ones take this one from its day on. */
export const setTaxRate = handle(pricing.setTaxRate, async ({ tx, input, tell }) => {
  await upsertTaxRate(tx, input)
  const { country, taxClass, rateBp, validFrom } = input
  tell('taxRateSet', [{ kind: 'settings', id: 'taxes' }], { country, taxClass, taxRateBp: rateBp, validFrom })
  return input
})
