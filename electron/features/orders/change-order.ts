import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { findHouse } from '../warehouses/houses.ts'
import { completeDraft } from './draft-fields.ts'
import { refreshOrder } from './line-quantities.sql.ts'
import { replaceLines } from './new-lines.sql.ts'
import { updateHead } from './order-heads.sql.ts'
import { setHouse } from './order-houses.sql.ts'
import { setTags } from './order-tags.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

export const changeOrder = handle(orders.changeOrder, async ({ tx, input, refuse, tell, clock }) => {
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  if (order.status !== 'draft') return refuse('ORDER_NOT_DRAFT', { number: order.number, status: order.status })
  const draft = await completeDraft(tx, input, order.number, clock.now())
  if (!draft.ok) return refuse(draft.refusal.code, draft.refusal.data)
  const { warehouseId } = input
  if (warehouseId !== undefined && !(await findHouse(tx, warehouseId))) return refuse('WAREHOUSE_UNKNOWN', { what: warehouseId })
  if (!(await updateHead(tx, input.id, input.version, draft.value.head))) return refuse('CHANGED_MEANWHILE', { what: order.number })
  if (warehouseId !== undefined) await setHouse(tx, input.id, warehouseId)
  await replaceLines(tx, input.id, draft.value.lines)
  await refreshOrder(tx, input.id)
  await setTags(tx, input.id, input.tags)
  tell('orderChanged', [{ kind: 'order', id: input.id }], {
    number: order.number,
    linesBefore: order.lines.length,
    lines: input.lines.length,
    grossMinorBefore: order.grossMinor,
    grossMinor: draft.value.head.grossMinor,
  })
  return viewOf(tx, input.id)
})
