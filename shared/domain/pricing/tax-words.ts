/** What kind of goods the tax law sees in a product. `reverseCharge`: goods on which a business at home owes the tax itself (UStG 13b). */
export const taxClasses = ['standard', 'reduced', 'superReduced', 'zero', 'exempt', 'reverseCharge'] as const
export type TaxClass = (typeof taxClasses)[number]

/** The classes that have a rate of their own in each country. */
export const ratedClasses = ['standard', 'reduced', 'superReduced'] as const
export type RatedClass = (typeof ratedClasses)[number]

/** EN 16931 BT-118 and BT-151 (UNCL 5305): standard, zero rated, exempt, reverse charge, supply within the EU, export. */
export const taxCategories = ['S', 'Z', 'E', 'AE', 'K', 'G'] as const
export type TaxCategory = (typeof taxCategories)[number]

/** Why a line is taxed as it is. */
export const taxReasons = [
  'home',
  'productRate',
  'distanceSale',
  'intraCommunity',
  'export',
  'reverseCharge',
  'exemptGoods',
  'smallBusiness',
  'zeroRated',
] as const
export type TaxReason = (typeof taxReasons)[number]

export const customerKinds = ['business', 'private'] as const
export type CustomerKind = (typeof customerKinds)[number]
