import { nextNumber } from '#electron/database/number-series.ts'
import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { findHouse, houseOf } from '../warehouses/houses.ts'
import { completeDraft } from './draft-fields.ts'
import { refreshOrder } from './line-quantities.sql.ts'
import { replaceLines } from './new-lines.sql.ts'
import { insertHead } from './order-heads.sql.ts'
import { setHouse } from './order-houses.sql.ts'
import { setTags } from './order-tags.sql.ts'
import { viewOf } from './order-view.ts'

export const addOrder = handle(orders.addOrder, async ({ tx, input, refuse, tell, clock, caller }) => {
  const number = await nextNumber(tx, 'order')
  const draft = await completeDraft(tx, input, number, clock.now())
  if (!draft.ok) return refuse(draft.refusal.code, draft.refusal.data)
  const { warehouseId } = input
  if (warehouseId !== undefined && !(await findHouse(tx, warehouseId))) return refuse('WAREHOUSE_UNKNOWN', { what: warehouseId })
  await insertHead(tx, { ...draft.value.head, id: input.id, number, createdAt: clock.now() })
  await setHouse(tx, input.id, warehouseId ?? (await houseOf(tx, caller)))
  await replaceLines(tx, input.id, draft.value.lines)
  await refreshOrder(tx, input.id)
  await setTags(tx, input.id, input.tags)
  const { grossMinor, customerId } = draft.value.head
  tell(
    'orderAdded',
    [
      { kind: 'order', id: input.id },
      { kind: 'customer', id: customerId },
    ],
    { number, lines: input.lines.length, grossMinor },
  )
  return viewOf(tx, input.id)
})
