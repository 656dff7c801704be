import type { ReadDb } from '#electron/database/schema.ts'
import { packing } from '#shared/contract/packing.ts'
import { whyNotPackable } from '#shared/domain/packing/decide-pack.ts'
import { packageCode } from '#shared/domain/packing/package-code.ts'
import type { Instant } from '#shared/kernel/dates.ts'
import { handle } from '../handle.ts'
import { findOrderByNumber } from '../orders/order-work.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { benchOf } from './bench-order.ts'
import { orderOfPackage, ordersOfPickList } from './pack-lists.sql.ts'
import { packingViewOf } from './packing-view.ts'

export const startPacking = handle(packing.startPacking, async ({ tx, input, refuse, tell, caller, clock }) => {
  const house = await houseAmongSeveral(tx, caller)
  const found = await ordersBehind(tx, input.code, clock.now())
  const bench = found[0] && (await benchOf(tx, found[0].id, house))
  if (!bench) return refuse('ORDER_UNKNOWN', { what: input.code })
  // Orders that go together are one work at the bench.
  const apart = found.filter(({ id }) => !bench.some((order) => order.id === id))
  if (apart.length > 0) return refuse('SEVERAL_ORDERS', { pickList: input.code.toUpperCase(), orders: found.map((order) => order.number) })
  const obstacle = whyNotPackable(bench)
  if (obstacle) return refuse(obstacle.code, obstacle.data)
  const orders = bench.map(({ number }) => number).join(', ')
  tell(
    'packingStarted',
    bench.map(({ id }) => ({ kind: 'order', id }) as const),
    { order: orders },
  )
  return packingViewOf(tx, bench[0].id, house)
})

/** The orders that a code may mean. Of a pick list, those that still wait on the bench: the others are done with. */
async function ordersBehind(db: ReadDb, scanned: string, now: Instant): Promise<{ id: string; number: string }[]> {
  const code = packageCode(scanned, now)
  const order = code.kind === 'number' ? await findOrderByNumber(db, code.number) : undefined
  if (order) return [order]
  const ofPackage = await orderOfPackage(db, code)
  if (ofPackage) return [{ id: ofPackage, number: scanned }]
  const picked = code.kind === 'number' ? await ordersOfPickList(db, code.number) : []
  const waiting = picked.filter(({ unitsPicked }) => unitsPicked > 0)
  return waiting.length > 0 ? waiting : picked
}
