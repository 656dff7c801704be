// The prices of a product on a list as they are typed, and what the hub takes of them.
import { type ListedPrice, type PriceProblem, priceProblems } from '#shared/domain/pricing/price-problems.ts'
import type { Day } from '#shared/kernel/dates.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

export type BreakDraft = {
  readonly id: string
  readonly fromQuantity: number | undefined
  readonly unitPrice: string | undefined
  readonly validFrom: Day | undefined
  readonly validTo: Day | undefined
}

type StoredBreak = Omit<ListedPrice, 'productId'> & { readonly id: string }

export function draftOfBreaks(prices: readonly StoredBreak[]): readonly BreakDraft[] {
  return prices.map(({ id, fromQuantity, unitPrice, validFrom, validTo }) => {
    return { id, fromQuantity, unitPrice, validFrom, validTo: validTo ?? undefined }
  })
}

/** The first row is for a single unit; each further one begins on the same day as the row before. */
export function newBreak(rows: readonly BreakDraft[], today: Day): BreakDraft {
  const last = rows.at(-1)
  return {
    id: uuidV7Ids.next(),
    fromQuantity: last ? undefined : 1,
    unitPrice: undefined,
    validFrom: last?.validFrom ?? today,
    validTo: last?.validTo,
  }
}

/** What the hub takes; undefined while something is missing. */
export function breaksInput(rows: readonly BreakDraft[]): StoredBreak[] | undefined {
  const filled = rows.flatMap(({ id, fromQuantity, unitPrice, validFrom, validTo }) => {
    const isFilled = fromQuantity !== undefined && fromQuantity > 0 && unitPrice !== undefined && validFrom !== undefined
    return isFilled ? [{ id, fromQuantity, unitPrice, validFrom, validTo: validTo ?? null }] : []
  })
  return filled.length === rows.length ? filled : undefined
}

/** Why it cannot be saved yet. */
export function breaksFault(rows: readonly BreakDraft[]): 'missing' | 'twice' | 'reversed' | undefined {
  const prices = breaksInput(rows)
  if (!prices) return 'missing'
  if (prices.some(({ validFrom, validTo }) => validTo !== null && validTo < validFrom)) return 'reversed'
  return new Set(prices.map(({ fromQuantity, validFrom }) => `${fromQuantity} ${validFrom}`)).size < prices.length ? 'twice' : undefined
}

/** What should be looked at, of the rows that are complete. */
export function breaksProblems(rows: readonly BreakDraft[], productId: string): readonly PriceProblem[] {
  return priceProblems((breaksInput(rows) ?? []).map((price) => ({ ...price, productId })))
}
