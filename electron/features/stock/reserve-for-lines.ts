// Claims of all lines of an order in one stroke.
import { planReservation } from '#shared/domain/stock/plan-reservation.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { type ClaimAsk, reserveForLine } from './claims.ts'
import { addClaims, freeStockOfAll, type LevelAsk, reserveOnLevels } from './many-claims.sql.ts'
import { claimableOf, holdProducts } from './product-stock.sql.ts'

type LineAsk = ClaimAsk & { readonly hardenOn?: undefined }

/** What a line gets of its product in one house. */
interface Share {
  readonly orderLineId: string
  readonly productId: string
  readonly warehouseId: string
  readonly quantity: number
}

/**
 * Reserves up to what is wanted for each line and binds it to bins, as reserveForLine does, and says how many units each line got. The products
 * are held first, always in the same order, so what was read of them is so until the commit. Lines come in the order in which they may choose.
 */
export async function reserveForLines(work: Work, asks: readonly LineAsk[]): Promise<Map<string, number>> {
  const { tx } = work
  if (asks.length === 0) return new Map()
  const productIds = [...new Set(asks.map(({ productId }) => productId))].sort()
  await holdProducts(tx, productIds)
  const claimable = await claimableOf(tx, productIds)
  const shares: Share[] = []
  const got = new Map<string, number>()
  for (const ask of asks) {
    const { free, isSetAside } = claimable.get(ask.productId) ?? { free: new Map<string, number>(), isSetAside: false }
    if (isSetAside) {
      got.set(ask.orderLineId, await reserveForLine(work, ask))
      continue
    }
    const own = sharesOf(ask, free)
    shares.push(...own)
    got.set(ask.orderLineId, sumOf(own))
  }
  if (shares.length > 0) await bindShares(work, shares)
  return got
}

/** What an ask gets of what is free by house; that is less then. */
function sharesOf({ orderLineId, productId, wanted, houses }: LineAsk, free: Map<string, number>): Share[] {
  const shares: Share[] = []
  let open = wanted
  for (const warehouseId of houses) {
    const there = free.get(warehouseId) ?? 0
    const quantity = Math.min(there, open)
    if (quantity <= 0) continue
    shares.push({ orderLineId, productId, warehouseId, quantity })
    free.set(warehouseId, there - quantity)
    open -= quantity
  }
  return shares
}

async function bindShares({ tx, ids }: Work, shares: readonly Share[]): Promise<void> {
  const place = ({ productId, warehouseId }: { productId: string; warehouseId: string | null }) => `${productId} ${warehouseId}`
  const ofPlace = new Map([...groupBy(shares, place)].map(([key, all]) => [key, sumOf(all)]))
  const levels = groupBy(await freeStockOfAll(tx, [...new Set(shares.map(({ productId }) => productId))]), place)
  const asks = new Map<string, LevelAsk>()
  const claims: { id: string; orderLineId: string; stockLevelId: string; quantity: number }[] = []
  for (const share of shares) {
    const { productId, warehouseId, orderLineId } = share
    const here = (levels.get(place(share)) ?? []).map(({ stockLevelId, available }) => {
      return { stockLevelId, available: available - (asks.get(stockLevelId)?.quantity ?? 0) }
    })
    const plan = planReservation(here, share.quantity)
    if (sumOf(plan) !== share.quantity) throw new Error(`the bins of product ${productId} hold fewer units than are claimed`)
    for (const { stockLevelId, quantity } of plan) {
      const ofProduct = must(ofPlace.get(place(share)), 'what is asked of the product')
      asks.set(stockLevelId, {
        stockLevelId,
        productId,
        warehouseId,
        ofProduct,
        quantity: quantity + (asks.get(stockLevelId)?.quantity ?? 0),
      })
      claims.push({ id: ids.next(), orderLineId, stockLevelId, quantity })
    }
  }
  if ((await reserveOnLevels(tx, [...asks.values()])) !== asks.size)
    throw new Error('what is free of a product has changed while it was held')
  await addClaims(tx, claims)
}

function sumOf(parts: readonly { readonly quantity: number }[]): number {
  return parts.reduce((sum, { quantity }) => sum + quantity, 0)
}
