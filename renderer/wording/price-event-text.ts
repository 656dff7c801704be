/** Words for what the history tells of prices, taxes and shipping charges. */
import type { Sentence } from '#renderer/wording/event-sentence.ts'

export const priceSentences: Readonly<Record<string, Sentence>> = {
  priceGroupAdded: ({ t, word }) => t('history.priceGroupAdded', { name: word('name') }),
  priceListSaved: ({ t, word }) => t('history.priceListSaved', { name: word('name') }),
  pricesSaved: ({ t, word, number }) => t('history.pricesSaved', { name: word('name'), prices: number('prices') }),
  priceListRemoved: ({ t, word, number }) => ({
    text: t('history.priceListRemoved', { name: word('name'), prices: number('prices') }),
    tone: 'care',
  }),
  productPricesSet: ({ t, word }) => t('history.productPricesSet', { name: word('name'), sku: word('sku') }),
  taxRateRemoved: ({ t, word, day }) =>
    t('history.taxRateRemoved', { country: word('country'), rate: String(Number(word('taxRateBp')) / 100), day: day('validFrom') }),
  priceRemoved: ({ t, word }) => t('history.priceRemoved', { price: word('unitPrice') }),
  taxRateSet: ({ t, word, day }) =>
    t('history.taxRateSet', { country: word('country'), rate: String(Number(word('taxRateBp')) / 100), day: day('validFrom') }),
  taxPolicySet: ({ t }) => t('history.taxPolicySet'),
  shippingRulesSet: ({ t, number }) => t('history.shippingRulesSet', { rules: number('rules') }),
  customerTermsSet: ({ t }) => t('history.customerTermsSet'),
  taxClassSet: ({ t }) => t('history.taxClassSet'),
  costPriceSet: ({ t }) => t('history.costPriceSet'),
}
