/** What decides who gets goods first when they arrive or are freed. */
export const priorityKeys = ['promisedOn', 'customerClass', 'orderedOn', 'channel'] as const
export type PriorityKey = (typeof priorityKeys)[number]

/** The rule of the house: what is compared first, second and so on, and which class or channel goes before the others. */
export interface PriorityRule {
  readonly keys: readonly PriorityKey[]
  /** Classes in their order; one that is not named comes after them. */
  readonly classes: readonly string[]
  readonly channels: readonly string[]
}

export const usualPriority: PriorityRule = {
  keys: ['promisedOn', 'customerClass', 'orderedOn', 'channel'],
  classes: ['A', 'B', 'C'],
  channels: [],
}

/** A back-order, as far as the rule looks at it. */
export interface Waiting {
  readonly orderLineId: string
  readonly promisedOn: string | null
  readonly customerClass: string
  readonly orderedOn: string
  readonly channel: string
  /** When somebody put its order before all others; null: it waits its turn by the rule. */
  readonly firstAt: number | null
}

/**
 * Who comes first. What somebody put before all others does so, the one that was put there first leading; the rule decides among the rest. An order without a promise waits behind those that have one; when the rule says nothing more, the line that was written
 * first goes first, so that the order of filling is never left to chance.
 */
export function comparePriority(rule: PriorityRule): (a: Waiting, b: Waiting) => number {
  const classes = places(rule.classes)
  const channels = places(rule.channels)
  const comparisons: Record<PriorityKey, (a: Waiting, b: Waiting) => number> = {
    promisedOn: (a, b) => compareText(a.promisedOn ?? '9999-12-31', b.promisedOn ?? '9999-12-31'),
    customerClass: (a, b) => classes(a.customerClass) - classes(b.customerClass),
    orderedOn: (a, b) => compareText(a.orderedOn, b.orderedOn),
    channel: (a, b) => channels(a.channel) - channels(b.channel),
  }
  return (a, b) => {
    const byHand = (a.firstAt ?? Number.MAX_SAFE_INTEGER) - (b.firstAt ?? Number.MAX_SAFE_INTEGER)
    if (byHand !== 0) return byHand
    for (const key of rule.keys) {
      const difference = comparisons[key](a, b)
      if (difference !== 0) return difference
    }
    return compareText(a.orderLineId, b.orderLineId)
  }
}

function places(words: readonly string[]): (word: string) => number {
  const known = new Map(words.map((word, at) => [word.toLowerCase(), at]))
  return (word) => known.get(word.toLowerCase()) ?? words.length
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** Units for a line, from one house. */
export interface ShareOf<T> {
  readonly line: T
  readonly house: string
  readonly quantity: number
}

/**
 * Shares units out among those who wait, first come by the rule: each gets all it is short of, from the houses that may fill it, before the next
 * gets any. A line that no house with goods may fill lets the next ones go ahead.
 */
export function shareOut<T extends Waiting & { readonly short: number }>(
  rule: PriorityRule,
  waiting: readonly T[],
  free: ReadonlyMap<string, number>,
  housesOf: (line: T) => readonly string[],
): ShareOf<T>[] {
  const left = new Map(free)
  const shares: ShareOf<T>[] = []
  for (const line of [...waiting].sort(comparePriority(rule))) {
    let open = line.short
    for (const house of housesOf(line)) {
      const quantity = Math.min(left.get(house) ?? 0, open)
      if (quantity <= 0) continue
      shares.push({ line, house, quantity })
      left.set(house, (left.get(house) ?? 0) - quantity)
      open -= quantity
    }
  }
  return shares
}
