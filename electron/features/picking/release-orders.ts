import { nextNumber } from '#electron/database/number-series.ts'
import { picking } from '#shared/contract/picking.ts'
import { shortOf } from '#shared/domain/orders/order-status.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { must } from '#shared/kernel/must.ts'
import { handle, type Work } from '../handle.ts'
import { loadHoldReasons, loadOrder, lockOrder, type Order, type ReleasedPart, refreshOrder, releaseParts } from '../orders/order-work.ts'
import { hardenOrder, hardenPart } from '../stock/claims.ts'
import { houseOf, rankedHouses } from '../warehouses/houses.ts'
import { pickListView } from './pick-list-view.ts'
import { insertPickList, insertTasks, unlistedClaims } from './picking.sql.ts'

/** Only what is reserved can be sent to be picked; what is short stays behind as a back-order. */
export const releaseOrders = handle(picking.releaseOrders, async (call) => {
  const { tx, input, refuse, tell, ids, clock, caller } = call
  const orderIds = [...new Set(input.orderIds)].sort()
  const numbers: string[] = []
  const numbered: { id: string; number: string; openHolds: number }[] = []
  const tasks: Task[] = []
  for (const orderId of orderIds) {
    await lockOrder(tx, orderId)
    const order = await loadOrder(tx, orderId)
    if (!order) return refuse('ORDER_UNKNOWN', { what: orderId })
    numbers.push(order.number)
    numbered.push(order)
    const short = order.shipComplete ? order.lines.reduce((sum, line) => sum + shortOf(line), 0) : 0
    if (short > 0) return refuse('ORDER_INCOMPLETE', { number: order.number, short })
    const released = order.parts > 0 || input.partId !== undefined ? await releaseParts(call, order, input) : undefined
    if (released && !released.ok) return refuse(released.refusal.code, released.refusal.data)
    await (released ? hardenParts(call, order, released.value) : hardenOrder(call, orderId))
    const claims = await unlistedClaims(tx, orderId)
    const chosen = claims.filter(({ warehouseId }) => input.warehouseId === undefined || warehouseId === input.warehouseId)
    const wanted = released ? claimsOfParts(chosen, released.value) : chosen.map((claim) => ({ ...claim, partId: null }))
    tasks.push(...wanted.map((claim) => ({ ...claim, orderId })))
  }
  const stopped = numbered.filter(({ openHolds }) => openHolds > 0)
  const held = await loadHoldReasons(
    tx,
    stopped.map(({ id }) => id),
  )
  if (stopped.length > 0)
    return refuse('ORDER_ON_HOLD', { orders: stopped.map(({ id, number }) => ({ number, reasons: held.get(id) ?? [] })) })
  if (tasks.length === 0) return refuse('NOTHING_TO_PICK', { orders: numbers })
  const here = input.warehouseId ?? (await houseOf(tx, caller))
  const inHouse = groupBy(tasks, (task) => task.warehouseId)
  const houses = [here, ...(await rankedHouses(tx)).filter((id) => id !== here)].filter((id) => inHouse.has(id))
  const lists: { id: string; number: string; warehouseId: string }[] = []
  for (const warehouseId of houses) {
    const list = { id: lists.length === 0 ? input.id : ids.next(), number: await nextNumber(tx, 'pickList'), warehouseId }
    await insertPickList(tx, { ...list, createdAt: clock.now() })
    const walk = inWalkingOrder(must(inHouse.get(warehouseId), 'tasks of a house that has some'))
    await insertTasks(
      tx,
      list.id,
      walk.map(({ position: _, code: __, warehouseId: ___, ...task }) => ({ id: ids.next(), ...task })),
    )
    lists.push(list)
  }
  for (const orderId of orderIds) await refreshOrder(tx, orderId)
  const about = [...lists.map(({ id }) => ({ kind: 'pickList', id }) as const), ...orderIds.map((id) => ({ kind: 'order', id }) as const)]
  tell('ordersReleased', about, {
    pickList: lists.map(({ number }) => number).join(', '),
    orders: numbers.join(', '),
    lines: tasks.length,
  })
  return { ...must(await pickListView(tx, input.id), 'the list that was made'), others: lists.slice(1) }
})

type Claim = Awaited<ReturnType<typeof unlistedClaims>>[number]
type Task = Claim & { orderId: string; partId: string | null }

/**
 * What is claimed in no bin yet gets one as far as the released parts need it; later parts keep theirs until their own day. Products are taken in
 * their order, so that two stations cannot block each other.
 */
async function hardenParts(work: Work, order: Order, released: readonly ReleasedPart[]): Promise<void> {
  const bound = await unlistedClaims(work.tx, order.id)
  const lines = order.lines.toSorted((a, b) => compare(a.productId, b.productId) || compare(a.id, b.id))
  for (const { id } of lines) {
    for (const house of new Set(released.map(({ part }) => part.warehouseId))) {
      const wanted = released.reduce((sum, { part, open }) => sum + (part.warehouseId === house ? (open.get(id) ?? 0) : 0), 0)
      const has = bound.reduce((sum, claim) => sum + (claim.orderLineId === id && claim.warehouseId === house ? claim.asked : 0), 0)
      if (wanted > has) await hardenPart(work, id, house, wanted - has)
    }
  }
}

/** Of what is claimed in the warehouse of a part, as much as that part wants. */
function claimsOfParts(claims: readonly Claim[], released: readonly ReleasedPart[]): (Claim & { partId: string })[] {
  return released.flatMap(({ part, open }) => {
    const left = new Map(open)
    return claims
      .filter(({ warehouseId }) => warehouseId === part.warehouseId)
      .flatMap((claim) => {
        const asked = Math.min(claim.asked, left.get(claim.orderLineId) ?? 0)
        left.set(claim.orderLineId, (left.get(claim.orderLineId) ?? 0) - asked)
        return asked > 0 ? [{ ...claim, asked, partId: part.id }] : []
      })
  })
}

function inWalkingOrder(tasks: readonly Task[]): Task[] {
  return tasks.toSorted(
    (a, b) => a.position - b.position || compare(a.code, b.code) || compare(a.productId, b.productId) || compare(a.orderId, b.orderId),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
