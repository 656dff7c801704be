import type { Day } from '#shared/kernel/dates.ts'

/** What is stored of a quote's life. That it has expired is not stored: the calendar says it. */
export const keptQuoteStatuses = ['draft', 'sent', 'accepted', 'lost'] as const
export type KeptQuoteStatus = (typeof keptQuoteStatuses)[number]
export const quoteStatuses = [...keptQuoteStatuses, 'expired'] as const
export type QuoteStatus = (typeof quoteStatuses)[number]

/** Why a quote came to nothing. */
export const lostReasons = ['price', 'deliveryTime', 'competitor', 'noAnswer', 'noNeed', 'other'] as const
export type LostReason = (typeof lostReasons)[number]

/** What may be done with a quote. Accepting one that has expired binds us to old prices, so it wants a second yes. */
export const quoteSteps = ['change', 'send', 'revise', 'accept', 'lose'] as const
export type QuoteStep = (typeof quoteSteps)[number]

/** Each status with the steps that are open from it. What was sent is never changed: it is revised, and the older version stays readable. */
export const openSteps: Readonly<Record<QuoteStatus, readonly QuoteStep[]>> = {
  draft: ['change', 'send', 'lose'],
  sent: ['send', 'revise', 'accept', 'lose'],
  expired: ['revise', 'accept', 'lose'],
  lost: ['revise'],
  accepted: [],
}

/** A sent quote has expired the day after its last day; what was decided stays decided. */
export function quoteStatus(kept: KeptQuoteStatus, validUntil: Day, today: Day): QuoteStatus {
  return kept === 'sent' && validUntil < today ? 'expired' : kept
}
