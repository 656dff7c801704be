// Why an order stops although its goods are there, and the rules that stop it by themselves.

export const holdReasons = ['credit', 'address', 'stock', 'fraud', 'customerAsked', 'other'] as const
export type HoldReason = (typeof holdReasons)[number]
/** What orders on hold can be narrowed to: a reason, or that they wait for a prepayment. */
export const holdKinds = ['prepaid', ...holdReasons] as const
export type HoldKind = (typeof holdKinds)[number]
/** Rules that place a hold and take it off again when its ground is gone. */
export const holdRules = ['creditLimit', 'overdue', 'prepaid', 'firstOrder', 'address'] as const
export type HoldRule = (typeof holdRules)[number]

/** Which reason a rule gives. */
export const reasonOfRule: Readonly<Record<HoldRule, HoldReason>> = {
  creditLimit: 'credit',
  overdue: 'credit',
  prepaid: 'credit',
  firstOrder: 'fraud',
  address: 'address',
}

/** How the company has set its rules. Amounts in minor units of its currency. */
export interface HoldSettings {
  readonly checksCreditLimit: boolean
  readonly checksOverdue: boolean
  /** Days past its due date from which an invoice counts as overdue. */
  readonly overdueDays: number
  /** More than this has to be overdue. */
  readonly overdueMinor: number
  /** A new customer's first order above this is looked at first; null: never. */
  readonly firstOrderMinor: number | null
  /** Only the owner takes credit holds off. */
  readonly creditNeedsOwner: boolean
  /** Addresses that their country's post would find fault with are looked at before anything is sent. */
  readonly checksAddress: boolean
}

export const usualHoldSettings: HoldSettings = {
  checksCreditLimit: true,
  checksOverdue: false,
  overdueDays: 14,
  overdueMinor: 0,
  firstOrderMinor: null,
  creditNeedsOwner: false,
  checksAddress: true,
}

/** What the rules look at. Amounts in minor units of the order's currency; nothing in another currency is added to them. */
export interface HoldFacts {
  readonly grossMinor: number
  /** Limits are set in the company's currency; in another one nobody is trusted with anything, and no amount is small. */
  readonly isHomeCurrency: boolean
  /** What customers are trusted with; null: no limit. */
  readonly creditLimitMinor: number | null
  /** Pays before anything is sent. */
  readonly isPrepaid: boolean
  /** Ordered and not invoiced yet, this order among it. */
  readonly orderedMinor: number
  readonly unpaidMinor: number
  readonly overdueMinor: number
  /** Something in another currency than the order's is overdue. */
  readonly isOverdueElsewhere: boolean
  /** Paid for this order before its invoice. */
  readonly prepaidMinor: number
  /** Paid beforehand by the customer and not yet used up by an invoice. */
  readonly creditMinor: number
  readonly earlierOrders: number
  /** The address has a fault, and nobody has said of this very address that it is right. */
  readonly isAddressDoubtful: boolean
}

/**
 * The rules that an order breaks now. A customer's debt is what is ordered and not invoiced, plus what is invoiced and not paid, less what was
 * paid beforehand: a limit is a limit on all of it, because the last order is what makes it too much.
 */
export function brokenRules(facts: HoldFacts, settings: HoldSettings): HoldRule[] {
  const broken: HoldRule[] = []
  const debt = facts.orderedMinor + facts.unpaidMinor - facts.creditMinor
  const least = (minor: number) => (facts.isHomeCurrency ? minor : 0)
  const { creditLimitMinor } = facts
  if (settings.checksCreditLimit && creditLimitMinor !== null && debt > least(creditLimitMinor)) broken.push('creditLimit')
  const isOverdue = facts.overdueMinor > least(settings.overdueMinor) || facts.isOverdueElsewhere
  if (settings.checksOverdue && isOverdue) broken.push('overdue')
  if (facts.isPrepaid && facts.prepaidMinor < facts.grossMinor) broken.push('prepaid')
  if (settings.firstOrderMinor !== null && facts.earlierOrders === 0 && facts.grossMinor > least(settings.firstOrderMinor))
    broken.push('firstOrder')
  if (settings.checksAddress && facts.isAddressDoubtful) broken.push('address')
  return broken
}
