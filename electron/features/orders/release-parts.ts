import type { PlannedPart } from '#shared/domain/orders/delivery-plan.ts'
import { type PartInTheWay, partInTheWay, partsDue, unitsToRelease } from '#shared/domain/orders/part-to-release.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import type { Work } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { arrangeClaims } from './arrange-claims.ts'
import { loadDeliveryPlan, takePartInHand } from './delivery-parts.sql.ts'
import type { Order } from './orders.sql.ts'
import { heldByPart, loadUnderWay } from './part-progress.sql.ts'

export interface ReleasedPart {
  readonly part: PlannedPart
  /** How many units of it stand on no list yet, by order line. */
  readonly open: ReadonlyMap<string, number>
}

type PartRefusal =
  | { readonly code: 'PART_UNKNOWN'; readonly data: { what: string } }
  | { readonly code: 'PART_IN_THE_WAY'; readonly data: PartInTheWay & { number: string } }

/** Which parts of an order go to the floor now: the one that was asked for, or those that are due. They become the ones in hand. */
export async function releaseParts(
  work: Work,
  order: Order,
  { partId, warehouseId }: { partId?: string | undefined; warehouseId?: string | undefined },
): Promise<Result<ReleasedPart[], PartRefusal>> {
  const { tx, clock } = work
  const plan = await loadDeliveryPlan(tx, order.id)
  const parts = plan?.parts ?? []
  if (partId !== undefined && !parts.some((part) => part.id === partId)) return no({ code: 'PART_UNKNOWN', data: { what: partId } })
  if (plan) await arrangeClaims(work, order, plan)
  const underWay = await loadUnderWay(tx, order.id)
  const held = underWay.flatMap((units) => (units.partId === null ? [] : [{ ...units, partId: units.partId }]))
  const inTheWay = partId === undefined ? undefined : partInTheWay(parts, held, partId)
  if (inTheWay) return no({ code: 'PART_IN_THE_WAY', data: { number: order.number, ...inTheWay } })
  const today = dayOf(clock.now(), (await loadCompany(tx))?.timeZone ?? 'UTC')
  const chosen = partId === undefined ? partsDue(parts, held, today) : parts.filter((part) => part.id === partId)
  const here = chosen.filter((part) => warehouseId === undefined || part.warehouseId === warehouseId)
  for (const part of here) await takePartInHand(tx, order.id, part)
  return ok(here.map((part) => ({ part, open: unitsToRelease(part, heldByPart(underWay)) })))
}
