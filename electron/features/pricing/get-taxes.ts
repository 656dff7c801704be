import { pricing } from '#shared/contract/pricing.ts'
import { answer } from '../handle.ts'
import { loadTaxPolicy } from './price-book.sql.ts'
import { listTaxRates } from './taxes.sql.ts'

export const getTaxes = answer(pricing.getTaxes, async ({ db }) => ({ rates: await listTaxRates(db), ...(await loadTaxPolicy(db)) }))
