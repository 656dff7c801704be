import { promising } from '#shared/contract/promising.ts'
import { handle } from '../handle.ts'
import { productExists } from './allocations.sql.ts'
import { markRisk } from './availability.sql.ts'
import { insertDueIn } from './due-in.sql.ts'

export const addDueIn = handle(promising.addDueIn, async ({ tx, input, refuse, tell, clock }) => {
  if (!(await productExists(tx, input.productId))) return refuse('PRODUCT_UNKNOWN', { what: input.productId })
  await insertDueIn(tx, input.id, input, clock.now())
  await markRisk(tx, [input.productId])
  const { quantity, dueOn, document } = input
  tell('dueInAdded', [{ kind: 'product', id: input.productId }], { quantity, dueOn, document })
  return { id: input.id }
})
