import { expect } from 'vitest'
import type { World } from '#tests/world/world.ts'
import { benchOf, boxesOf, byId, sharesOf } from './ref-joints.ts'
import type { Reference, RefOrder } from './reference.ts'

/** Holds what lies in which box, and which orders go together, beside the reference. An empty package is as good as none. */
export async function compareBoxes({ hub }: World, ref: Reference, orders: readonly RefOrder[]): Promise<void> {
  if (orders.length === 0) return
  const { read } = hub.database
  const ids = orders.map(({ id }) => id)
  const rows = await read
    .selectFrom('packages as k')
    .innerJoin('packageLines as l', 'l.packageId', 'k.id')
    .select(['k.orderId', 'k.id', 'k.status', 'k.sequence', 'k.parcelId', 'l.orderLineId', 'l.quantity'])
    .where((e) => e.or([e('k.orderId', 'in', ids), e('k.parcelId', 'is not', null)]))
    .execute()
  const joined = await read.selectFrom('salesOrders').select(['id', 'jointId']).where('jointId', 'is not', null).execute()
  for (const order of orders) {
    const own = rows.filter(({ orderId }) => orderId === order.id)
    const jointId = joined.find(({ id }) => id === order.id)?.jointId
    expect({
      order: order.number,
      together: joined
        .filter((one) => one.jointId === jointId)
        .map(({ id }) => id)
        .sort(),
      boxes: [...new Set(own.map(({ id }) => id))].sort().map((id) => {
        const [{ status, sequence, parcelId } = { status: '', sequence: 0, parcelId: null }] = own.filter((row) => row.id === id)
        const shares = parcelId === null ? [id] : rows.filter((row) => row.parcelId === parcelId).map((row) => row.id)
        const lines = own.filter((row) => row.id === id).map((row) => `${row.quantity} of ${row.orderLineId}`)
        return { id, status, sequence, shares: [...new Set(shares)].sort(), lines: lines.sort() }
      }),
    }).toEqual({
      order: order.number,
      together: order.joint ? benchOf(ref, order).map(({ id }) => id) : [],
      boxes: boxesOf(ref, [order])
        .filter(({ contents }) => contents.size > 0)
        .sort(byId)
        .map((box) => ({
          id: box.id,
          status: box.status,
          sequence: box.sequence,
          shares: sharesOf(ref, box)
            .filter(({ contents }) => contents.size > 0)
            .map(({ id }) => id),
          lines: [...box.contents].map(([line, quantity]) => `${quantity} of ${line.id}`).sort(),
        })),
    })
  }
}
