import { type Minor, taxOn } from '#shared/kernel/money.ts'

export interface TaxGroup {
  readonly rateBp: number
  readonly netMinor: Minor
  readonly taxMinor: Minor
}

export interface Totals {
  readonly taxes: readonly TaxGroup[]
  readonly netMinor: Minor
  readonly taxMinor: Minor
  readonly grossMinor: Minor
}

/**
 * Adds up lines as EN 16931 does (BR-CO-10, BR-CO-14, BR-S-08, BR-S-09): line amounts are summed per rate,
 * the tax of each rate is rounded once on that sum, and the total is what those amounts add up to.
 */
export function totalsOf(lines: readonly { netMinor: Minor; taxRateBp: number }[]): Totals {
  const netByRate = new Map<number, Minor>()
  for (const line of lines) netByRate.set(line.taxRateBp, (netByRate.get(line.taxRateBp) ?? 0) + line.netMinor)
  const taxes = [...netByRate]
    .sort(([a], [b]) => b - a)
    .map(([rateBp, netMinor]) => ({ rateBp, netMinor, taxMinor: taxOn(netMinor, rateBp) }))
  const netMinor = taxes.reduce((sum, group) => sum + group.netMinor, 0)
  const taxMinor = taxes.reduce((sum, group) => sum + group.taxMinor, 0)
  return { taxes, netMinor, taxMinor, grossMinor: netMinor + taxMinor }
}
