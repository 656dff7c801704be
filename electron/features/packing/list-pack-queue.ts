import type { ReadDb } from '#electron/database/schema.ts'
import { type PackQueueRow, packing } from '#shared/contract/packing.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { answer } from '../handle.ts'
import { jointMembers } from '../orders/order-work.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { listOrdersAtBench } from './bench-units.sql.ts'
import { listOrdersToPack } from './pack-lists.sql.ts'

export const listPackQueue = answer(packing.listPackQueue, async ({ db, input, caller }) => {
  const house = await houseAmongSeveral(db, caller)
  const rows = await (house === undefined
    ? listOrdersToPack(db, input.limit)
    : listOrdersAtBench(db, input.warehouseId ?? house, input.limit))
  return { rows: await withJoints(db, rows) }
})

type Waiting = Omit<PackQueueRow, 'goesWith'> & { readonly jointId: string | null }

/** Orders that go together are one work, at the place of the first of them. */
async function withJoints(db: ReadDb, rows: readonly Waiting[]): Promise<PackQueueRow[]> {
  const works = groupBy(rows, ({ jointId, orderId }) => jointId ?? orderId)
  const queue: PackQueueRow[] = []
  for (const [first, ...others] of works.values()) {
    if (!first) continue
    const { jointId, ...row } = first
    const members = jointId === null ? [] : await jointMembers(db, jointId)
    const sum = (of: (row: Waiting) => number) => others.reduce((units, other) => units + of(other), of(first))
    queue.push({
      ...row,
      goesWith: members.filter(({ id }) => id !== row.orderId).map(({ number }) => number),
      unitsToPack: sum(({ unitsToPack }) => unitsToPack),
      unitsPacked: sum(({ unitsPacked }) => unitsPacked),
    })
  }
  return queue
}
