import { discountColumns } from '#electron/database/stored-discount.ts'
import type { AmendmentEffect } from '#shared/contract/amendments.ts'
import type { Work } from '../handle.ts'
import {
  addLines,
  amendHead,
  amendLine,
  fitDeliveryPlan,
  refreshOrder,
  replanOrder,
  settleWithout,
  shiftLine,
} from '../orders/order-work.ts'
import { reopenPackages, unpackUnits } from '../packing/unpack-units.ts'
import { forgetPicksOf, shortenLists } from '../picking/shorten-lists.ts'
import { hardenDay, loadHouse } from '../promising/calendar.ts'
import { shareAnew } from '../promising/outlook.ts'
import { reserveForLine } from '../stock/claims.ts'
import { freeClaimOn } from '../stock/line-claims.ts'
import { handToPutBack } from '../stock/put-back-claims.ts'
import { housesFor } from '../warehouses/houses.ts'
import { claimEffects } from './amendment-effects.ts'
import { type AmendmentPlan, lineOf } from './plan-amendment.ts'
import { grownLines } from './plan-claims.ts'
import { insertPutBacks } from './put-backs.sql.ts'

/**
 * Does what was planned, in the transaction in which it was planned, and says what came of it. The caller holds the order, its pick lists and the orders it
 * goes with;
 * that somebody else has saved the order since is a fault here.
 */
export async function carryOut(work: Work, plan: AmendmentPlan, others: readonly string[]): Promise<AmendmentEffect[]> {
  const { order, ask, totals } = plan
  await takeBackUnits(work, plan)
  await changeLines(work, plan)
  const claims: AmendmentEffect[] = []
  const houses = await housesFor(work.tx, order.warehouseId)
  const hardenOn = hardenDay(await loadHouse(work.tx), order.shipByOn, work.clock.now())
  for (const { id, productId, sku, wanted } of grownLines(plan.amended, plan.added)) {
    const reserved = await reserveForLine(work, { orderLineId: id, productId, wanted, houses, hardenOn })
    await shiftLine(work.tx, id, { reserved })
    claims.push(...claimEffects({ sku, reserved, short: wanted - reserved }))
  }
  const { shipTo, customerReference, promisedOn, carrier, notes } = ask
  const { allowanceMinor, chargeMinor: shippingMinor, netMinor, taxMinor, grossMinor } = totals
  const sums = { ...discountColumns(plan.discount), allowanceMinor, shippingMinor, netMinor, taxMinor, grossMinor }
  const head = { shipTo, customerReference, promisedOn, carrier, notes, search: plan.search, ...sums }
  if (!(await amendHead(work.tx, order.id, order.version, head))) throw new Error(`order ${order.number} was saved by somebody else`)
  if (!plan.isAnyWanted) await settleWithout(work, order, others)
  if (order.parts > 0) await fitDeliveryPlan(work, order.id)
  await refreshOrder(work.tx, order.id)
  await replanOrder(work, order.id)
  await shareAnew(work.tx, order.id)
  return [...plan.effects.filter((effect) => effect.kind !== 'reserved' && effect.kind !== 'short'), ...claims]
}

/** Boxes open, lists shrink, claims on shelves are freed, and what is in hand becomes work of putting back. */
async function takeBackUnits(work: Work, { order, undos, putBacks, reopened, forget }: AmendmentPlan): Promise<void> {
  const { tx, ids, clock } = work
  const outOfBoxes = undos.flatMap(({ orderLineId, boxes }) => boxes.map((box) => ({ orderLineId, ...box })))
  if (reopened.length > 0) await reopenPackages(work, order.id, reopened)
  if (outOfBoxes.length > 0) await unpackUnits(work, order.id, outOfBoxes)
  await forgetPicksOf(work, forget)
  for (const { orderLineId, stockLevelId, quantity } of putBacks) {
    await handToPutBack(work, { orderLineId, stockLevelId, quantity })
    await shiftLine(tx, orderLineId, { picked: -quantity })
  }
  await insertPutBacks(
    tx,
    putBacks.map(({ orderLineId, productId, lot, stockLevelId, binId, quantity }) => {
      return { id: ids.next(), orderId: order.id, orderLineId, productId, lot, stockLevelId, binId, quantity, createdAt: clock.now() }
    }),
  )
  const cuts = undos.flatMap((undo) => undo.tasks)
  if (cuts.length > 0) await shortenLists(work, cuts)
  for (const { orderLineId, freed } of undos) {
    for (const { stockLevelId, quantity } of freed) {
      await freeClaimOn(work, { orderLineId, stockLevelId, quantity })
      await shiftLine(tx, orderLineId, { reserved: -quantity })
    }
  }
}

/** Units that are wanted no more are cancelled, so that the line still says what was ordered; more units take cancelled ones up again first. */
async function changeLines({ tx }: Work, { order, amended, added }: AmendmentPlan): Promise<void> {
  for (const { id, growth, unitPrice, allowanceMinor, netMinor } of amended) {
    const line = lineOf(order, id)
    const cancelled = growth < 0 ? -growth : -Math.min(line.cancelled, growth)
    const ordered = growth > 0 ? growth + cancelled : 0
    await amendLine(tx, id, { ordered, cancelled, unitPrice, allowanceMinor, netMinor })
  }
  const last = Math.max(0, ...order.lines.map((line) => line.position))
  await addLines(
    tx,
    order.id,
    last + 1,
    added.map(({ sku: _, ...line }) => line),
  )
}
