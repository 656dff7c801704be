import { margins } from '#shared/contract/margins.ts'
import { answer } from '../handle.ts'
import { loadCosts } from './costs.sql.ts'

export const listCosts = answer(margins.listCosts, async ({ db, input }) => ({ rows: await loadCosts(db, input.productId) }))
