// What is earned on goods: what they are sold for without tax, less what they cost the business.
import Big from 'big.js'
import { lineNet } from '#shared/kernel/money.ts'

export interface SoldLine {
  readonly id: string
  readonly netMinor: number
  /** What left at different times may have cost different amounts. Null: nobody knows what it costs. */
  readonly units: readonly { readonly quantity: number; readonly costPrice: string | null }[]
}

export interface Margin {
  readonly costMinor: number
  readonly marginMinor: number
  /** Of what it is sold for, in basis points; null where it is given away. */
  readonly marginBp: number | null
}

/** Each line whose cost is known, and all of them together after the discount on the whole order. What sending costs is not part of it. */
export function marginsOf(
  lines: readonly SoldLine[],
  allowanceMinor: number,
  currency: string,
): { lines: ReadonlyMap<string, Margin>; total: Margin; unknown: string[] } {
  const isKnown = ({ units }: SoldLine) => units.every(({ costPrice }) => costPrice !== null)
  const known = lines.filter(isKnown)
  const each = known.map(({ id, netMinor, units }) => {
    const costMinor = units.reduce((sum, { quantity, costPrice }) => sum + lineNet(costPrice ?? '0', quantity, currency), 0)
    return [id, marginOf(netMinor, costMinor)] as const
  })
  const net = known.reduce((sum, { netMinor }) => sum + netMinor, 0)
  const cost = each.reduce((sum, [, { costMinor }]) => sum + costMinor, 0)
  const unknown = lines.filter((line) => !isKnown(line)).map(({ id }) => id)
  return {
    lines: new Map(each),
    total: marginOf(net - (unknown.length === 0 ? allowanceMinor : shareOf(allowanceMinor, net, lines)), cost),
    unknown,
  }
}

function marginOf(netMinor: number, costMinor: number): Margin {
  const marginMinor = netMinor - costMinor
  return { costMinor, marginMinor, marginBp: netMinor > 0 ? shareBp(marginMinor, netMinor) : null }
}

function shareBp(part: number, whole: number): number {
  return new Big(part).times(10_000).div(whole).round(0, Big.roundHalfUp).toNumber()
}

/** The part of a discount that falls on the lines whose cost is known. */
function shareOf(allowanceMinor: number, net: number, lines: readonly SoldLine[]): number {
  const all = lines.reduce((sum, { netMinor }) => sum + netMinor, 0)
  return all === 0 ? 0 : new Big(allowanceMinor).times(net).div(all).round(0, Big.roundHalfUp).toNumber()
}
