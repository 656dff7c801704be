import { pricing } from '#shared/contract/pricing.ts'
import { handle } from '../handle.ts'
import { deleteTaxRate } from './taxes.sql.ts'

export const removeTaxRate = handle(pricing.removeTaxRate, async ({ tx, input, refuse, tell }) => {
  const gone = await deleteTaxRate(tx, input)
  if (!gone) return refuse('TAX_RATE_UNKNOWN', { what: `${input.country} ${input.validFrom}` })
  const { country, taxClass, rateBp, validFrom } = gone
  tell('taxRateRemoved', [{ kind: 'settings', id: 'taxes' }], { country, taxClass, taxRateBp: rateBp, validFrom })
  return gone
})
