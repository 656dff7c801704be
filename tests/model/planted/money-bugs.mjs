// @ts-check
/**
 * Mistakes in prices, taxes, quotes and bills.
 * @type {readonly { name: string, file: string, from: string, to: string }[]}
 */
export const moneyBugs = [
  {
    name: 'tax is rounded on the goods and on the rest apart',
    file: 'shared/domain/pricing/order-sums.ts',
    from: 'taxMinor: taxOn(netMinor, group.rateBp) }',
    to: 'taxMinor: taxOn(group.goodsMinor, group.rateBp) + taxOn(chargeMinor - allowanceMinor, group.rateBp) }',
  },
  {
    name: 'a price that is not over holds before its first day',
    file: 'shared/domain/pricing/choose-price.ts',
    from: '(entry.validTo === null || ask.day <= entry.validTo)',
    to: '(entry.validTo === null || ask.day <= entry.validTo || ask.day < entry.validFrom)',
  },
  {
    name: 'the list for everybody goes before the one for the customer',
    file: 'shared/domain/pricing/choose-price.ts',
    from: "export const listKinds = ['customer', 'group', 'base'] as const",
    to: "export const listKinds = ['base', 'group', 'customer'] as const",
  },
  {
    name: 'the cent that rounding leaves of a discount goes to the first group',
    file: 'shared/domain/pricing/discounts.ts',
    from: 'b.rest.cmp(a.rest) || a.at - b.at',
    to: 'a.at - b.at',
  },
  {
    name: 'goods to Norway are taxed at home',
    file: 'shared/domain/pricing/tax-rules.ts',
    from: "if (leavesEu) return { category: 'G', rateBp: 0, reason: 'export' }",
    to: "if (leavesEu && country !== 'NO') return { category: 'G', rateBp: 0, reason: 'export' }",
  },
  {
    name: 'a private customer is spared the tax like a business',
    file: 'shared/domain/pricing/choose-tax.ts',
    from: "customerKind === 'business' ? vatCountry(taxNumber) : undefined",
    to: "customerKind === '' ? undefined : vatCountry(taxNumber)",
  },
  {
    name: 'sending is free three euros too early',
    file: 'shared/domain/pricing/choose-shipping.ts',
    from: 'ask.goodsMinor >= rule.freeFromMinor',
    to: 'ask.goodsMinor + 300 >= rule.freeFromMinor',
  },
  {
    name: 'sending is charged with each invoice',
    file: 'shared/domain/invoicing/bill-order.ts',
    from: 'Math.max(0, whole.chargeMinor - chargedBefore)',
    to: 'whole.chargeMinor',
  },
  {
    name: 'a discount in money is given whole for half of the goods',
    file: 'shared/domain/pricing/order-sums.ts',
    from: '? shareOf(grossMinor, discountOn(whole, discount), whole)',
    to: '? discountOn(grossMinor, discount)',
  },
  {
    name: 'a quote expires on its last day',
    file: 'shared/domain/quotes/quote-status.ts',
    from: 'validUntil < today',
    to: 'validUntil <= today',
  },
  {
    name: 'an accepted quote takes the prices of today',
    file: 'electron/features/quotes/accept-quote.ts',
    from: 'perform(addOrder, { ...fields, id: input.orderId, customerReference, purchasedOn })',
    to: 'perform(addOrder, { ...fields, id: input.orderId, customerReference, purchasedOn, lines: fields.lines.map(({ unitPrice: _price, ...line }) => line) })',
  },
  {
    name: 'a lost quote may be accepted',
    file: 'shared/domain/quotes/quote-status.ts',
    from: "lost: ['revise']",
    to: "lost: ['revise', 'accept']",
  },
  {
    name: 'a discount that was billed is taken back',
    file: 'shared/domain/pricing/order-sums.ts',
    from: 'Math.max(allowances[at] ?? 0, given?.allowanceMinor ?? 0)',
    to: 'Math.max(allowances[at] ?? 0, (given?.allowanceMinor ?? 0) - 1)',
  },
]
