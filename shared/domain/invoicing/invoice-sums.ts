import { lineNet, type Minor } from '#shared/kernel/money.ts'
import { totalsOf } from '../orders/tax-breakdown.ts'

/** What an invoice charges for one order line. */
export interface ChargedLine {
  readonly quantity: number
  /** Decimal string, may have more decimals than the currency. */
  readonly unitPrice: string
  /** Basis points: 1900 is 19 %. */
  readonly taxRateBp: number
}

/** EN 16931 BT-118: standard rated, or zero rated. */
export type TaxCategory = 'S' | 'Z'

export interface ChargedTax {
  readonly rateBp: number
  readonly category: TaxCategory
  /** EN 16931 BT-116. */
  readonly netMinor: Minor
  /** EN 16931 BT-117. */
  readonly taxMinor: Minor
}

export interface InvoiceSums<L> {
  readonly lines: readonly (L & { readonly netMinor: Minor })[]
  readonly taxes: readonly ChargedTax[]
  readonly netMinor: Minor
  readonly taxMinor: Minor
  readonly grossMinor: Minor
}

/**
 * The sums of an invoice in the currency's minor unit: each line is rounded once (BT-131), the tax of each rate once on the sum of its lines
 * (BR-S-09, BR-Z-09), and the totals are what those amounts add up to (BR-CO-10, BR-CO-14, BR-CO-15).
 */
export function invoiceSums<L extends ChargedLine>(charged: readonly L[], currency: string): InvoiceSums<L> {
  const lines = charged.map((line) => ({ ...line, netMinor: lineNet(line.unitPrice, line.quantity, currency) }))
  const { taxes, netMinor, taxMinor, grossMinor } = totalsOf(lines)
  return { lines, taxes: taxes.map((group) => ({ ...group, category: categoryOf(group.rateBp) })), netMinor, taxMinor, grossMinor }
}

function categoryOf(rateBp: number): TaxCategory {
  return rateBp === 0 ? 'Z' : 'S'
}
