// Goods of a transfer: claimed on their shelf by the transfer itself, then on the road, then on a shelf at the other end.
import type { ReadDb } from '#electron/database/schema.ts'
import { planReservation } from '#shared/domain/stock/plan-reservation.ts'
import type { Work } from '../handle.ts'
import { claimable, claimSoftly, dropSoft } from './product-stock.sql.ts'
import {
  addToSpot,
  freeOnLevel,
  freeStockOf,
  type Level,
  reserveOnLevel,
  takeAvailable,
  takeClaimed,
  writeMove,
} from './stock-ledger.sql.ts'

/** The bin of goods that are on the way between two warehouses. */
const ROAD = 'transit'

/** Claims a product in one warehouse, bin by bin, and says on which levels; fewer than wanted when not that much is unpromised. */
export async function claimForTransfer(
  { tx }: Pick<Work, 'tx'>,
  { productId, warehouseId, quantity }: { productId: string; warehouseId: string; quantity: number },
): Promise<{ stockLevelId: string; quantity: number }[]> {
  const house = { productId, warehouseId }
  const claimed = Math.min(await freeInHouse(tx, productId, warehouseId), quantity)
  if (claimed <= 0 || !(await claimSoftly(tx, house, claimed))) return []
  await dropSoft(tx, house, claimed)
  const levels = (await freeStockOf(tx, productId)).filter((level) => level.warehouseId === warehouseId)
  const plan = planReservation(levels, claimed)
  plan.sort((a, b) => (a.stockLevelId < b.stockLevelId ? -1 : 1))
  for (const { stockLevelId, quantity: part } of plan) {
    if (!(await reserveOnLevel(tx, stockLevelId, part))) throw new Error(`stock level ${stockLevelId} has no ${part} units to claim`)
  }
  return plan
}

/** How much of a product a warehouse could give away now: what is neither claimed nor set aside there. */
export async function freeInHouse(db: ReadDb, productId: string, warehouseId: string): Promise<number> {
  return (await claimable(db, productId)).free.get(warehouseId) ?? 0
}

interface RoadGoods {
  /** Where they are claimed, or stood before they left. */
  readonly stockLevelId: string
  readonly quantity: number
  readonly document: string
}

/** The transfer gives its claim up; the goods stay where they are, for whoever waits for them. */
export async function giveUpTransferClaim(work: Work, goods: Omit<RoadGoods, 'document'>): Promise<void> {
  const { productId } = await freeOnLevel(work.tx, goods.stockLevelId, goods.quantity)
  work.freed(productId)
}

/** Goods leave their shelf and are on the way. */
export async function sendOnTheWay(work: Work, { stockLevelId, quantity, document }: RoadGoods): Promise<void> {
  const { productId, lot, binId } = await takeClaimed(work.tx, stockLevelId, quantity)
  await addToSpot(work, { productId, lot, binId: ROAD }, quantity)
  await writeMove(work, { productId, lot, fromBinId: binId, toBinId: ROAD, quantity, reason: 'transferSent', document })
}

interface Arrival {
  readonly productId: string
  readonly lot: string
  readonly binId: string
  readonly quantity: number
  readonly document: string
}

/** They did not leave after all: they stand in their bin again, claimed as before. */
export async function callFromTheWay(work: Work, goods: Arrival): Promise<void> {
  await takeFromRoad(work, goods)
  await addToSpot(work, goods, goods.quantity, goods.quantity)
  await writeMove(work, { ...moveOf(goods), fromBinId: ROAD, toBinId: goods.binId, reason: 'transferCalledBack' })
}

/** Goods arrive in a bin, and are free there. */
export async function arriveInBin(work: Work, goods: Arrival): Promise<void> {
  await takeFromRoad(work, goods)
  await addToSpot(work, goods, goods.quantity)
  await writeMove(work, { ...moveOf(goods), fromBinId: ROAD, toBinId: goods.binId, reason: 'transferReceived' })
}

/** An arrival is taken back; false when somebody has been promised the goods since. */
export async function takeArrivalBack(work: Work, goods: Arrival): Promise<boolean> {
  const bin = await addToSpot(work, goods, 0)
  if (!(await takeAvailable(work.tx, bin.id, goods.quantity))) return false
  await addToSpot(work, { ...goods, binId: ROAD }, goods.quantity)
  await writeMove(work, { ...moveOf(goods), fromBinId: goods.binId, toBinId: ROAD, reason: 'transferUndone' })
  return true
}

/** Goods that never arrived leave stock. */
export async function loseOnTheWay(work: Work, goods: Omit<Arrival, 'binId'>): Promise<void> {
  await takeFromRoad(work, goods)
  await writeMove(work, { ...moveOf(goods), fromBinId: ROAD, toBinId: null, reason: 'transferMissing' })
}

/** They turned up: they are on the way again. */
export async function findOnTheWay(work: Work, goods: Omit<Arrival, 'binId'>): Promise<void> {
  await addToSpot(work, { ...goods, binId: ROAD }, goods.quantity)
  await writeMove(work, { ...moveOf(goods), fromBinId: null, toBinId: ROAD, reason: 'transferUndone' })
}

async function takeFromRoad(work: Work, { productId, lot, quantity }: Omit<Arrival, 'binId'>): Promise<Level> {
  const road = await addToSpot(work, { productId, lot, binId: ROAD }, 0)
  const left = await takeAvailable(work.tx, road.id, quantity)
  if (!left) throw new Error(`${quantity} units of product ${productId} are not on the way`)
  return left
}

function moveOf({ productId, lot, quantity, document }: Omit<Arrival, 'binId'>) {
  return { productId, lot, quantity, document }
}
