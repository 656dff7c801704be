import type { HistoryEntry } from '#shared/contract/history.ts'

/** Events that are one scan each: twelve of them are one thing that happened. */
const scanned: ReadonlySet<string> = new Set(['itemPicked', 'itemPacked'])
const compared = ['sku', 'binCode', 'pickList', 'package', 'lot', 'serial', 'expiresOn'] as const

/** Neighbouring scans of the same item by the same hand become one entry with their quantities added up. Entries come newest first. */
export function gatherScans(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const gathered: HistoryEntry[] = []
  for (const entry of entries) {
    const newer = gathered.at(-1)
    if (newer !== undefined && isSameWork(newer, entry))
      gathered[gathered.length - 1] = withQuantity(newer, quantityOf(newer) + quantityOf(entry))
    else gathered.push(entry)
  }
  return gathered
}

function isSameWork(a: HistoryEntry, b: HistoryEntry): boolean {
  const isSameHand = a.user === b.user && a.station === b.station
  return scanned.has(a.what) && a.what === b.what && isSameHand && compared.every((name) => a.facts[name] === b.facts[name])
}

function quantityOf({ facts }: HistoryEntry): number {
  return Number(facts['quantity'] ?? 0)
}

function withQuantity(entry: HistoryEntry, quantity: number): HistoryEntry {
  return { ...entry, facts: { ...entry.facts, quantity } }
}
