import { nextNumber } from '#electron/database/number-series.ts'
import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { findHouse, houseOf } from '../warehouses/houses.ts'
import { completeDraft } from './draft-fields.ts'
import { addLines } from './new-lines.sql.ts'
import { insertDraft } from './order-heads.sql.ts'
import { setTags } from './order-tags.sql.ts'
import { viewOf } from './order-view.ts'

export const addOrder = handle(orders.addOrder, async ({ tx, input, refuse, tell, clock, caller }) => {
  const number = await nextNumber(tx, 'order')
  const draft = await completeDraft(tx, input, number, clock.now())
  if (!draft.ok) return refuse(draft.refusal.code, draft.refusal.data)
  const { warehouseId } = input
  if (warehouseId !== undefined && !(await findHouse(tx, warehouseId))) return refuse('WAREHOUSE_UNKNOWN', { what: warehouseId })
  const { head, lines } = draft.value
  const house = warehouseId ?? (await houseOf(tx, caller))
  await insertDraft(tx, { ...head, id: input.id, number, warehouseId: house, createdAt: clock.now() }, lines)
  await addLines(tx, input.id, 1, lines)
  await setTags(tx, input.id, input.tags)
  const { grossMinor, customerId } = head
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
