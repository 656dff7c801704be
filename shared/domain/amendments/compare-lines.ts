import { no, ok, type Result } from '#shared/kernel/result.ts'

/** A line of a confirmed order as it stands. */
export interface StandingLine {
  readonly id: string
  readonly productId: string
  readonly sku: string
  readonly unitPrice: string
  readonly ordered: number
  readonly cancelled: number
  readonly shipped: number
}

/** A line as it shall be. */
export interface WantedLine {
  readonly id: string
  readonly productId: string
  readonly quantity: number
  /** Empty: the price that the line has; for a new line the product's. */
  readonly unitPrice?: string | undefined
  /** The line whose place it takes: another product instead. */
  readonly insteadOf?: string | undefined
}

/** What becomes of a line that is there: how many units of it are wanted, and at which price. */
export interface LineAmendment {
  readonly lineId: string
  readonly wantedBefore: number
  readonly wanted: number
  readonly priceBefore: string
  readonly price: string
}

export type LineObstacle =
  | { readonly code: 'SHIPPED_ALREADY'; readonly data: { sku: string; shipped: number; wanted: number } }
  | { readonly code: 'PRICE_SHIPPED'; readonly data: { sku: string; shipped: number } }
  | { readonly code: 'PRODUCT_FIXED'; readonly data: { sku: string } }

/**
 * What is asked of the lines of a confirmed order, against how they stand. A line that is not named any more is cancelled as far as it has
 * not shipped. What has shipped is past changing: neither its number nor its price nor what it was.
 */
export function compareLines(
  standing: readonly StandingLine[],
  wanted: readonly WantedLine[],
): Result<{ amended: LineAmendment[]; added: WantedLine[] }, LineObstacle> {
  const asked = new Map(wanted.map((line) => [line.id, line]))
  const amended: LineAmendment[] = []
  for (const line of standing) {
    const ask = asked.get(line.id)
    const wantedBefore = line.ordered - line.cancelled
    const quantity = ask?.quantity ?? line.shipped
    if (ask && ask.productId !== line.productId) return no({ code: 'PRODUCT_FIXED', data: { sku: line.sku } })
    if (quantity < line.shipped) return no({ code: 'SHIPPED_ALREADY', data: { sku: line.sku, shipped: line.shipped, wanted: quantity } })
    const price = ask?.unitPrice ?? line.unitPrice
    const isNewPrice = Number(price) !== Number(line.unitPrice)
    if (isNewPrice && line.shipped > 0) return no({ code: 'PRICE_SHIPPED', data: { sku: line.sku, shipped: line.shipped } })
    if (quantity === wantedBefore && !isNewPrice) continue
    amended.push({
      lineId: line.id,
      wantedBefore,
      wanted: quantity,
      priceBefore: line.unitPrice,
      price: isNewPrice ? price : line.unitPrice,
    })
  }
  const known = new Set(standing.map((line) => line.id))
  return ok({ amended, added: wanted.filter((line) => !known.has(line.id)) })
}
