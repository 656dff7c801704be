// Orders that go together, and the boxes that they share.
import type { Reference, RefOrder, RefPackage } from './reference.ts'

export interface RefJoint {
  readonly since: RefOrder
}

export interface RefParcel {
  readonly begunWith: RefOrder
}

const openStatuses = ['confirmed', 'released', 'picking', 'picked', 'packing', 'packed', 'partShipped']
export const isToSend = (status: string) => openStatuses.includes(status)

export const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1)

/** What is packed as one: an order, or all that go together, the oldest first. */
export function benchOf(ref: Reference, order: RefOrder): RefOrder[] {
  return order.joint ? ref.orders.filter(({ joint }) => joint === order.joint).sort(byId) : [order]
}

/** The packages of orders, in the order of their boxes. */
export function boxesOf(ref: Reference, orders: readonly RefOrder[]): RefPackage[] {
  return ref.packages.filter(({ order }) => orders.includes(order)).sort((a, b) => a.sequence - b.sequence || byId(a, b))
}

/** The packages that lie in one box with a package. */
export function sharesOf(ref: Reference, box: RefPackage): RefPackage[] {
  return box.parcel ? ref.packages.filter(({ parcel }) => parcel === box.parcel).sort(byId) : [box]
}

/** Closes a box with all that share it; who has nothing in it any more shares it no more. */
export function finishBox(ref: Reference, box: RefPackage): void {
  for (const share of sharesOf(ref, box)) if (share.contents.size === 0) share.parcel = undefined
  for (const share of sharesOf(ref, box)) share.status = 'closed'
}

export function reopenBox(ref: Reference, box: RefPackage): void {
  for (const share of sharesOf(ref, box)) share.status = 'open'
}

/** Nothing that was packed of an order before is taken back by an undo. */
export function forgetPacking(ref: Reference, order: RefOrder): void {
  ref.packSteps.set(order, [])
}

/** Leaves those that it goes together with; what lay in a box with others is on the bench again, and that box stands open. */
export function leaveOthers(ref: Reference, leaving: readonly RefOrder[]): void {
  const [first] = leaving
  if (!first) return
  const filled = boxesOf(ref, benchOf(ref, first)).filter((box) => box.status !== 'shipped' && box.parcel && box.contents.size > 0)
  const shared = filled.filter((box) => filled.some((other) => other.parcel === box.parcel && other.order !== box.order))
  const out = shared.filter(({ order }) => leaving.includes(order))
  const touched = shared.filter((box) => out.some(({ parcel }) => parcel === box.parcel))
  for (const box of touched) if (box.status === 'closed') reopenBox(ref, box)
  for (const box of out) {
    for (const [line, quantity] of box.contents) {
      line.packed -= quantity
      line.picked += quantity
    }
    box.contents.clear()
    box.parcel = undefined
  }
  for (const { order } of touched) forgetPacking(ref, order)
  for (const order of leaving) order.joint = undefined
  partTheSettled(ref, () => false)
}

/** What has nothing left to send goes with nobody, and nobody goes together with itself. */
export function partTheSettled(ref: Reference, isSettled: (order: RefOrder) => boolean): void {
  for (const order of ref.orders) if (order.joint && isSettled(order)) order.joint = undefined
  for (const order of ref.orders) if (order.joint && benchOf(ref, order).length === 1) order.joint = undefined
}
