import { amendments } from '#shared/contract/amendments.ts'
import { answer } from '../handle.ts'
import { loadOrder } from '../orders/order-work.ts'
import { loadVersions } from './order-versions.sql.ts'

export const listOrderVersions = answer(amendments.listOrderVersions, async ({ db, input, refuse }) => {
  if (!(await loadOrder(db, input.id))) return refuse('ORDER_UNKNOWN', { what: input.id })
  return { versions: await loadVersions(db, input.id) }
})
