/** For whom goods are set aside: a sales channel, one customer, or whoever is promised a day from then on. */
export const allocationPurposes = ['channel', 'customer', 'day'] as const
export type AllocationPurpose = (typeof allocationPurposes)[number]

export interface AllocationTerms {
  readonly serves: AllocationPurpose
  readonly channel: string
  readonly customerId: string | null
  /** Only for what is promised, or else ordered, from this day on. */
  readonly fromOn: string | null
  /** The last day on which they are set aside. */
  readonly untilOn: string | null
}

/** Who wants the goods. */
export interface Claimant {
  readonly channel: string
  readonly customerId: string
  /** The day that is promised; without a promise the day of the order. */
  readonly wantedOn: string
}

/** Whether an order may use what is set aside: it comes from that channel or customer, and it is wanted on one of the days. */
export function allocationServes(terms: AllocationTerms, claimant: Claimant): boolean {
  if (terms.serves === 'channel' && terms.channel.toLowerCase() !== claimant.channel.toLowerCase()) return false
  if (terms.serves === 'customer' && terms.customerId !== claimant.customerId) return false
  if (terms.fromOn !== null && claimant.wantedOn < terms.fromOn) return false
  return true
}
