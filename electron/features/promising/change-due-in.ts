import { promising } from '#shared/contract/promising.ts'
import { handle } from '../handle.ts'
import { productExists } from './allocations.sql.ts'
import { markRisk } from './availability.sql.ts'
import { findDueIn, updateDueIn } from './due-in.sql.ts'

export const changeDueIn = handle(promising.changeDueIn, async ({ tx, input, refuse, tell }) => {
  const before = await findDueIn(tx, input.id)
  if (!before) return refuse('DUE_IN_UNKNOWN', { what: input.id })
  if (!(await productExists(tx, input.productId))) return refuse('PRODUCT_UNKNOWN', { what: input.productId })
  const isOther = input.productId !== before.productId || input.quantity < before.received
  if (before.received > 0 && isOther) return refuse('DUE_IN_RECEIVED', { received: before.received })
  const isClosed = input.isClosed || before.received >= input.quantity
  if (!(await updateDueIn(tx, input.id, input.version, input, isClosed))) return refuse('CHANGED_MEANWHILE', { what: before.document })
  await markRisk(tx, [before.productId, input.productId])
  const { quantity, dueOn, document } = input
  const facts = { quantityBefore: before.quantity, quantity, dueOnBefore: before.dueOn, dueOn, document }
  tell(isClosed ? 'dueInClosed' : 'dueInChanged', [{ kind: 'product', id: input.productId }], facts)
  return { id: input.id, version: input.version + 1 }
})
