import Big from 'big.js'

/** Amounts are integers in the currency's minor unit (cents); unit prices are decimal strings, because some have more decimals. */
export type Minor = number

/** Asking for one takes as long as a small query, and every line of an order asks. */
const knownDigits = new Map<string, number>()

/** How many decimals the currency's minor unit has (EUR 2, JPY 0), by ISO 4217. */
export function minorDigits(currency: string): number {
  const known = knownDigits.get(currency)
  if (known !== undefined) return known
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
  knownDigits.set(currency, digits)
  return digits
}

/** Price times quantity, rounded half up to the minor unit: the net amount of one line (EN 16931 BT-131). */
export function lineNet(unitPrice: string, quantity: number, currency: string): Minor {
  return toMinor(new Big(unitPrice).times(quantity), currency)
}

/** Tax on a net amount at a rate in basis points (1900 = 19 %), rounded half up to the minor unit (EN 16931 BT-117). */
export function taxOn(net: Minor, rateBp: number): Minor {
  return new Big(net).times(rateBp).div(10_000).round(0, Big.roundHalfUp).toNumber()
}

/** A decimal string of minor units, with the currency's decimals: 1950 EUR is '19.50'. */
export function fromMinor(amount: Minor, currency: string): string {
  const digits = minorDigits(currency)
  return new Big(amount).div(new Big(10).pow(digits)).toFixed(digits)
}

function toMinor(amount: Big, currency: string): Minor {
  return amount
    .times(new Big(10).pow(minorDigits(currency)))
    .round(0, Big.roundHalfUp)
    .toNumber()
}
