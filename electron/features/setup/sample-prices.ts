// What the sample charges: a list for the trade with quantity breaks, a Swiss list, and what sending costs.
import { addDays } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { addPriceGroup } from '../pricing/add-price-group.ts'
import { savePriceList } from '../pricing/save-price-list.ts'
import { savePrices } from '../pricing/save-prices.ts'
import { setCustomerTerms } from '../pricing/set-customer-terms.ts'
import { setShippingRules } from '../pricing/set-shipping-rules.ts'
import { granted, type Stage } from './sample-stage.ts'

type Words = { readonly group: string; readonly list: string; readonly swiss: string; readonly parcel: string; readonly abroad: string }
const words: Readonly<Record<'en' | 'de', Words>> = {
  en: { group: 'Trade', list: 'Trade prices', swiss: 'Switzerland', parcel: 'Parcel', abroad: 'Parcel abroad' },
  de: { group: 'Fachhandel', list: 'Fachhandelspreise', swiss: 'Schweiz', parcel: 'Paket', abroad: 'Paket Ausland' },
}

const tradeCustomers = ['10001', '10002', '10003', '10004']
/** By SKU: from how many, at what price. */
const tradePrices: readonly (readonly [sku: string, ...breaks: (readonly [from: number, price: string])[]])[] = [
  ['TEA-EG-100', [1, '2.30'], [12, '2.15'], [48, '1.99']],
  ['TEA-EG-250', [1, '5.40'], [6, '5.10']],
  ['TEA-EG-1000', [1, '18.40'], [5, '17.25']],
  ['TEA-EGB-100', [1, '2.60'], [12, '2.45']],
]

/** The offer of the coming weeks stands on the list already. */
export async function makeSamplePrices({ call, today, customerIds, products }: Stage, language: 'en' | 'de', at: number): Promise<void> {
  const { ids, perform } = call
  const said = words[language]
  const as = { at, userName: 'Henrike' }
  const productId = (sku: string) => must(products.get(sku), `sample product ${sku}`).id
  const group = granted(await perform(addPriceGroup, { id: ids.next(), name: said.group }, as))
  for (const number of tradeCustomers) {
    const customerId = must(customerIds.get(number), `sample customer ${number}`)
    granted(await perform(setCustomerTerms, { customerId, kind: 'business', priceGroupId: group.id, currency: null }, as))
  }
  const listId = ids.next()
  const forTrade = { name: said.list, currency: 'EUR', kind: 'group' as const, groupId: group.id, customerId: null }
  granted(await perform(savePriceList, { id: listId, ...forTrade }, as))
  const since = { validFrom: addDays(today, -120), validTo: null }
  const prices = tradePrices.flatMap(([sku, ...breaks]) =>
    breaks.map(([fromQuantity, unitPrice]) => ({ id: ids.next(), productId: productId(sku), fromQuantity, unitPrice, ...since })),
  )
  const offerDays = { validFrom: addDays(today, 10), validTo: addDays(today, 24) }
  const offer = { id: ids.next(), productId: productId('TEA-EG-250'), fromQuantity: 1, unitPrice: '4.95', ...offerDays }
  granted(await perform(savePrices, { listId, prices: [...prices, offer] }, as))

  const swissId = ids.next()
  const forSwiss = { name: said.swiss, currency: 'CHF', kind: 'base' as const, groupId: null, customerId: null }
  granted(await perform(savePriceList, { id: swissId, ...forSwiss }, as))
  const swiss = { id: ids.next(), productId: productId('TEA-EG-100'), fromQuantity: 1, unitPrice: '3.10', ...since }
  granted(await perform(savePrices, { listId: swissId, prices: [swiss] }, as))
}

/** Set when the past orders are written: those were sent free of charge. */
export async function makeSampleShipping({ call }: Stage, language: 'en' | 'de', at: number): Promise<void> {
  const { parcel, abroad } = words[language]
  const shared = { currency: 'EUR', carrier: '', maxWeightGrams: 31_500 }
  const rules = [
    { id: call.ids.next(), name: parcel, country: 'DE', amountMinor: 490, freeFromMinor: 10_000, ...shared },
    { id: call.ids.next(), name: abroad, country: '', amountMinor: 1290, freeFromMinor: 25_000, ...shared },
  ]
  granted(await call.perform(setShippingRules, { rules }, { at, userName: 'Henrike' }))
}
