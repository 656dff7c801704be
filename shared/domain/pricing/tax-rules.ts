import type { Day } from '#shared/kernel/dates.ts'
import { isInEu } from './eu-countries.ts'
import { isSameTaxCountry } from './tax-country.ts'
import type { RatedClass, TaxCategory, TaxClass, TaxReason } from './tax-words.ts'

/** A country's rate for a class of goods, from a day on. */
export interface TaxRate {
  readonly country: string
  readonly taxClass: RatedClass
  readonly validFrom: Day
  readonly rateBp: number
}

/** What the business has chosen, or is obliged to. */
export interface TaxPolicy {
  /** It charges no tax at all (UStG 19 and its like). */
  readonly isSmallBusiness: boolean
  /** It takes part in the One Stop Shop: private customers elsewhere in the EU pay their own country's rate. */
  readonly usesOss: boolean
}

export interface TaxQuestion {
  readonly homeCountry: string
  readonly policy: TaxPolicy
  readonly rates: readonly TaxRate[]
  /** The EU country whose VAT number a business has, if its form is right; private customers have none. */
  readonly registeredIn: string | undefined
  /** Where the goods go. */
  readonly country: string
  readonly day: Day
  /** Null: the product carries a rate of its own. */
  readonly taxClass: TaxClass | null
  readonly productRateBp: number
}

export interface ChosenTax {
  readonly category: TaxCategory
  readonly rateBp: number
  readonly reason: TaxReason
}

/**
 * The tax of one line, decided by where the goods go, who gets them, what they are, and the day. Out of the EU is an export; to a business
 * elsewhere in the EU with a VAT number whose form is right it is a supply within the EU; everything else is taxed at home, or, under the
 * One Stop Shop, where the private customer lives (Directive 2006/112/EC, Art. 33, 138, 146, 196).
 */
export function taxByRules(ask: TaxQuestion): ChosenTax {
  const { homeCountry, policy, country, taxClass, registeredIn } = ask
  if (policy.isSmallBusiness) return { category: 'E', rateBp: 0, reason: 'smallBusiness' }
  const isElsewhere = !isSameTaxCountry(country, homeCountry)
  const leavesEu = isElsewhere && !(isInEu(homeCountry) && isInEu(country))
  if (leavesEu) return { category: 'G', rateBp: 0, reason: 'export' }
  if (taxClass === 'exempt') return { category: 'E', rateBp: 0, reason: 'exemptGoods' }
  if (isElsewhere && registeredIn !== undefined && registeredIn !== homeCountry && isInEu(registeredIn))
    return { category: 'K', rateBp: 0, reason: 'intraCommunity' }
  if (taxClass === 'reverseCharge' && registeredIn !== undefined && registeredIn === homeCountry)
    return { category: 'AE', rateBp: 0, reason: 'reverseCharge' }
  if (isElsewhere && policy.usesOss) return taxedIn(country, 'distanceSale', ask)
  return taxedIn(homeCountry, 'home', ask)
}

/** The rate of a class in a country on a day, or undefined when nobody has entered one. */
export function rateOn(rates: readonly TaxRate[], country: string, taxClass: RatedClass, day: Day): number | undefined {
  const [current] = rates
    .filter((rate) => rate.country === country && rate.taxClass === taxClass && rate.validFrom <= day)
    .sort((a, b) => (a.validFrom < b.validFrom ? 1 : -1))
  return current?.rateBp
}

function taxedIn(country: string, reason: 'home' | 'distanceSale', ask: TaxQuestion): ChosenTax {
  if (ask.taxClass === 'zero') return { category: 'Z', rateBp: 0, reason: 'zeroRated' }
  const ratedClass = ratedClassOf(ask)
  const rateBp = ratedClass && rateOn(ask.rates, country, ratedClass, ask.day)
  if (rateBp !== undefined && (ask.taxClass !== null || reason === 'distanceSale')) return charged(rateBp, reason)
  return charged(ask.productRateBp, 'productRate')
}

/** A product with a rate of its own belongs, abroad, to the class that has this rate at home. */
function ratedClassOf({ taxClass, rates, homeCountry, day, productRateBp }: TaxQuestion): RatedClass | undefined {
  if (taxClass === 'reverseCharge') return 'standard'
  if (taxClass === 'standard' || taxClass === 'reduced' || taxClass === 'superReduced') return taxClass
  const classes = ['standard', 'reduced', 'superReduced'] as const
  return classes.find((name) => rateOn(rates, homeCountry, name, day) === productRateBp)
}

function charged(rateBp: number, reason: TaxReason): ChosenTax {
  return rateBp === 0 ? { category: 'Z', rateBp, reason } : { category: 'S', rateBp, reason }
}
